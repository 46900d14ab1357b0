package dev.abide.bridge.env;

import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.ModuleHandles;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What runs at teardown, newest first: sync hooks, async hooks, the closing of thread-safe functions, and the end of
 * each env, which is registered when the env opens. So an addon's hooks run before its finalizers, and envs opened
 * later die first.
 */
public final class CleanupHookList {
    private final Bridge bridge;
    private final LinkedHashSet<Entry> entries = new LinkedHashSet<>();
    private final Set<AsyncHook> running = new HashSet<>();

    CleanupHookList(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Something that runs at teardown. */
    public sealed interface Entry permits SyncHook, AsyncHook, Teardown {}

    record SyncHook(long function, long argument) implements Entry {}

    record Teardown(Runnable action) implements Entry {}

    /** A hook that may finish later, on any thread. Its env lives at least as long. */
    public static final class AsyncHook implements Entry {
        private final Env env;
        private final long function;
        private final long argument;
        private long handle;

        AsyncHook(Env env, long function, long argument) {
            this.env = env;
            this.function = function;
            this.argument = argument;
        }

        /** Ends the hook: not run yet, it never will; running, it is done. Any thread. */
        public void remove() {
            env.bridge().cleanupHooks().removeAsync(this);
        }
    }

    public synchronized Entry addTeardown(Runnable action) {
        Teardown teardown = new Teardown(action);
        entries.add(teardown);
        return teardown;
    }

    /** Adds a hook. Twice the same is a mistake of the addon for which Node aborts; here the second one is ignored. */
    public synchronized void add(long function, long argument) {
        entries.add(new SyncHook(function, argument));
    }

    /** Removes a hook, also while hooks run; an unknown one is ignored. */
    public void remove(long function, long argument) {
        remove(new SyncHook(function, argument));
    }

    public synchronized boolean remove(Entry entry) {
        return entries.remove(entry);
    }

    /** Adds an async hook and returns its native handle. */
    public synchronized long addAsync(Env env, long function, long argument) {
        AsyncHook hook = new AsyncHook(env, function, argument);
        hook.handle = ModuleHandles.create(hook);
        env.retain();
        entries.add(hook);
        return hook.handle;
    }

    private void removeAsync(AsyncHook hook) {
        boolean waiting;
        boolean ran;
        synchronized (this) {
            waiting = entries.remove(hook);
            ran = running.remove(hook);
        }
        ModuleHandles.remove(hook.handle);
        if (waiting) {
            bridge.begin();
        }
        if (waiting || ran) {
            bridge.host().post(() -> {
                hook.env.unretain();
                bridge.end();
            });
        }
    }

    synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Runs, newest first, what is registered now; what is added meanwhile waits for the next round. */
    void runAll() {
        for (Entry entry : newestFirst()) {
            if (remove(entry)) {
                run(entry);
            }
        }
    }

    private synchronized List<Entry> newestFirst() {
        return List.copyOf(entries.reversed());
    }

    private void run(Entry entry) {
        switch (entry) {
            case SyncHook hook -> Downcalls.hook(hook.function, hook.argument);
            case AsyncHook hook -> {
                synchronized (this) {
                    running.add(hook);
                }
                bridge.begin();
                Downcalls.two(hook.function, hook.handle, hook.argument);
            }
            case Teardown teardown -> teardown.action.run();
        }
    }
}
