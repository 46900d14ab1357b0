package dev.abide.host.loop;

/** A clock in whole milliseconds that never goes back. */
@FunctionalInterface
public interface LoopClock {
    /** Returns the time. */
    long millis();

    /** Returns a clock that starts at zero now. */
    static LoopClock system() {
        long start = System.nanoTime();
        return () -> (System.nanoTime() - start) / 1_000_000;
    }
}
