package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;

/** How a DataView reads and writes one element type in either byte order: through its bits. */
final class DataViewAccess {
    private final ElementType type;

    private DataViewAccess(ElementType type) {
        this.type = type;
    }

    static DataViewAccess of(ElementType type) {
        return new DataViewAccess(type);
    }

    int byteSize() {
        return type.byteSize();
    }

    Object read(MemorySegment memory, long at, boolean littleEndian) {
        return switch (type.byteSize()) {
            case 1 -> value(memory.get(ValueLayout.JAVA_BYTE, at));
            case 2 -> {
                short bits = memory.get(Elements.SHORT, at);
                yield value(littleEndian ? bits : Short.reverseBytes(bits));
            }
            case 4 -> {
                int bits = memory.get(Elements.INT, at);
                yield value(littleEndian ? bits : Integer.reverseBytes(bits));
            }
            default -> {
                long bits = memory.get(Elements.LONG, at);
                yield value(littleEndian ? bits : Long.reverseBytes(bits));
            }
        };
    }

    private Object value(long bits) {
        return switch (type) {
            case INT8, INT16, INT32 -> (int) bits;
            case UINT8, UINT8_CLAMPED -> (int) bits & 0xff;
            case UINT16 -> (int) bits & 0xffff;
            case UINT32 -> Elements.unsigned((int) bits);
            case FLOAT16 -> (double) Float.float16ToFloat((short) bits);
            case FLOAT32 -> (double) Float.intBitsToFloat((int) bits);
            case FLOAT64 -> Double.longBitsToDouble(bits);
            case BIGINT64 -> BigInteger.valueOf(bits);
            case BIGUINT64 -> Elements.unsigned(bits);
        };
    }

    /** Converts a value to its bits; may run JavaScript. */
    long convert(@Nullable Object value) {
        return switch (type) {
            case INT8, UINT8, UINT8_CLAMPED, INT16, UINT16, INT32, UINT32 -> ScriptRuntime.toInt32(value);
            case FLOAT16 -> Elements.toFloat16(ScriptRuntime.toNumber(value));
            case FLOAT32 -> Float.floatToRawIntBits((float) ScriptRuntime.toNumber(value));
            case FLOAT64 -> Double.doubleToRawLongBits(ScriptRuntime.toNumber(value));
            case BIGINT64, BIGUINT64 -> Elements.toBigInt(value).longValue();
        };
    }

    void write(MemorySegment memory, long at, long bits, boolean littleEndian) {
        switch (type.byteSize()) {
            case 1 -> memory.set(ValueLayout.JAVA_BYTE, at, (byte) bits);
            case 2 -> memory.set(Elements.SHORT, at, littleEndian ? (short) bits : Short.reverseBytes((short) bits));
            case 4 -> memory.set(Elements.INT, at, littleEndian ? (int) bits : Integer.reverseBytes((int) bits));
            default -> memory.set(Elements.LONG, at, littleEndian ? bits : Long.reverseBytes(bits));
        }
    }
}
