package dev.abide.bridge.call;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.memory.Memory;

/**
 * Calls of an addon's native code other than through a function that it made: each in a handle scope of its own. The
 * runtime's thread.
 */
public final class AddonCalls {
    /** From this module version on no callback's exception is ignored. */
    private static final int STRICT_SINCE = 10;

    private final Env env;
    private int underWay;

    public AddonCalls(Env env) {
        this.env = env;
    }

    /** A call into native code. */
    @FunctionalInterface
    public interface NativeCall {
        public void run() throws Throwable;
    }

    /** Makes a call; an exception that it leaves pending is uncaught. */
    public void run(NativeCall body) {
        runInScope(body);
        if (env.isPending()) {
            env.bridge().throwUnwinding();
            env.bridge().uncaught(env.takePending());
        }
    }

    /**
     * As {@link #run}, except that for modules of older versions an exception is only told of, as long as nobody forces
     * the stricter policy.
     */
    public void runLeniently(NativeCall body) {
        runInScope(body);
        if (env.isPending()) {
            env.bridge().throwUnwinding();
            Object exception = env.takePending();
            if (env.apiVersion() >= STRICT_SINCE || env.host().forcesUncaughtExceptions()) {
                env.bridge().uncaught(exception);
            } else {
                env.bridge().ignored();
            }
        }
    }

    /**
     * Calls a finalizer. An exception that it leaves pending is uncaught.
     *
     * @param basic whether it may not touch JavaScript
     */
    public void runFinalizer(boolean basic, NativeCall finalizer) {
        Memory.putInt(env.address() + Layout.ENV_IN_BASIC_FINALIZER, basic ? 1 : 0);
        try {
            run(finalizer);
        } finally {
            Memory.putInt(env.address() + Layout.ENV_IN_BASIC_FINALIZER, 0);
        }
    }

    /** Calls a finalizer on behalf of the very call that is under way; a pending exception stays pending. */
    public void runFinalizerWithin(long callback, long data, long hint) {
        runInScope(() -> {
            NativeLibrary.CALL_FINALIZER.invokeExact(callback, env.address(), data, hint);
        });
    }

    private void runInScope(NativeCall body) {
        Scope scope = new Scope();
        try {
            body.run();
        } catch (Throwable e) {
            throw env.bridge().rethrow(e);
        } finally {
            scope.close();
        }
    }

    /** Tells whether native code of the addon is running, which may go on after the end. */
    public boolean areUnderWay() {
        return underWay != 0 || Memory.getInt(env.address() + Layout.ENV_CALL_DEPTH) != 0;
    }

    /** The implicit handle scope around a call. */
    public final class Scope {
        private final int mark = env.handles().openWindow();
        private final int scopes = Memory.getInt(env.address() + Layout.ENV_OPEN_SCOPES);

        public Scope() {
            underWay++;
            Memory.putInt(env.address() + Layout.ENV_OPEN_SCOPES, 0);
            env.forgetLastError();
        }

        public void close() {
            if (Memory.getInt(env.address() + Layout.ENV_OPEN_SCOPES) != 0) {
                env.reportOpenScopes();
            }
            Memory.putInt(env.address() + Layout.ENV_OPEN_SCOPES, scopes);
            env.handles().closeWindow(mark);
            underWay--;
        }
    }
}
