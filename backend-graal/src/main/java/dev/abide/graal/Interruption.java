package dev.abide.graal;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Throws into the JavaScript of a realm's thread from outside: at the next safepoint of the engine, which are in loops,
 * at calls, and in what waits.
 */
final class Interruption {
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
            submit(thread, error);
        }
    }

    /** Throws an error. Any thread. */
    synchronized void interrupt(Error wanted) {
        error = wanted;
        if (thread != null) {
            submit(thread, wanted);
        }
    }

    // For a thread that has not entered it does nothing.
    private void submit(Thread target, Error wanted) {
        cancel();
        submitted = env.submitThreadLocal(new Thread[] {target}, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                throw wanted;
            }
        });
    }

    /** Takes it back if it has not been thrown. */
    synchronized void cancel() {
        if (submitted != null) {
            submitted.cancel(false);
        }
    }
}
