package dev.abide.bridge.library;

/**
 * The way down to native code, as far as exceptions go: a method handle declares every throwable, and what comes out of
 * a call are the JVM's own errors only. With {@link Downcalls} the only place that catches them there.
 */
public final class Downcall {
    private Downcall() {}

    /** A call that has a result. */
    @FunctionalInterface
    public interface WithResult {
        /** Makes the call. */
        long call() throws Throwable;
    }

    /** A call that has none. */
    @FunctionalInterface
    public interface WithoutResult {
        /** Makes the call. */
        void call() throws Throwable;
    }

    /** Makes a call and returns its result. */
    public static long of(WithResult body) {
        try {
            return body.call();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Makes a call. */
    public static void run(WithoutResult body) {
        try {
            body.call();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Passes on what a call threw. */
    static RuntimeException thrown(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
    }
}
