package dev.abide.rhino;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What waits to run after the current script. */
public final class JobQueue {
    private final ArrayDeque<Runnable> jobs = new ArrayDeque<>();
    private @Nullable Object context;

    /** Returns the value that the host attached to what runs now. */
    public @Nullable Object context() {
        return context;
    }

    /** Attaches a value to what runs from now on. */
    public void setContext(@Nullable Object value) {
        context = value;
    }

    /** Puts a job behind the others. */
    public void add(Runnable job) {
        jobs.add(job);
    }

    @Nullable
    Runnable next() {
        return jobs.poll();
    }

    void clear() {
        jobs.clear();
    }
}
