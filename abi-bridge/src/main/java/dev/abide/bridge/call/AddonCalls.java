package dev.abide.bridge.call;

import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.handle.Handles;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.NativeEnv;

/**
 * Calls of an addon's native code other than through a function that it made: each in a handle scope of its own. The
 * runtime's thread.
 */
public final class AddonCalls {
    /** From this module version on no callback's exception is ignored. */
    private static final int STRICT_SINCE = 10;

    private final NativeEnv env;
    private final String file;
    private final Handles handles;
    private final Exceptions exceptions;
    private final ThreadUnwinding unwinding;
    private final UncaughtExceptions uncaught;
    private final BridgeHost host;
    private int underWay;

    /**
     * Makes the calls of one env.
     *
     * @param file the addon's, for warnings
     */
    public AddonCalls(
            NativeEnv env,
            String file,
            Handles handles,
            Exceptions exceptions,
            ThreadUnwinding unwinding,
            UncaughtExceptions uncaught,
            BridgeHost host) {
        this.env = env;
        this.file = file;
        this.handles = handles;
        this.exceptions = exceptions;
        this.unwinding = unwinding;
        this.uncaught = uncaught;
        this.host = host;
    }

    /** Makes a call; an exception that it leaves pending is uncaught. */
    public void run(Runnable body) {
        runInScope(body);
        if (exceptions.isPending()) {
            unwinding.goOn();
            uncaught.raise(exceptions.takePending());
        }
    }

    /**
     * As {@link #run}, except that for modules of older versions an exception is only told of, as long as nobody forces
     * the stricter policy.
     */
    public void runLeniently(Runnable body) {
        runInScope(body);
        if (exceptions.isPending()) {
            unwinding.goOn();
            Object exception = exceptions.takePending();
            if (env.apiVersion() >= STRICT_SINCE || host.forcesUncaughtExceptions()) {
                uncaught.raise(exception);
            } else {
                uncaught.ignore();
            }
        }
    }

    /**
     * Calls a finalizer. An exception that it leaves pending is uncaught.
     *
     * @param basic whether it may not touch JavaScript
     */
    public void runFinalizer(boolean basic, Runnable finalizer) {
        env.setInBasicFinalizer(basic);
        try {
            run(finalizer);
        } finally {
            env.setInBasicFinalizer(false);
        }
    }

    /** Calls a finalizer on behalf of the very call that is under way; a pending exception stays pending. */
    public void runFinalizerWithin(long callback, long data, long hint) {
        runInScope(() -> Downcalls.finalizer(callback, env.address(), data, hint));
    }

    private void runInScope(Runnable body) {
        Scope scope = new Scope();
        try {
            body.run();
        } finally {
            scope.close();
        }
    }

    /** Tells whether native code of the addon is running, which may go on after the end. */
    public boolean areUnderWay() {
        return underWay != 0 || env.isInCallback();
    }

    /** Tells of a callback that returned with handle scopes open, for which Node aborts. */
    public void reportOpenScopes() {
        host.warn("abide: " + file + " left handle scopes open; Node.js aborts the process for that");
    }

    /** The implicit handle scope around a call. */
    public final class Scope {
        private final int mark = handles.openWindow();
        private final int scopes = env.openScopes();

        /** Opens it. */
        public Scope() {
            underWay++;
            env.setOpenScopes(0);
            exceptions.forgetLastError();
        }

        /** Closes it. */
        public void close() {
            if (env.openScopes() != 0) {
                reportOpenScopes();
            }
            env.setOpenScopes(scopes);
            handles.closeWindow(mark);
            underWay--;
        }
    }
}
