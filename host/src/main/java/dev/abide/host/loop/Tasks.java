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
    private @Nullable Thread driver;
    private boolean waiting;
    private boolean needsHold;
    private long limit;

    synchronized void drive(NativeLoop loop) {
        nativeLoop = loop;
        driver = Thread.currentThread();
    }

    synchronized @Nullable NativeLoop nativeLoop() {
        return nativeLoop;
    }

    /** Tells the native loop that nothing of the host is alive. The loop's thread. */
    synchronized void sleep() {
        if (nativeLoop != null) {
            nativeLoop.keepAlive(false);
        }
    }

    /** Tells it that something is again. The loop's thread. */
    synchronized void revive() {
        if (nativeLoop != null) {
            nativeLoop.keepAlive(true);
        }
    }

    synchronized void add(Runnable task) {
        if (!closed) {
            queue.add(task);
            wake();
        }
    }

    synchronized void hold() {
        holds++;
        // Another thread's hold is seen by the next turn of the host.
        if (Thread.currentThread().equals(driver)) {
            revive();
        }
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
        if (waiting && nativeLoop != null) {
            nativeLoop.wake();
        }
        notifyAll();
    }

    /**
     * Decides how long to wait: not at all when something is there to do. From here to {@link #waited} tasks from other
     * threads wake the loop.
     *
     * @param millis the longest time to wait, negative for ever
     * @param whileHeld whether to wait only as long as something holds the loop
     * @param stopped whether the loop has been stopped
     */
    synchronized long prepare(long millis, boolean whileHeld, boolean stopped) {
        limit = queue.isEmpty() && !stopped && (!whileHeld || keepAlive()) ? millis : 0;
        needsHold = whileHeld;
        waiting = true;
        return limit;
    }

    /** Ends what {@link #prepare} began. */
    synchronized void waited() {
        waiting = false;
    }

    /**
     * Waits as long as {@link #prepare} has decided, without a native loop.
     *
     * @param stopped ends the waiting, after {@link #wake()}
     */
    synchronized void await(BooleanSupplier stopped) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = limit < 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(limit);
        while (queue.isEmpty() && !stopped.getAsBoolean() && (!needsHold || holds > 0)) {
            long left = nanos - (System.nanoTime() - start);
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
