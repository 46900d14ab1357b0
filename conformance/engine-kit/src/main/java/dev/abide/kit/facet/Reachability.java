package dev.abide.kit.facet;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for the garbage collector. */
public final class Reachability {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Reachability() {}

    /**
     * Waits until a reference is cleared.
     *
     * @param turn something that the engine does between collections, as a loop would, so that caches of one last call
     *     move on
     */
    public static void awaitCleared(Reference<?> reference, Runnable turn, String rule) {
        awaitCollection(() -> reference.refersTo(null), turn, rule);
    }

    /** Collects until a condition holds. */
    public static void awaitCollection(BooleanSupplier condition, Runnable turn, String rule) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE.toNanos()) {
                throw new AssertionError(
                        rule + ": still reachable after " + DEADLINE.toSeconds() + " s of collections");
            }
            turn.run();
            System.gc();
        }
    }

    /** Collects until it is certain that what could be collected is gone. */
    public static void collect(Runnable turn) {
        for (int i = 0; i < 2; i++) {
            awaitCleared(new WeakReference<>(new Object()), turn, "a garbage collector that collects");
        }
    }
}
