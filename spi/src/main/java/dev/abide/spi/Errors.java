package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Error objects and thrown values. Any value can be thrown and keeps its identity in both directions.
 *
 * @since 1
 */
public interface Errors {
    /** Makes an error object with a message and, where the engine has them, a stack. */
    Object create(ErrorKind kind, String message);

    /**
     * Tells whether a value is a genuine error object (of any class or realm), not one that merely inherits from it.
     */
    boolean isError(@Nullable Object value);

    /** Wraps a raw value so that throwing the result in Java throws the value in JavaScript. */
    RuntimeException toThrowable(@Nullable Object value);

    /**
     * Tells whether a Java exception is a JavaScript throw of this realm. False for every exception of the host's own,
     * also for one with which it unwinds through scripts to end them: that one leaves the engine as it came. True also
     * for what the engine raises itself (syntax errors, type errors) and for {@link StackOverflowError}, which scripts
     * see as a RangeError.
     */
    boolean isThrow(Throwable throwable);

    /**
     * Returns the thrown value of an exception for which {@link #isThrow} is true, making the error object if need be.
     */
    @Nullable
    Object valueOf(Throwable throwable);

    /**
     * Returns what a catch clause of a script should see, given what it got: for engines whose clauses also get Java
     * exceptions. Only asked for scripts that the host down-levels. Throws what is no JavaScript throw and so no
     * business of scripts.
     *
     * @since 1
     */
    default @Nullable Object caught(@Nullable Object value) {
        return value;
    }
}
