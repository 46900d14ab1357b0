package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ValueKind;
import java.math.BigDecimal;

/** Numbers in and out. */
public final class Numbers {
    private Numbers() {}

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 8)
    static void napi_create_double(Env env, double value, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.handles().pushNumber(value));
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 9)
    static void napi_create_int32(Env env, int value, long result) {
        napi_create_double(env, value, result);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 10)
    static void napi_create_uint32(Env env, int value, long result) {
        napi_create_double(env, (double) Integer.toUnsignedLong(value), result);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 11)
    static void napi_create_int64(Env env, long value, long result) {
        napi_create_double(env, (double) value, result);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 21)
    static void napi_get_value_double(Env env, long value, long result) {
        Memory.putDouble(result, number(env, value, result));
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 22)
    static void napi_get_value_int32(Env env, long value, long result) {
        Memory.putInt(result, toInt32(number(env, value, result)));
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 23)
    static void napi_get_value_uint32(Env env, long value, long result) {
        Memory.putInt(result, toInt32(number(env, value, result)));
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 24)
    static void napi_get_value_int64(Env env, long value, long result) {
        double number = number(env, value, result);
        Memory.putLong(result, Double.isFinite(number) ? (long) number : 0);
    }

    private static double number(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Refusal.unless(env.arguments().kind(value) == ValueKind.NUMBER, NapiStatus.NUMBER_EXPECTED);
        return Double.longBitsToDouble(env.handles().payload(value));
    }

    /** ECMAScript ToInt32, by exact arithmetic. */
    static int toInt32(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).toBigInteger().intValue() : 0;
    }
}
