package dev.abide.rhino.engine;

import dev.abide.spi.PromiseListener;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What waits to run after the current script. */
public final class JobQueue {
    private final ArrayDeque<Runnable> jobs = new ArrayDeque<>();
    private @Nullable Object context;
    private @Nullable PromiseListener listener;

    /** Returns the value that the host attached to what runs now. */
    public @Nullable Object context() {
        return context;
    }

    /** Attaches a value to what runs from now on. */
    public void setContext(@Nullable Object value) {
        context = value;
    }

    /** Returns who hears of promises. */
    public @Nullable PromiseListener listener() {
        return listener;
    }

    public void listen(@Nullable PromiseListener newListener) {
        listener = newListener;
    }

    /** Puts a job behind the others. */
    public void add(Runnable job) {
        jobs.add(job);
    }

    public @Nullable Runnable next() {
        return jobs.poll();
    }

    public void clear() {
        jobs.clear();
    }
}
