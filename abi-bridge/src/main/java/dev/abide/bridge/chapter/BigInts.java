package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.math.BigInteger;
import java.util.Objects;

/** BigInts; words are 64 bits, the least significant first. */
public final class BigInts {
    /** V8's limit, 2^30 bits, in words. */
    private static final long MAX_WORDS = 1L << 24;

    private static final BigInteger MIN_INT64 = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_INT64 = BigInteger.valueOf(Long.MAX_VALUE);

    private BigInts() {}

    @Row(
            gate = Gate.NOT_IN_GC,
            since = 6,
            slot = 100,
            about = Capability.BIGINT,
            limit = "without the capability bigint a stand-in object")
    static void napi_create_bigint_int64(Env env, long value, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.realm().bigInts().create(BigInteger.valueOf(value)));
    }

    @Row(
            gate = Gate.NOT_IN_GC,
            since = 6,
            slot = 101,
            about = Capability.BIGINT,
            limit = "without the capability bigint a stand-in object")
    static void napi_create_bigint_uint64(Env env, long value, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.realm().bigInts().create(unsigned(value)));
    }

    @Row(
            gate = Gate.RUNS_JS,
            since = 6,
            slot = 102,
            about = Capability.BIGINT,
            limit = "without the capability bigint a stand-in object")
    static void napi_create_bigint_words(Env env, int signBit, long count, long words, long result) {
        Refusal.unless(words != 0 && result != 0);
        Refusal.unless(count >= 0 && count <= Integer.MAX_VALUE);
        if (count > MAX_WORDS) {
            env.exceptions().raise(ErrorKind.RANGE_ERROR, null, "Maximum BigInt size exceeded");
            throw Refusal.of(NapiStatus.PENDING_EXCEPTION);
        }
        byte[] bigEndian = Memory.bytes(words, Math.toIntExact(count * Long.BYTES));
        for (int low = 0, high = bigEndian.length - 1; low < high; low++, high--) {
            byte swapped = bigEndian[low];
            bigEndian[low] = bigEndian[high];
            bigEndian[high] = swapped;
        }
        BigInteger magnitude = new BigInteger(1, bigEndian);
        env.writeHandle(result, env.realm().bigInts().create(signBit != 0 ? magnitude.negate() : magnitude));
    }

    @Row(gate = Gate.NOT_IN_GC, since = 6, slot = 103, about = Capability.BIGINT)
    static void napi_get_value_bigint_int64(Env env, long value, long result, long lossless) {
        Refusal.unless(value != 0 && result != 0 && lossless != 0);
        BigInteger integer = bigInt(env, value);
        Memory.putLong(result, integer.longValue());
        Memory.putBoolean(lossless, integer.compareTo(MIN_INT64) >= 0 && integer.compareTo(MAX_INT64) <= 0);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 6, slot = 104, about = Capability.BIGINT)
    static void napi_get_value_bigint_uint64(Env env, long value, long result, long lossless) {
        Refusal.unless(value != 0 && result != 0 && lossless != 0);
        BigInteger integer = bigInt(env, value);
        Memory.putLong(result, integer.longValue());
        Memory.putBoolean(lossless, integer.signum() >= 0 && integer.bitLength() <= Long.SIZE);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 6, slot = 105, about = Capability.BIGINT)
    static void napi_get_value_bigint_words(Env env, long value, long signBit, long count, long words) {
        Refusal.unless(value != 0 && count != 0);
        BigInteger integer = bigInt(env, value);
        Refusal.unless((signBit == 0) == (words == 0));
        BigInteger magnitude = integer.abs();
        long needed = (magnitude.bitLength() + Long.SIZE - 1L) / Long.SIZE;
        if (words != 0) {
            long capacity = Memory.getLong(count);
            for (long index = 0; index < needed && Long.compareUnsigned(index, capacity) < 0; index++) {
                Memory.putLong(words + index * Long.BYTES, magnitude.longValue());
                magnitude = magnitude.shiftRight(Long.SIZE);
            }
            Memory.putInt(signBit, integer.signum() < 0 ? 1 : 0);
        }
        Memory.putLong(count, needed);
    }

    private static BigInteger bigInt(Env env, long value) {
        Refusal.unless(env.arguments().kind(value) == ValueKind.BIGINT, NapiStatus.BIGINT_EXPECTED);
        return env.realm().bigInts().valueOf(Objects.requireNonNull(env.value(value)));
    }

    private static BigInteger unsigned(long value) {
        BigInteger signed = BigInteger.valueOf(value);
        return signed.signum() < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed;
    }
}
