package dev.abide.rhino.buffer;

import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;

/** Layouts and conversions of elements. Unaligned: memory on the heap has no alignment to speak of. */
final class Elements {
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final long SIGN_MASK = Long.MAX_VALUE;

    private Elements() {}

    /** Returns 32 bits as an unsigned number: an Integer if it fits, never a Long. */
    static Number unsigned(int bits) {
        return bits >= 0 ? (Number) bits : (Number) (double) Integer.toUnsignedLong(bits);
    }

    /** Returns 64 bits as an unsigned BigInt. */
    static BigInteger unsigned(long bits) {
        BigInteger low = BigInteger.valueOf(bits & SIGN_MASK);
        return bits >= 0 ? low : low.setBit(Long.SIZE - 1);
    }

    /** Applies ToUint8Clamp: to the nearest, halves to even, NaN to 0. */
    static byte clamp(double number) {
        return (byte) (int) Math.rint(Math.max(0, Math.min(255, number)));
    }

    /**
     * Rounds to half precision. Through single precision, but rounded to odd there, since two roundings to nearest are
     * not one.
     */
    static short toFloat16(double number) {
        float single = (float) number;
        if (Float.isFinite(single) && single != number && (Float.floatToRawIntBits(single) & 1) == 0) {
            boolean tooLarge = Math.abs((double) single) > Math.abs(number);
            int bits = Float.floatToRawIntBits(single);
            single = Float.intBitsToFloat(tooLarge ? bits - 1 : bits + 1);
        }
        return Float.floatToFloat16(single);
    }

    /** Applies ToBigInt. Rhino's own takes numbers as well. */
    static BigInteger toBigInt(@Nullable Object value) {
        Object primitive = ScriptRuntime.toPrimitive(value, Number.class);
        if (primitive instanceof Number && !(primitive instanceof BigInteger)) {
            throw ScriptRuntime.typeError("Cannot convert " + ScriptRuntime.toString(primitive) + " to a BigInt");
        }
        return ScriptRuntime.toBigInt(primitive);
    }
}
