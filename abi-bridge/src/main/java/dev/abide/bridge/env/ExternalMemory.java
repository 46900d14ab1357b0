package dev.abide.bridge.env;

/**
 * The memory that addons hold for JavaScript objects: what they say ({@code napi_adjust_external_memory}), and what
 * their external buffers stand for. The JVM's collector does not see it; so where much has been added since the last
 * time, the collector is asked to run, but not all the time: a collection stops everything. Any thread.
 */
public final class ExternalMemory {
    private static final long LEAST_STEP = 64L << 20;
    private static final long LEAST_NANOS_BETWEEN = 1_000_000_000L;

    private final long step;
    private final java.util.function.LongSupplier clock;
    private final Runnable collector;
    private long adjusted;
    private long total;
    private long atLastCollection;
    private long lastCollection;

    /**
     * Starts at zero.
     *
     * @param step the bytes that ask for a collection
     * @param clock nanoseconds
     * @param collector asks for a collection, and does not wait for it
     */
    ExternalMemory(long step, java.util.function.LongSupplier clock, Runnable collector) {
        this.step = step;
        this.clock = clock;
        this.collector = collector;
        this.lastCollection = clock.getAsLong() - LEAST_NANOS_BETWEEN;
    }

    static ExternalMemory ofJvm() {
        long step = Math.max(LEAST_STEP, Runtime.getRuntime().maxMemory() / 4);
        return new ExternalMemory(
                step,
                System::nanoTime,
                () -> Thread.ofPlatform().daemon().name("abide-collector").start(System::gc));
    }

    /** Adds bytes, or takes them away, on an addon's word, and returns what addons' words add up to. */
    public synchronized long adjust(long change) {
        adjusted += change;
        count(change);
        return adjusted;
    }

    /** Adds bytes that were seen, or takes them away: no addon is told of them. */
    synchronized void count(long change) {
        total += change;
        atLastCollection = Math.min(atLastCollection, total);
        long now = clock.getAsLong();
        if (total - atLastCollection >= step && now - lastCollection >= LEAST_NANOS_BETWEEN) {
            atLastCollection = total;
            lastCollection = now;
            collector.run();
        }
    }
}
