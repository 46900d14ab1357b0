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
