package dev.abide.bridge.env;

import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.call.CallbackScopes;
import dev.abide.bridge.call.ThreadUnwinding;
import dev.abide.bridge.call.UncaughtExceptions;
import dev.abide.bridge.libuv.HostLoop;
import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The Node-API side of one runtime: its envs, what they share, and its end. */
public final class Bridge {
    /**
     * Room that JavaScript called from native code must leave: the engine's own guard needs some, and a RangeError is
     * made in it.
     */
    static final long SOFT_STACK_MARGIN = 1 << 20;

    /**
     * Below this no upcall is made: an overflow at an upcall's entry ends the JVM (measured: 96 KiB died, 128 KiB
     * never).
     */
    static final long HARD_STACK_MARGIN = 256 << 10;

    private final Thread thread = Thread.currentThread();
    private final Realm realm;
    private final BridgeHost host;
    private final Set<Capability> capabilities;
    private final List<Env> envs = new CopyOnWriteArrayList<>();
    private final ThreadUnwinding unwinding = new ThreadUnwinding(this::stopAddons, this::restartAddons);
    private final UncaughtExceptions uncaught;
    private final CallbackScopes callbackScopes;
    private final HostLoop loop;
    private final Garbage garbage;
    private final LentHandles lentHandles;
    private final CleanupHookList cleanupHooks = new CleanupHookList(this);
    private final AtomicInteger underWay = new AtomicInteger();
    private final ExternalMemory externalMemory = ExternalMemory.ofJvm();
    private final ExternalBuffers externalBuffers = new ExternalBuffers();
    private boolean closed;

    /** Begins without envs. */
    public Bridge(Realm realm, Set<Capability> capabilities, BridgeHost host) {
        this.realm = realm;
        this.capabilities = capabilities;
        this.host = host;
        this.uncaught = new UncaughtExceptions(host);
        this.callbackScopes = new CallbackScopes(host);
        this.loop = new HostLoop(host, unwinding, uncaught);
        this.garbage = new Garbage(host);
        this.lentHandles = new LentHandles(host, envs);
    }

    /** Opens an env for an addon. */
    public Env openEnv(String fileUrl, int apiVersion) {
        Env env = Envs.open(this, fileUrl, apiVersion);
        envs.add(env);
        cleanupHooks.addTeardown(env::unretain);
        garbage.startReaper();
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

    /** Returns what the engine can do. */
    Set<Capability> capabilities() {
        return capabilities;
    }

    /** Returns the unwinding of the runtime's thread. */
    public ThreadUnwinding unwinding() {
        return unwinding;
    }

    /** Returns where exceptions go that no JavaScript frame can catch. */
    public UncaughtExceptions uncaught() {
        return uncaught;
    }

    /** Returns the callback scopes of all addons. */
    public CallbackScopes callbackScopes() {
        return callbackScopes;
    }

    /** Returns libuv's loop. */
    public HostLoop loop() {
        return loop;
    }

    /** Returns what the garbage collector found. */
    Garbage garbage() {
        return garbage;
    }

    /** Returns the handles that addons of this runtime use with another's env. */
    LentHandles lentHandles() {
        return lentHandles;
    }

    /** Returns the cleanup hooks of all addons. */
    public CleanupHookList cleanupHooks() {
        return cleanupHooks;
    }

    /** Returns the memory that addons hold for JavaScript objects. */
    public ExternalMemory externalMemory() {
        return externalMemory;
    }

    /** Returns the ArrayBuffers over memory of addons. */
    ExternalBuffers externalBuffers() {
        return externalBuffers;
    }

    /** Collects garbage and queues the finalizers of what died. */
    public void collectGarbage() {
        garbage.collect(envs);
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

    /** Lets native code run no JavaScript from here on. Any thread. */
    public void forbidJavaScript() {
        envs.forEach(Env::forbidJavaScript);
    }

    /** No JavaScript from here on, and every env looks as if an exception was pending. */
    private void stopAddons() {
        forbidJavaScript();
        envs.forEach(env -> env.exceptions().setPending(null));
    }

    private void restartAddons() {
        envs.forEach(env -> env.exceptions().takePending());
    }

    /** Tears down all envs in Node's order. Idempotent. */
    public void close() {
        if (closed) {
            return;
        }
        abandon();
        unwinding.end();
        forbidJavaScript();
        awaitUnderWay();
        loop.runCallbacks();
        garbage.runDue();
        externalBuffers.end(this);
        while (!cleanupHooks.isEmpty()) {
            garbage.runDue();
            cleanupHooks.runAll();
            awaitUnderWay();
            // Those of handles that addons have closed: the one of a hook's, and of those from before, while their env
            // lives.
            loop.runCallbacks();
        }
        // Left are those whose callback ends the process.
        List.copyOf(envs).forEach(Env::finalizeAll);
        garbage.stopReaper();
    }

    /** Leaves everything as it is. */
    public void abandon() {
        closed = true;
        uncaught.beQuiet();
    }

    /** Tells whether teardown has begun. */
    public boolean isClosed() {
        return closed;
    }

    private void awaitUnderWay() {
        host.turnUntil(() -> underWay.get() == 0);
    }

    /** Ends an env that nothing needs any more. */
    void destroy(Env env) {
        garbage.runDue(env);
        env.finalizeAll();
        envs.remove(env);
        if (!env.calls().areUnderWay()) {
            env.release();
        }
    }
}
