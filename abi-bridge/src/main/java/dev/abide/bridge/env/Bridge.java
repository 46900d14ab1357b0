package dev.abide.bridge.env;

import dev.abide.bridge.AddonBridge;
import dev.abide.bridge.AddonLoadException;
import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.Unwinding;
import dev.abide.bridge.boundary.Boundary;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.libuv.Libuv;
import dev.abide.bridge.libuv.UvLoop;
import dev.abide.bridge.loading.AddonLoader;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.work.AsyncWork;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Realm;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The Node-API side of one runtime: its envs, what the garbage collector found, its cleanup hooks. */
public final class Bridge implements AddonBridge {
    /**
     * Room that JavaScript called from native code must leave: the engine's own guard needs some, and a RangeError is
     * made in it.
     */
    private static final long SOFT_STACK_MARGIN = 1 << 20;

    /**
     * Below this no upcall is made: an overflow at an upcall's entry ends the JVM (measured: 96 KiB died, 128 KiB
     * never).
     */
    private static final long HARD_STACK_MARGIN = 256 << 10;

    private static boolean started;

    private final Thread thread = Thread.currentThread();
    private final Realm realm;
    private final BridgeHost host;
    private final Set<Capability> capabilities;
    private final AddonLoader loader;
    private final List<Env> envs = new CopyOnWriteArrayList<>();
    private final LentHandles lentHandles = new LentHandles(this, envs);
    private final CleanupHookList cleanupHooks = new CleanupHookList(this);
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Queue<Finalizer> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExternalMemory externalMemory = ExternalMemory.ofJvm();
    private final ExternalBuffers externalBuffers = new ExternalBuffers();
    private @Nullable UvLoop uvLoop;
    private @Nullable Unwinding unwinding;
    private @Nullable Thread reaper;
    private int callbackScopes;
    private boolean closed;

    private Bridge(Realm realm, Set<Capability> capabilities, BridgeHost host) {
        this.realm = realm;
        this.capabilities = capabilities;
        this.host = host;
        this.loader = new AddonLoader(this);
    }

    /** Opens a bridge; the native library is loaded at the first addon. */
    public static Bridge open(Realm realm, Set<Capability> capabilities, BridgeHost host) {
        return new Bridge(realm, capabilities, host);
    }

    @Override
    public @Nullable Object load(Path file, Object exports) throws AddonLoadException {
        start(host.nodeRelease());
        return loader.load(file, exports);
    }

    /** Readies the library for the process. Whoever loads an addon meanwhile, on another thread, waits for that. */
    private static synchronized void start(BridgeHost.NodeRelease release) {
        if (started) {
            return;
        }
        try {
            checkLayout();
            Boundary.start();
            NativeLibrary.SET_NODE_VERSION.invokeExact(release.major(), release.minor(), release.patch());
            started = true;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("libabide", e);
        }
    }

    private static void checkLayout() throws Throwable {
        int[] offsets = Layout.inOrder();
        for (int index = 0; index < offsets.length; index++) {
            int actual = (int) NativeLibrary.LAYOUT.invokeExact(index);
            if (actual != offsets[index]) {
                throw new LinkageError("libabide does not belong to this jar: offset " + index + " is " + actual);
            }
        }
    }

    public Env openEnv(String fileUrl, int apiVersion) {
        Env env = Env.open(this, fileUrl, apiVersion);
        envs.add(env);
        cleanupHooks.addTeardown(env::unretain);
        startReaper();
        return env;
    }

    // ---- what it consists of

    /** Returns the realm. */
    public Realm realm() {
        return realm;
    }

    /** Tells whether the caller is the runtime's thread. */
    public boolean isOnThread() {
        return Thread.currentThread().equals(thread);
    }

    /** Returns the host's services. */
    public BridgeHost host() {
        return host;
    }

    /** Returns the cleanup hooks of all addons. */
    public CleanupHookList cleanupHooks() {
        return cleanupHooks;
    }

