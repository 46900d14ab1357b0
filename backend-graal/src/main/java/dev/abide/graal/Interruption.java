package dev.abide.graal;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Throws into the JavaScript of a realm's thread from outside: at the next safepoint of the engine, which are in loops,
 * at calls, and in what waits.
 */
final class Interruption {
    private static final long WAKING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Where the engine waits, on top of a few frames of the JDK. */
    private static final String WAITING_CLASS = "com.oracle.truffle.js.builtins.helper.SharedMemorySync";

    private static final int WAITING_FRAMES = 10;

    private final TruffleLanguage.Env env;
    private @Nullable Thread thread;
    private @Nullable Error error;
    private @Nullable Future<Void> submitted;

    Interruption(TruffleLanguage.Env env) {
        this.env = env;
    }

    /** Takes note that the calling thread has entered the realm. */
    synchronized void entered() {
        thread = Thread.currentThread();
        if (error != null) {
            wake(thread, submit(thread, error));
        }
    }

    /** Throws an error. Any thread. */
    synchronized void interrupt(Error wanted) {
        error = wanted;
        if (thread != null) {
            wake(thread, submit(thread, wanted));
        }
    }

    // The engine's Atomics.wait has no safepoint, and waits on until it is interrupted.
    private static void wake(Thread target, Future<Void> action) {
        Thread.ofVirtual().start(() -> {
            while (!action.isDone() && target.isAlive()) {
                if (isInAtomicsWait(target)) {
                    target.interrupt();
                }
                LockSupport.parkNanos(WAKING_NANOS);
            }
        });
    }

    private static boolean isInAtomicsWait(Thread target) {
        Thread.State state = target.getState();
        return (state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING)
                && Stream.of(target.getStackTrace())
                        .limit(WAITING_FRAMES)
                        .anyMatch(frame -> frame.getClassName().equals(WAITING_CLASS));
    }

    // For a thread that has not entered it does nothing.
    private Future<Void> submit(Thread target, Error wanted) {
        cancel();
        Future<Void> action = env.submitThreadLocal(new Thread[] {target}, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                throw wanted;
            }
        });
        submitted = action;
        return action;
    }

    /** Takes it back if it has not been thrown. */
    synchronized void cancel() {
        if (submitted != null) {
            submitted.cancel(false);
        }
    }
}
