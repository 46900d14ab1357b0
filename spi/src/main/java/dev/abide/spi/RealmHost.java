package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a realm tells its host. Called on the realm's thread; an implementation runs no JavaScript here, it takes notes.
 *
 * @since 1
 */
public interface RealmHost {
    /** Tells that a promise was rejected while nobody handles it. */
    void promiseRejected(Object promise, @Nullable Object reason);

    /** Tells that a promise that was reported by {@link #promiseRejected} has been given a handler. */
    void promiseHandled(Object promise);

    /** Tells that a job queued by {@link Jobs#enqueue} threw. The queue goes on. */
    void jobFailed(@Nullable Object error);

    /**
     * Tells whether {@link Realm#interrupt} may be called, which some engines must know beforehand, since it costs them
     * speed.
     *
     * @since 1
     */
    default boolean mayInterrupt() {
        return false;
    }

    /**
     * Returns where the realm may keep what it made of scripts.
     *
     * @since 1
     */
    default CodeCache codeCache() {
        return CodeCache.NONE;
    }
}
