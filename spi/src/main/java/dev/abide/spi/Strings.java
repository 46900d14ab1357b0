package dev.abide.spi;

/**
 * Strings. A JavaScript string is a sequence of 16-bit units as a Java string is: NUL and lone surrogates pass unchanged.
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
}