    /** Returns the queue into which the garbage collector puts what died. */
    public ReferenceQueue<Object> collected() {
        return collected;
    }

    long softStackMargin() {
        return SOFT_STACK_MARGIN;
    }

    long hardStackMargin() {
        return HARD_STACK_MARGIN;
    }

    /** Returns what the engine can do. */
    Set<Capability> capabilities() {
        return capabilities;
    }

    /** Returns the memory that addons hold for JavaScript objects. */
    public ExternalMemory externalMemory() {
        return externalMemory;
    }

    /** Returns the ArrayBuffers over memory of addons. */
    ExternalBuffers externalBuffers() {
        return externalBuffers;
    }

    /** Tells the user of something, a line on standard error. */
    public void warn(String line) {
        host.warn(line);
    }

    // ---- libuv

    /**
     * Makes libuv's functions visible to an addon that is about to be opened. Its own loop is driven only where the
     * addon can reach it.
     */
    public void offerLibuv(Path file, Set<String> functions) {
        if (Libuv.find().isEmpty()) {
            host.warn("abide: " + file + " uses libuv, which is not on this system: it fails where it calls it; "
                    + Libuv.HOW_TO_INSTALL);
        } else if (functions.contains("uv_default_loop")) {
            uvLoop();
        }
    }

    /** Returns the {@code uv_loop_t*} that the host's loop drives from now on; 0 without libuv. */
    public long uvLoop() {
        if (uvLoop == null) {
            Optional<Libuv> libuv = Libuv.find();
            if (libuv.isEmpty()) {
                return 0;
            }
            uvLoop = UvLoop.open(libuv.get(), this);
            host.drive(uvLoop);
        }
        return uvLoop.address();
    }

    // ---- errors

    /** Makes the error of an exhausted stack. */
    public Object stackOverflowError() {
        return realm.errors().create(ErrorKind.RANGE_ERROR, "Maximum call stack size exceeded");
    }

    /** Returns the handles that addons of this runtime use with another's env. */
    LentHandles lentHandles() {
        return lentHandles;
    }

    /** Hands an exception that no JavaScript frame can catch to the host. */
    public void uncaught(@Nullable Object exception) {
        host.uncaughtException(exception);
    }

    /** Tells of an exception that is ignored, as Node does for the callbacks of modules that do not know better. */
    public void ignored() {
        if (!closed) {
            host.warnOfDeprecated(
                    "DEP0168",
                    "Uncaught Node-API callback exception detected, please run node with option"
                            + " --force-node-api-uncaught-exceptions-policy=true to handle those exceptions properly.");
        }
    }

