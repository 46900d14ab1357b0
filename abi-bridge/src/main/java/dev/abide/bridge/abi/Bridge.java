package dev.abide.bridge.abi;

import dev.abide.bridge.AddonBridge;
import dev.abide.bridge.AddonLoadException;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.env.IdTable;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Realm;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The Node-API side of one runtime: its envs, what the garbage collector found, its cleanup hooks. */
public final class Bridge implements AddonBridge {
    /** Room that JavaScript called from native code must leave: the engine's own guard needs some, and a RangeError is made in it. */
    private static final long SOFT_STACK_MARGIN = 1 << 20;

    /** Below this no upcall is made: an overflow at an upcall's entry ends the JVM (measured: 96 KiB died, 128 KiB never). */
    private static final long HARD_STACK_MARGIN = 256 << 10;

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private final Realm realm;
    private final BridgeHost host;
    private final Set<Capability> capabilities;
    private final AddonLoader loader;
    private final List<Env> envs = new ArrayList<>();
    private final CleanupHookList cleanupHooks = new CleanupHookList(this);
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Queue<Finalizer> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicInteger runningWorks = new AtomicInteger();
    private final IdTable<ThreadsafeFunction> threadsafeFunctions = new IdTable<>();
    private final Deque<Runnable> posted = new ArrayDeque<>();
    private @Nullable Thread reaper;
    private long externalMemory;
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

    private static void start(BridgeHost.NodeRelease release) {
        if (STARTED.compareAndSet(false, true)) {
            try {
                checkLayout();
                Boundary.start();
                NativeLibrary.SET_NODE_VERSION.invokeExact(release.major(), release.minor(), release.patch());
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new LinkageError("libabide", e);
            }
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

    Env openEnv(String fileUrl, int apiVersion) {
        Env env = Env.open(this, fileUrl, apiVersion);
        envs.add(env);
        cleanupHooks.addTeardown(() -> destroy(env));
        startReaper();
        return env;
    }

    // ---- what it consists of

    /** Returns the realm. */
    public Realm realm() {
        return realm;
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

    /** Returns the thread-safe functions that have not been finalized. */
    public IdTable<ThreadsafeFunction> threadsafeFunctions() {
        return threadsafeFunctions;
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

    /** Adds to the memory that addons hold for JavaScript objects, in bytes, and returns the total. */
    public long adjustExternalMemory(long change) {
        externalMemory += change;
        return externalMemory;
    }

    // ---- errors

    /** Makes the error of an exhausted stack. */
    Object stackOverflowError() {
        return realm.errors().create(ErrorKind.RANGE_ERROR, "Maximum call stack size exceeded");
    }

    /** Hands an exception that no JavaScript frame can catch to the host. */
    void uncaught(@Nullable Object exception) {
        host.uncaughtException(exception);
    }

    /** Reports an exception that is neither a status nor a throw of JavaScript. */
    void bug(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text, true));
        host.warn("abide: internal error, please report it: " + text);
    }

    /** Passes on what a downcall threw: only the JVM's own errors can come out of one. */
    RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
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
                    due.add(object.finalizer());
                    schedule();
                } else if (dead instanceof Sentinel sentinel) {
                    sentinel.seen();
                }
            }
        } catch (InterruptedException e) {
            // The bridge closed.
            Thread.currentThread().interrupt();
        }
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            host.post(this::runDue);
        }
    }

    /** Runs the finalizers of what died; an exception of one does not keep the others from running. */
    private void runDue() {
        scheduled.set(false);
        for (Finalizer next = due.poll(); next != null; next = due.poll()) {
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                if (!due.isEmpty()) {
                    schedule();
                }
                throw e;
            }
        }
    }

    @Override
    public void collectGarbage() {
        if (envs.isEmpty()) {
            System.gc();
            return;
        }
        // The first cycle clears; what it enqueued has arrived for certain when the second one's sentinel has.
        for (int cycle = 0; cycle < 2; cycle++) {
            Sentinel sentinel = new Sentinel(collected);
            System.gc();
            sentinel.await();
        }
        runBasicFinalizers();
    }

    /** Runs the finalizers of experimental modules, which Node runs within the collection. */
    private void runBasicFinalizers() {
        List<Finalizer> later = new ArrayList<>();
        for (Finalizer next = due.poll(); next != null; next = due.poll()) {
            if (next.env().apiVersion() == AddonLoader.EXPERIMENTAL) {
                next.run();
            } else {
                later.add(next);
            }
        }
        due.addAll(later);
    }

    /** Queues a finalizer of {@code node_api_post_finalizer}. */
    public void postFinalizer(Env env, long callback, long data, long hint) {
        Runnable task = () -> env.callPostedFinalizer(callback, data, hint);
        posted.add(task);
        host.postImmediate(this::runPosted);
    }

    private void runPosted() {
        Runnable task = posted.poll();
        if (task != null) {
            task.run();
        }
    }

    /** Counts async works that wait or run. */
    AtomicInteger runningWorks() {
        return runningWorks;
    }

    // ---- teardown

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        envs.forEach(Env::forbidJavaScript);
        threadsafeFunctions.values().forEach(ThreadsafeFunction::abort);
        host.turnUntil(() -> runningWorks.get() == 0);
        cleanupHooks.runAll();
        host.turnUntil(cleanupHooks::isIdle);
        if (reaper != null) {
            reaper.interrupt();
        }
    }

    private void destroy(Env env) {
        for (Runnable task = posted.poll(); task != null; task = posted.poll()) {
            task.run();
        }
        runDue();
        env.finalizeAll();
        envs.remove(env);
        env.release();
    }

    /** Tells that the collector has been through. */
    private static final class Sentinel extends WeakReference<Object> {
        private final java.util.concurrent.CountDownLatch seen = new java.util.concurrent.CountDownLatch(1);

        Sentinel(ReferenceQueue<Object> queue) {
            super(new Object(), queue);
        }

        void seen() {
            seen.countDown();
        }

        void await() {
            try {
                // A collector may ignore System.gc(); then nothing was collected, and nothing is to wait for.
                if (!seen.await(5, TimeUnit.SECONDS)) {
                    clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
