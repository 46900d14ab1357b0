package dev.abide.bridge.abi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What runs at teardown, newest first: sync hooks, async hooks, and the destruction of each env, which is registered when the env opens. So an
 * addon's hooks run before its finalizers, and envs opened later die first.
 */
public final class CleanupHookList {
    private final Bridge bridge;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<AsyncHook> running = new HashSet<>();

    CleanupHookList(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Something that runs at teardown. */
    sealed interface Entry permits SyncHook, AsyncHook, Teardown {}

    record SyncHook(long function, long argument) implements Entry {}

    record Teardown(Runnable action) implements Entry {}

    /** A hook that may finish later, on any thread. */
    public static final class AsyncHook implements Entry {
        private final Bridge bridge;
        private final long function;
        private final long argument;
        private long handle;

        AsyncHook(Bridge bridge, long function, long argument) {
            this.bridge = bridge;
            this.function = function;
            this.argument = argument;
        }

        /** Ends the hook: not run yet, it never will; running, it is done. Any thread. */
        public void remove() {
            bridge.cleanupHooks().removeAsync(this);
        }
    }

    synchronized void addTeardown(Runnable action) {
        entries.push(new Teardown(action));
    }

    /** Adds a hook. Twice the same is a mistake of the addon for which Node aborts; here the second one is ignored. */
    public synchronized void add(long function, long argument) {
        SyncHook hook = new SyncHook(function, argument);
        if (!entries.contains(hook)) {
            entries.push(hook);
        }
    }

    /** Removes a hook, also while hooks run; an unknown one is ignored. */
    public synchronized void remove(long function, long argument) {
        entries.remove(new SyncHook(function, argument));
    }

    /** Adds an async hook and returns its native handle. */
    public synchronized long addAsync(long function, long argument) {
        AsyncHook hook = new AsyncHook(bridge, function, argument);
        hook.handle = ModuleHandles.create(hook);
        entries.push(hook);
        return hook.handle;
    }

    private synchronized void removeAsync(AsyncHook hook) {
        entries.remove(hook);
        running.remove(hook);
        ModuleHandles.remove(hook.handle);
        bridge.host().post(() -> {});
    }

    /** Tells whether no async hook is still running. */
    synchronized boolean isIdle() {
        return running.isEmpty();
    }

    /** Runs everything, newest first, also what is added meanwhile; an env is destroyed when the async hooks before it are done. */
    void runAll() {
        for (Entry entry = poll(); entry != null; entry = poll()) {
            switch (entry) {
                case SyncHook hook ->
                    run(() -> {
                        NativeLibrary.CALL_HOOK.invokeExact(hook.function, hook.argument);
                    });
                case AsyncHook hook -> {
                    synchronized (this) {
                        running.add(hook);
                    }
                    run(() -> {
                        NativeLibrary.CALL_TWO.invokeExact(hook.function, hook.handle, hook.argument);
                    });
                }
                case Teardown teardown -> {
                    bridge.host().turnUntil(this::isIdle);
                    teardown.action.run();
                }
            }
        }
    }

    private synchronized @Nullable Entry poll() {
        return entries.poll();
    }

    private void run(Env.NativeCall call) {
        try {
            call.run();
        } catch (Throwable e) {
            throw bridge.rethrow(e);
        }
    }
}