    /** Reports an exception that is neither a status nor a throw of JavaScript. */
    public void bug(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text, true));
        host.warn("abide: internal error, please report it: " + text);
    }

    /** Passes on what a downcall threw: only the JVM's own errors can come out of one. */
    public RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
    }

    /**
     * Takes note of what cannot pass through native frames: no JavaScript from here on, and every env looks as if an
     * exception was pending.
     */
    public void unwind(Unwinding thrown) {
        unwinding = thrown;
        envs.forEach(Env::forbidJavaScript);
        envs.forEach(env -> env.setPending(null));
    }

    /** Tells whether the thread is being unwound. */
    public boolean isUnwinding() {
        return unwinding != null;
    }

    /** Ends what {@link #unwind} began: native code is called again, for the last time. */
    private void endUnwinding() {
        if (unwinding != null) {
            unwinding = null;
            envs.forEach(Env::takePending);
        }
    }

    /** Goes on unwinding, where no native frame is in the way any more. */
    public void throwUnwinding() {
        if (unwinding != null) {
            throw unwinding;
        }
    }

    // ---- callback scopes

    /** Opens a callback scope. */
    public void openCallbackScope() {
        callbackScopes++;
    }

    /**
     * Closes a callback scope. The outermost one runs the ticks and microtasks that came up in it, unless it failed.
     */
    public void closeCallbackScope(boolean failed) {
        if (--callbackScopes == 0 && !failed) {
            host.drainTicks();
        }
    }

    /** Calls into an addon on behalf of an operation, when the loop says so. */
    public void inCallbackScope(AsyncOperation operation, Runnable body) {
        boolean failed = true;
        openCallbackScope();
        try {
            operation.enter();
            try {
                body.run();
            } finally {
                operation.leave();
            }
            failed = false;
        } finally {
            closeCallbackScope(failed);
        }
    }

    // ---- garbage

    private void startReaper() {
        if (reaper == null) {
            reaper = Thread.ofPlatform().daemon().name("abide-reaper").start(this::reap);
        }
    }

    private void reap() {
        try {
            while (true) {
                Reference<?> dead = collected.remove();
                if (dead instanceof Collected object) {
                    finalizeLater(object.finalizer());
                }
            }
        } catch (InterruptedException e) {
            // The bridge closed.
            Thread.currentThread().interrupt();
        }
    }

    /** Queues a finalizer for the loop, which lives until it ran. Any thread. */
    void finalizeLater(Finalizer finalizer) {
        due.add(finalizer);
        if (scheduled.compareAndSet(false, true)) {
            host.hold();
            host.post(() -> {
                host.release();
                scheduled.set(false);
                runDue();
            });
        }
    }

    /** Runs the finalizers that are due; an exception of one does not keep the others from running. */
    private void runDue() {
        for (Finalizer next = due.poll(); next != null; next = due.poll()) {
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                Finalizer after = due.poll();
                if (after != null) {
                    finalizeLater(after);
                }
                throw e;
            }
        }
    }

    /**
     * Collects. Does not wait for the reaper: what died is found by looking at every finalizer. Those of experimental
     * modules run at once, as in Node, where they run within the collection.
     */
    @Override
    public void collectGarbage() {
        envs.forEach(env -> env.references().settle());
        System.gc();
        List<Finalizer> dead = new ArrayList<>();
        envs.forEach(env -> env.finalizers().addDead(dead));
        for (Finalizer finalizer : dead) {
            if (finalizer.isBasic()) {
                finalizer.run();
            } else {
                finalizeLater(finalizer);
            }
        }
    }

    /** Tells that something has begun which teardown must wait for. Any thread. */
    public void begin() {
        underWay.incrementAndGet();
    }

    /** Undoes one {@link #begin()}. Any thread. */
    public void end() {
        underWay.decrementAndGet();
    }

    // ---- teardown

    @Override
    public void forbidJavaScript() {
        envs.forEach(Env::forbidJavaScript);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        endUnwinding();
        forbidJavaScript();
        awaitUnderWay();
        runUvCallbacks();
        runDue();
        externalBuffers.end(this);
        while (!cleanupHooks.isEmpty()) {
            runDue();
            cleanupHooks.runAll();
            awaitUnderWay();
            runUvCallbacks();
        }
        // Left are those whose callback ends the process.
        List.copyOf(envs).forEach(Env::finalizeAll);
        if (reaper != null) {
            reaper.interrupt();
        }
    }

    @Override
    public void abandon() {
        closed = true;
        AsyncWork.finish();
    }

    /** Tells whether teardown has begun. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Runs the callbacks of handles that addons have closed: the one of a hook's, and of those from before, while their
     * env lives.
     */
    private void runUvCallbacks() {
        if (uvLoop != null) {
            uvLoop.runCallbacks();
        }
    }

    private void awaitUnderWay() {
        host.turnUntil(() -> underWay.get() == 0);
    }

    /** Ends an env that nothing needs any more. */
    void destroy(Env env) {
        due.stream().filter(finalizer -> finalizer.env() == env).toList().forEach(Finalizer::run);
        env.finalizeAll();
        envs.remove(env);
        if (!env.calls().areUnderWay()) {
            env.release();
        }
    }
}
