package dev.abide.bridge.abi;

import org.jspecify.annotations.Nullable;

/**
 * A finalize callback of an addon that runs at most once: when its object died, or at teardown. Linked into its env's list, newest first.
 */
public final class Finalizer {
    private final Env env;
    private final long callback;
    private final long data;
    private final long hint;

    @SuppressWarnings("UnusedVariable") // kept because a reference that is itself garbage is never enqueued
    private @Nullable Collected watcher;

    @Nullable
    Finalizer older;

    @Nullable
    Finalizer newer;

    boolean linked;

    /** Makes a finalizer and links it into the env's list. */
    public Finalizer(Env env, long callback, long data, long hint) {
        this.env = env;
        this.callback = callback;
        this.data = data;
        this.hint = hint;
        env.finalizers().link(this);
    }

    /** Sets what tells that the object died. */
    void watchWith(Collected collected) {
        watcher = collected;
    }

    /** Returns the env that the callback is called with. */
    public Env env() {
        return env;
    }

    /** Returns the native data. */
    public long data() {
        return data;
    }

    /** Makes sure that the callback never runs. */
    public void cancel() {
        watcher = null;
        env.finalizers().unlink(this);
    }

    /** Runs the callback unless it ran or was cancelled. */
    void run() {
        if (!linked) {
            return;
        }
        cancel();
        if (callback != 0) {
            env.callFinalizer(callback, data, hint);
        }
    }

    /** The finalizers of one env that have not run, newest first. */
    public static final class Pending {
        private @Nullable Finalizer newest;

        void link(Finalizer finalizer) {
            finalizer.linked = true;
            finalizer.older = newest;
            if (newest != null) {
                newest.newer = finalizer;
            }
            newest = finalizer;
        }

        void unlink(Finalizer finalizer) {
            if (!finalizer.linked) {
                return;
            }
            finalizer.linked = false;
            if (finalizer.newer != null) {
                finalizer.newer.older = finalizer.older;
            } else {
                newest = finalizer.older;
            }
            if (finalizer.older != null) {
                finalizer.older.newer = finalizer.newer;
            }
            finalizer.newer = null;
            finalizer.older = null;
        }

        /** Runs all, also those that appear meanwhile. */
        void runAll() {
            for (Finalizer next = newest; next != null; next = newest) {
                next.run();
            }
        }
    }
}
