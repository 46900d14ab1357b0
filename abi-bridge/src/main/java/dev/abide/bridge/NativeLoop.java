package dev.abide.bridge;

/**
 * A native event loop that waits in the place of the host's own monitor, from the moment when an addon first needs it. Its callbacks are the
 * addon's and run within {@link #poll}.
 *
 * <p>The runtime's thread only, except {@link #wake()}.
 */
public interface NativeLoop {
    /**
     * Turns the loop once: waits until something happens in it or {@link #wake()} is called, and runs what is due.
     *
     * @param millis the longest time to wait; 0 does not wait, negative waits for ever
     */
    void poll(long millis);

    /** Makes the waiting {@link #poll}, or the next one, return. Any thread, not after {@link #close()}. */
    void wake();

    /** Tells whether something of an addon keeps the loop alive. */
    boolean isAlive();

    /** Ends the loop. What addons left open stays in memory, since native code may still point at it. */
    void close();
}
