package dev.abide.bridge.work;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.ThreadPools;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.row.NapiStatus;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A piece of work for the pool ({@code napi_async_work}): execute on a pool thread, complete on the runtime's. The pool
 * is the process's and bounded, as libuv's: addons count on work number five waiting.
 */
public final class AsyncWork {
    private static final int POOL_SIZE = ThreadPools.size();

    /** Addons do real work here: libuv's threads have 8 MiB too. */
    private static final long STACK_SIZE = 8L << 20;

    private static final ExecutorService POOL = pool();

    private enum State {
        CREATED,
        QUEUED,
        RUNNING,
        CANCELLED,
        DONE
    }

    private final Env env;
    private final long execute;
    private final long complete;
    private final long data;
    private final AsyncOperation operation;
    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);

    /** Describes work; nothing starts. */
    public AsyncWork(Env env, AsyncOperation operation, long execute, long complete, long data) {
        this.env = env;
        this.operation = operation;
        this.execute = execute;
        this.complete = complete;
        this.data = data;
    }

    /** Queues the work; false if it is queued or running already. */
    public boolean queue() {
        State before = state.get();
        if (before == State.QUEUED || before == State.RUNNING || !state.compareAndSet(before, State.QUEUED)) {
            return false;
        }
        env.host().hold();
        env.retain();
        env.bridge().begin();
        POOL.execute(this::execute);
        return true;
    }

    /** Cancels the work if it has not started. */
    public boolean cancel() {
        if (!state.compareAndSet(State.QUEUED, State.CANCELLED)) {
            return false;
        }
        env.host().post(() -> complete(NapiStatus.CANCELLED));
        return true;
    }

    /** Tells whether the work waits, runs or has a completion to come. */
    public boolean isUnderWay() {
        State now = state.get();
        return now == State.QUEUED || now == State.RUNNING || now == State.CANCELLED;
    }

    /** Tells that the addon has let go of the work. */
    public void end() {
        operation.end();
    }

    /**
     * Lets all work that waits or runs be executed, as libuv when its process ends. Nothing can be queued afterwards.
     */
    public static void finish() {
        POOL.close();
    }

    private void execute() {
        if (!state.compareAndSet(State.QUEUED, State.RUNNING)) {
            return;
        }
        try {
            Downcalls.two(execute, env.address(), data);
        } catch (RuntimeException | Error e) {
            env.bridge().uncaught().bug(e);
        }
        env.host().post(() -> complete(NapiStatus.OK));
    }

    private void complete(int status) {
        state.set(State.DONE);
        env.host().release();
        // Before the callback: if that ends the process, teardown must not wait for it.
        env.bridge().end();
        try {
            if (complete != 0) {
                env.bridge()
                        .callbackScopes()
                        .run(
                                operation,
                                () -> env.calls().run(() -> Downcalls.complete(complete, env.address(), status, data)));
            }
        } finally {
            env.unretain();
        }
    }

    private static ExecutorService pool() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(POOL_SIZE, POOL_SIZE, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(null, task, "abide-worker-" + number.incrementAndGet(), STACK_SIZE);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
