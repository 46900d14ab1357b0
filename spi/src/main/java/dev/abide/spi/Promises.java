package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Promises. Settling one queues its reactions and runs none of them.
 *
 * @since 1
 */
public interface Promises {
    /** Makes a pending promise with the means to settle it. */
    Deferred createDeferred();

    /** Tells whether a value is a genuine promise. */
    boolean isPromise(@Nullable Object value);

    /** Tells the state of a promise. Runs no JavaScript, and counts as no handling of a rejection. */
    State stateOf(Object promise);

    /**
     * Returns the value of a fulfilled promise, the reason of a rejected one, {@code undefined} of a pending one; see
     * {@link #stateOf}.
     */
    @Nullable
    Object resultOf(Object promise);

    /** The states of a promise. One that was resolved with another promise is pending until that one is settled. */
    enum State {
        /** Nothing is decided. */
        PENDING,
        /** There is a value. */
        FULFILLED,
        /** There is a reason. */
        REJECTED
    }

    /** A pending promise and the two ways to settle it; the second settling is ignored. */
    interface Deferred {
        /** Returns the promise. */
        Object promise();

        /** Resolves; a thenable is adopted, so this may run its {@code then} getter. */
        void resolve(@Nullable Object value);

        /** Rejects. */
        void reject(@Nullable Object reason);
    }
}
