package dev.abide.bridge.memory;

import dev.abide.bridge.text.Utf8;

/** Text in native memory, as UTF-8. */
public final class NativeText {
    private NativeText() {}

    /** Returns the text up to the first NUL. */
    public static String utf8(long cString) {
        return Utf8.decode(Memory.bytes(cString, Math.toIntExact(Memory.lengthOfCString(cString))));
    }

    /**
     * Writes as many whole characters as fit.
     *
     * @return the number of bytes written
     */
    public static int write(String text, long address, int capacity) {
        int written = writeAscii(text, address, capacity);
        if (written == text.length() || written == capacity) {
            return written;
        }
        String rest = text.substring(written);
        byte[] bytes = new byte[(int) Math.min(3L * rest.length(), capacity - written)];
        int length = Utf8.encode(rest, bytes, bytes.length);
        Memory.put(address + written, bytes, length);
        return written + length;
    }

    /**
     * Writes text as long as it is ASCII and fits: most text is, and needs no array in between.
     *
     * @return the number of characters, and bytes, written
     */
    private static int writeAscii(String text, long address, int capacity) {
        int limit = Math.min(text.length(), capacity);
        for (int index = 0; index < limit; index++) {
            char unit = text.charAt(index);
            if (unit >= 0x80) {
                return index;
            }
            Memory.putByte(address + index, (byte) unit);
        }
        return limit;
    }
}
