package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * The queue of promise reactions and microtasks. The engine never drains it by itself, not even when the outermost
 * script ends: the host decides when.
 *
 * @since 1
 */
public interface Jobs {
    /** Queues a call of a function without arguments behind what is queued already, as {@code queueMicrotask}. */
    void enqueue(Object function);

    /**
     * Returns the value that the host attached to what runs now; {@code null} if it did not. A promise reaction, and an
     * async function after {@code await}, run with the value that was current when they were registered, and leave the
     * one that was current before them.
     */
    @Nullable
    Object context();

    /** Attaches a value to what runs from now on. */
    void setContext(@Nullable Object context);

    /** Tells a listener of promises from now on, {@code null} for none; there is one at a time. */
    void listen(@Nullable PromiseListener listener);

    /**
     * Runs jobs until none is left, also those that jobs queue, and the callbacks of FinalizationRegistry that are due.
     * A job that throws goes to {@link RealmHost#jobFailed}.
     */
    void drain();
}
