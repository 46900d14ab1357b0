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
        byte[] ascii = Utf8.ascii(text);
        if (ascii != null) {
            int length = Math.min(ascii.length, capacity);
            Memory.put(address, ascii, length);
            return length;
        }
        byte[] bytes = new byte[(int) Math.min(3L * text.length(), capacity)];
        int length = Utf8.encode(text, bytes, bytes.length);
        Memory.put(address, bytes, length);
        return length;
    }
}
