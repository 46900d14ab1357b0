package dev.abide.bridge.env;

import dev.abide.bridge.library.Downcalls;
import org.jspecify.annotations.Nullable;

/**
 * A finalize callback of an addon that runs at most once: when its object died, or at teardown. Linked into its env's
 * list, newest first.
 */
public final class Finalizer {
    /** When a callback runs and what it may do. */
    public enum Kind {
        /**
         * Runs when an object died: within the collection for experimental modules, which then may not touch
         * JavaScript.
         */
        OF_OBJECT,
        /** As {@link #OF_OBJECT}, but the string may outlive the env, whose pointer is then NULL. */
        OF_STRING,
        /** As {@link #OF_OBJECT}, but it is not given the env: memory that may outlive it. */
        OF_SHARED_MEMORY,
        /** Runs in a later turn of the loop, or at teardown, and may run JavaScript whatever the module's version. */
        POSTED
    }

    private final Env env;
    private final Kind kind;
    private final long callback;
    private final long data;
    private final long hint;
    private @Nullable Collected watcher;
    private boolean ofBuffer;

    @Nullable
    Finalizer older;

    @Nullable
    Finalizer newer;

    boolean linked;

    /** Makes a finalizer and links it into the env's list. */
    public Finalizer(Env env, long callback, long data, long hint) {
        this(env, Kind.OF_OBJECT, callback, data, hint);
    }

    /** Makes a finalizer of a kind and links it into the env's list. */
    Finalizer(Env env, Kind kind, long callback, long data, long hint) {
        this.env = env;
        this.kind = kind;
        this.callback = callback;
        this.data = data;
        this.hint = hint;
        env.finalizers().link(this);
    }

    /** Tells whether its object died. */
    boolean isDead() {
        return watcher != null && watcher.isDead();
    }

    /** Sets what tells that the object died. Kept because a reference that is itself garbage is never enqueued. */
    void watchWith(Collected collected) {
        watcher = collected;
    }

    /** Makes the callback run before the cleanup hooks at teardown. */
    void giveBackBeforeHooks() {
        ofBuffer = true;
        env.bridge().externalBuffers().add(this);
    }

    /** Returns the env that the callback is called with. */
    public Env env() {
        return env;
    }

    /** Returns the native data. */
    public long data() {
        return data;
    }

    /** Tells whether the callback runs within a collection and may not touch JavaScript. */
    boolean isBasic() {
        return kind != Kind.POSTED && env.apiVersion() == Env.EXPERIMENTAL;
    }

    /** Makes sure that the callback never runs. */
    public void cancel() {
        if (watcher != null) {
            env.bridge().externalMemory().count(-watcher.byteLength());
        }
        watcher = null;
        if (ofBuffer) {
            env.bridge().externalBuffers().remove(this);
        }
        env.finalizers().unlink(this);
    }

    /** Runs the callback because its object died, unless it ran or was cancelled. */
    void run() {
        if (isTaken()) {
            call(env.address(), isBasic());
        }
    }

    /** Runs the callback because the env ends, unless it ran or was cancelled. */
    void runAtTeardown() {
        if (isTaken()) {
            call(kind == Kind.OF_STRING ? 0 : env.address(), false);
        }
    }

    private void call(long pointer, boolean basic) {
        if (kind == Kind.OF_SHARED_MEMORY) {
            env.calls().runFinalizer(basic, () -> Downcalls.two(callback, data, hint));
        } else {
            env.calls().runFinalizer(basic, () -> Downcalls.finalizer(callback, pointer, data, hint));
        }
    }

    private boolean isTaken() {
        boolean first = linked;
        cancel();
        return first && callback != 0;
    }
}
