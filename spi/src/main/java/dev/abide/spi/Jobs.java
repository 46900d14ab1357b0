package dev.abide.spi;

/**
 * The queue of promise reactions and microtasks. The engine never drains it by itself, not even when the outermost script
 * ends: the host decides when.
 *
 * @since 1
 */
public interface Jobs {
    /** Queues a call of a function without arguments behind what is queued already, as {@code queueMicrotask}. */
    void enqueue(Object function);

    /**
     * Runs jobs until none is left, also those that jobs queue, and the callbacks of FinalizationRegistry that are due. A job that throws goes to
     * {@link RealmHost#jobFailed}.
     */
    void drain();
}
