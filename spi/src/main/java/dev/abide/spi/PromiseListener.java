package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Hears of promises as they are made, resolved, and reacted to. Called on the realm's thread in the midst of scripts;
 * may run JavaScript, throws nothing of it.
 *
 * @since 1
 */
public interface PromiseListener {
    /**
     * A promise was made.
     *
     * @param parent the promise that it waits for, {@code null} if {@code then} did not make it
     */
    void made(Object promise, @Nullable Object parent);

    /** A function that resolves or rejects a promise was called, by a script or by what settles it. */
    void resolved(Object promise);

    /** The reaction is about to run that a promise waits for. */
    void beforeReaction(Object promise);

    /** The reaction has run. */
    void afterReaction(Object promise);
}
