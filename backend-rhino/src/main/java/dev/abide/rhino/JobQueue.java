package dev.abide.rhino;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What waits to run after the current script. */
public final class JobQueue {
    private final ArrayDeque<Runnable> jobs = new ArrayDeque<>();

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
