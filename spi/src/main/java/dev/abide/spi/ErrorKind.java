package dev.abide.spi;

/**
 * The error classes that can be made.
 *
 * @since 1
 */
public enum ErrorKind {
    /** {@code Error}. */
    ERROR,
    /** {@code TypeError}. */
    TYPE_ERROR,
    /** {@code RangeError}. */
    RANGE_ERROR,
    /** {@code SyntaxError}. */
    SYNTAX_ERROR
}
