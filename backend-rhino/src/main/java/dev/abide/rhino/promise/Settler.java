package dev.abide.rhino.promise;

import org.jspecify.annotations.Nullable;

/** The means to settle a promise, once. */
interface Settler {
    /** Returns the promise. */
    Object promise();

    /** Resolves. */
    void resolve(@Nullable Object value);

    /** Rejects. */
    void reject(@Nullable Object reason);
}
