package dev.abide.host.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tasks from any thread, and what keeps the loop alive from any thread; the one place of the loop with a lock. */
final class Tasks {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private int holds;
    private boolean closed;

    synchronized void add(Runnable task) {
        if (!closed) {
            queue.add(task);
            notifyAll();
        }
    }

    synchronized void hold() {
        holds++;
    }

    synchronized void release() {
        holds--;
        notifyAll();
    }

    synchronized boolean isHeld() {
        return holds > 0;
    }

    synchronized boolean isEmpty() {
        return queue.isEmpty();
    }

    synchronized int size() {
        return queue.size();
    }

    synchronized @Nullable Runnable poll() {
        return queue.poll();
    }

    synchronized void wake() {
        notifyAll();
    }

    /**
     * Waits for a task.
     *
     * @param millis the longest time to wait, negative for ever
     * @param whileHeld whether to wait only as long as something holds the loop
     * @param stopped ends the waiting, after {@link #wake()}
     */
    synchronized void await(long millis, boolean whileHeld, BooleanSupplier stopped) throws InterruptedException {
        long start = System.nanoTime();
        long limit = millis < 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(millis);
        while (queue.isEmpty() && !stopped.getAsBoolean() && (!whileHeld || holds > 0)) {
            long left = limit - (System.nanoTime() - start);
            if (left <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized void close() {
        closed = true;
        queue.clear();
        notifyAll();
    }
}
