package dev.abide.bridge.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Native memory by address. The only class that does arithmetic on addresses of addons; an address that an addon gave
 * is as good as the addon.
 */
public final class Memory {
    /** All of memory; a constant, so that the compiler folds the bounds check away. */
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;
    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR_UNALIGNED;

    private Memory() {}

    public static byte getByte(long address) {
        return ALL.get(ValueLayout.JAVA_BYTE, address);
    }

    public static void putByte(long address, byte value) {
        ALL.set(ValueLayout.JAVA_BYTE, address, value);
    }

    /** Writes a {@code bool}. */
    public static void putBoolean(long address, boolean truth) {
        putByte(address, (byte) (truth ? 1 : 0));
    }

    public static int getInt(long address) {
        return ALL.get(INT, address);
    }

    public static void putInt(long address, int value) {
        ALL.set(INT, address, value);
    }

    public static long getLong(long address) {
        return ALL.get(LONG, address);
    }

    public static void putLong(long address, long value) {
        ALL.set(LONG, address, value);
    }

    public static double getDouble(long address) {
        return ALL.get(DOUBLE, address);
    }

    public static void putDouble(long address, double value) {
        ALL.set(DOUBLE, address, value);
    }

    public static char getChar(long address) {
        return ALL.get(CHAR, address);
    }

    public static void putChar(long address, char value) {
        ALL.set(CHAR, address, value);
    }

    /**
     * Makes the word in which a C structure of two {@code uint32_t} is passed, on the little-endian platforms that
     * there are.
     */
    public static long pair(int first, int second) {
        return Integer.toUnsignedLong(first) | (long) second << 32;
    }

    /** Copies bytes out of native memory. */
    public static byte[] bytes(long address, int length) {
        byte[] copy = new byte[length];
        MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, copy, 0, length);
        return copy;
    }

    /** Copies bytes out of native memory into an array. */
    public static void get(long address, byte[] bytes, int length) {
        MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, bytes, 0, length);
    }

    /** Copies 16-bit units out of native memory. */
    public static char[] chars(long address, int length) {
        char[] copy = new char[length];
        MemorySegment.copy(ALL, CHAR, address, copy, 0, length);
        return copy;
    }

    /** Copies bytes into native memory. */
    public static void put(long address, byte[] bytes, int length) {
        MemorySegment.copy(bytes, 0, ALL, ValueLayout.JAVA_BYTE, address, length);
    }

    /** Copies 16-bit units into native memory. */
    public static void put(long address, char[] units, int length) {
        MemorySegment.copy(units, 0, ALL, CHAR, address, length);
    }

    /** Copies within native memory. */
    public static void copy(long from, long to, long length) {
        MemorySegment.copy(ALL, from, ALL, to, length);
    }

    /** Returns the number of bytes before the first NUL. */
    public static long lengthOfCString(long address) {
        long end = address;
        while (getByte(end) != 0) {
            end++;
        }
        return end - address;
    }

    /** Returns the number of 16-bit units before the first NUL. */
    public static long lengthOfUtf16(long address) {
        long end = address;
        while (getChar(end) != 0) {
            end += Character.BYTES;
        }
        return (end - address) / Character.BYTES;
    }

    /** Returns the memory as a segment that any thread may access and that is never closed. */
    public static MemorySegment segment(long address, long length) {
        return MemorySegment.ofAddress(address).reinterpret(length);
    }
}
