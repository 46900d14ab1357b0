package dev.abide.ecma;

import dev.abide.spi.ErrorKind;

/** Makes what is thrown. */
@FunctionalInterface
public interface ErrorFactory {
    /** Returns what throws a new error of JavaScript. */
    RuntimeException error(ErrorKind kind, String message);

    /** Returns what throws a new TypeError. */
    default RuntimeException typeError(String message) {
        return error(ErrorKind.TYPE_ERROR, message);
    }

    /** Returns what throws a new RangeError. */
    default RuntimeException rangeError(String message) {
        return error(ErrorKind.RANGE_ERROR, message);
    }
}
