package dev.abide.host.runtime;

import java.util.function.Supplier;

/** Whether another thread demands that a runtime end, and how that reaches the runtime's thread where it waits. */
public final class Termination {
    /** The exit code of a runtime that was made to end. */
    public static final int EXIT_CODE = 1;

    private final Thread thread = Thread.currentThread();
    private volatile boolean demanded;
    private boolean isWaiting;

    /** Demands the end. Any thread. */
    synchronized void demand() {
        demanded = true;
        if (isWaiting) {
            thread.interrupt();
        }
    }

    /** Tells whether the end is demanded. Any thread. */
    boolean isDemanded() {
        return demanded;
    }

    /**
     * Runs something that waits; its waiting ends by an interruption if the end is demanded, and nothing else is ever
     * interrupted. The runtime's thread.
     */
    public <R> R waiting(Supplier<R> body) {
        beginToWait();
        try {
            return body.get();
        } finally {
            endWaiting();
        }
    }

    private synchronized void beginToWait() {
        isWaiting = true;
        if (demanded) {
            thread.interrupt();
        }
    }

    private synchronized void endWaiting() {
        isWaiting = false;
        if (demanded) {
            Thread.interrupted();
        }
    }
}
