package dev.abide.spi;

import java.nio.charset.StandardCharsets;

/**
 * Strings. A JavaScript string is a sequence of 16-bit units as a Java string is: NUL and lone surrogates pass
 * unchanged.
 *
 * @since 1
 */
public interface Strings {
    /** Makes a raw string. */
    Object create(String text);

    /** Returns the text of a raw string (kind {@link ValueKind#STRING}). */
    String textOf(Object string);

    /** Returns the number of 16-bit units of a raw string. */
    default int lengthOf(Object string) {
        return textOf(string).length();
    }

    /**
     * Makes a raw string of ASCII bytes; {@link #create} with less in between.
     *
     * @param bytes 0 to 127 each, as far as {@code length} goes; the engine copies them
     */
    default Object createAscii(byte[] bytes, int length) {
        return create(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /**
     * Copies the text of a raw string if it is ASCII (units 0 to 127) and fits; {@link #textOf} with less in between.
     *
     * @return its length, or -1 if it is longer than the array or not ASCII, and then the array's content is undefined
     */
    default int asciiOf(Object string, byte[] into) {
        int length = lengthOf(string);
        if (length > into.length) {
            return -1;
        }
        String text = textOf(string);
        int all = 0;
        for (int index = 0; index < length; index++) {
            char unit = text.charAt(index);
            into[index] = (byte) unit;
            all |= unit;
        }
        return all < 0x80 ? length : -1;
    }
}
