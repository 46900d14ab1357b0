package dev.abide.host.node.globals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Who waits in {@code Atomics.wait}, of all runtimes whose engine has none of its own, by the address of the element.
 * Any thread.
 */
final class Waiters {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<Long, Deque<Waiter>> BY_ADDRESS = new HashMap<>();

    private Waiters() {}

    private static final class Waiter {
        final Condition condition = LOCK.newCondition();
        boolean isWoken;
    }

    /**
     * Waits until woken if a condition holds, and returns {@code ok}, {@code not-equal} or {@code timed-out}; an
     * interruption counts as the latter.
     */
    static String await(long address, BooleanSupplier isAsExpected, long nanos) {
        LOCK.lock();
        try {
            if (!isAsExpected.getAsBoolean()) {
                return "not-equal";
            }
            Waiter waiter = new Waiter();
            BY_ADDRESS.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(waiter);
            try {
                return isWoken(waiter, nanos) ? "ok" : "timed-out";
            } finally {
                forget(address, waiter);
            }
        } finally {
            LOCK.unlock();
        }
    }

    private static boolean isWoken(Waiter waiter, long nanos) {
        long left = nanos;
        try {
            while (!waiter.isWoken && left > 0) {
                left = waiter.condition.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiter.isWoken;
    }

    private static void forget(long address, Waiter waiter) {
        Deque<Waiter> waiting = BY_ADDRESS.get(address);
        if (waiting != null && waiting.remove(waiter) && waiting.isEmpty()) {
            BY_ADDRESS.remove(address);
        }
    }

    /** Wakes those who have waited longest, and returns how many there were. */
    static int wake(long address, int count) {
        LOCK.lock();
        try {
            int woken = 0;
            for (Waiter waiter : BY_ADDRESS.getOrDefault(address, new ArrayDeque<>())) {
                if (woken < count && !waiter.isWoken) {
                    waiter.isWoken = true;
                    waiter.condition.signal();
                    woken++;
                }
            }
            return woken;
        } finally {
            LOCK.unlock();
        }
    }
}
