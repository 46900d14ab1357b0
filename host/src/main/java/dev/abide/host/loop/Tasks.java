package dev.abide.host.loop;

import dev.abide.bridge.NativeLoop;
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
    private @Nullable NativeLoop nativeLoop;
    private boolean polling;

    synchronized void drive(NativeLoop loop) {
        nativeLoop = loop;
    }

    synchronized void add(Runnable task) {
        if (!closed) {
            queue.add(task);
            wake();
        }
    }

    synchronized void hold() {
        holds++;
    }

    synchronized void release() {
        holds--;
        wake();
    }

    /** Tells whether a hold or the native loop keeps the loop alive. */
    synchronized boolean keepAlive() {
        return holds > 0 || (nativeLoop != null && nativeLoop.isAlive());
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
        if (polling && nativeLoop != null) {
            nativeLoop.wake();
        }
        notifyAll();
    }

    /**
     * Waits for a task, or for something to happen in the native loop.
     *
     * @param millis the longest time to wait, negative for ever
     * @param whileHeld whether to wait only as long as something holds the loop
     * @param stopped ends the waiting, after {@link #wake()}
     */
    void await(long millis, boolean whileHeld, BooleanSupplier stopped) throws InterruptedException {
        NativeLoop loop;
        boolean waits;
        synchronized (this) {
            loop = nativeLoop;
            if (loop == null) {
                awaitHere(millis, whileHeld, stopped);
                return;
            }
            waits = millis != 0 && queue.isEmpty() && !stopped.getAsBoolean() && (!whileHeld || keepAlive());
            polling = waits;
        }
        // Without the lock: the addon's callbacks run in there.
        try {
            loop.poll(waits ? millis : 0);
        } finally {
            synchronized (this) {
                polling = false;
            }
        }
    }

    private void awaitHere(long millis, boolean whileHeld, BooleanSupplier stopped) throws InterruptedException {
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

    void close() {
        NativeLoop loop;
        synchronized (this) {
            closed = true;
            queue.clear();
            loop = nativeLoop;
            nativeLoop = null;
            notifyAll();
        }
        if (loop != null) {
            loop.close();
        }
    }
}
