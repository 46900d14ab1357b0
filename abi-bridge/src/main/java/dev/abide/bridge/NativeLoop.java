package dev.abide.bridge;

/**
 * A native event loop that turns in the place of the host's own, from the moment when an addon first needs it. The
 * host's work is two phases of it, so it goes on also where an addon turns the loop itself.
 *
 * <p>The runtime's thread only, except {@link #wake()}.
 */
public interface NativeLoop {
    /** What the host does in a turn. May throw {@link Unwinding}, which ends the turn. */
    interface Phases {
        /**
         * Called before the loop waits for events, after whatever callbacks of the addon come first.
         *
         * @return the longest time to wait in milliseconds; 0 does not wait, negative waits for ever
         */
        long beforeWaiting();

        /** Called when the loop has waited and run the callbacks of what happened. */
        void afterWaiting();
    }

    /**
     * Sets the phases of the turns that addons make themselves.
     *
     * @param phases what the host does there
     */
    void serve(Phases phases);

    /** Turns the loop once, with phases for this turn. */
    void turn(Phases phases);

    /** Makes the waiting loop, or the next one that would wait, go on. Any thread, not after {@link #close()}. */
    void wake();

    /**
     * Tells whether the host is alive; addons that turn the loop until it is not see that. It is until it is said not
     * to be, and again in each {@link #turn}.
     */
    void keepAlive(boolean alive);

    /** Tells whether something of an addon keeps the loop alive. */
    boolean isAlive();

    /** Ends the loop. What addons left open stays in memory, since native code may still point at it. */
    void close();
}
