package dev.abide.bridge.work;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.env.Bridge;
import dev.abide.bridge.env.CleanupHookList;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.ModuleHandles;
import dev.abide.bridge.row.NapiStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A function that any thread may call ({@code napi_threadsafe_function}), by the rules of Node 24 and later.
 *
 * <p>The queue, the counts and the state are guarded by {@link #lock}; everything else belongs to the runtime's thread.
 * Closing takes a turn of the loop, as the closing of a libuv handle: then the queue is drained with calls that carry
 * neither env nor function, then the finalizer runs, once. The env lives at least as long.
 */
public final class ThreadsafeFunction {
    /** Items handed over in one turn of the loop, as in Node, so that other work gets its turn. */
    private static final int ITEMS_PER_TURN = 1000;

    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    private final Env env;
    private final Bridge bridge;
    private final AsyncOperation operation;
    private final long callJs;
    private final long context;
    private final long maxQueueSize;
    private final long finalize;
    private final long finalizeData;
    private final long handle;
    private final CleanupHookList.Entry teardown;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Deque<Long> queue = new ArrayDeque<>();
    private @Nullable Object function;
    private long threads;
    private State state = State.OPEN;
    private boolean dispatchPosted;
    private boolean closePosted;
    private boolean keepsLoopAlive = true;

    /** Opens a function; {@code callJs} 0 calls {@code function} without arguments. */
    public ThreadsafeFunction(
            Env env,
            AsyncOperation operation,
            @Nullable Object function,
            long callJs,
            long context,
            long maxQueueSize,
            long threads,
            long finalizeData,
            long finalize) {
        this.env = env;
        this.bridge = env.bridge();
        this.operation = operation;
        this.function = function;
        this.callJs = callJs;
        this.context = context;
        this.maxQueueSize = maxQueueSize;
        this.threads = threads;
        this.finalizeData = finalizeData;
        this.finalize = finalize;
        this.handle = ModuleHandles.create(this);
        this.teardown = bridge.cleanupHooks().addTeardown(this::abort);
        env.retain();
        env.host().hold();
    }

    /** Returns the native handle. */
    public long handle() {
        return handle;
    }

    /** Returns the context that the addon gave. */
    public long context() {
        return context;
    }

    // ---- any thread

    /** Queues an item. */
    public int call(long data, boolean blocking) {
        lock.lock();
        try {
            while (state == State.OPEN && maxQueueSize != 0 && queue.size() >= maxQueueSize) {
                if (!blocking) {
                    return NapiStatus.QUEUE_FULL;
                }
                if (bridge.isOnThread()) {
                    // Nobody else empties the queue: Node waits for ever.
                    return NapiStatus.WOULD_DEADLOCK;
                }
                notFull.awaitUninterruptibly();
            }
            if (state != State.OPEN) {
                return giveUpThread() ? NapiStatus.CLOSING : NapiStatus.INVALID_ARG;
            }
            queue.add(data);
            postDispatch();
            return NapiStatus.OK;
        } finally {
            lock.unlock();
        }
    }

    /** Counts one more thread. */
    public int acquire() {
        lock.lock();
        try {
            if (state != State.OPEN) {
                return NapiStatus.CLOSING;
            }
            threads++;
            return NapiStatus.OK;
        } finally {
            lock.unlock();
        }
    }

    /** Counts one thread less. An abort closes now; otherwise the last thread closes when the queue is empty. */
    public int release(boolean abort) {
        lock.lock();
        try {
            if (!giveUpThread()) {
                return NapiStatus.INVALID_ARG;
            }
            if (state == State.OPEN && (threads == 0 || abort)) {
                if (abort) {
                    refuseCalls();
                }
                postDispatch();
            }
            return NapiStatus.OK;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a thread off the count, false if there is none. When no thread can use a closed function any more, its
     * handle finds nothing.
     */
    private boolean giveUpThread() {
        if (threads == 0) {
            return false;
        }
        threads--;
        forgetIfUnused();
        return true;
    }

    private void forgetIfUnused() {
        if (state == State.CLOSED && threads == 0) {
            ModuleHandles.remove(handle);
        }
    }

    private void refuseCalls() {
        state = State.CLOSING;
        notFull.signalAll();
    }

    private void postDispatch() {
        if (!dispatchPosted) {
            dispatchPosted = true;
            env.host().post(this::dispatch);
        }
    }

    // ---- the runtime's thread

    /** Lets the loop end although this function is open, or not. What closes keeps the loop alive in any case. */
    public void setKeepsLoopAlive(boolean keep) {
        if (keep != keepsLoopAlive && !closePosted) {
            keepsLoopAlive = keep;
            if (keep) {
                env.host().hold();
            } else {
                env.host().release();
            }
        }
    }

    private void dispatch() {
        if (bridge.isClosed()) {
            // What is left is given back when this function closes.
            return;
        }
        boolean more = true;
        try {
            for (int items = 0; more && items < ITEMS_PER_TURN; items++) {
                more = dispatchOne();
            }
        } finally {
            // Also after an exception: the other items are still to come.
            if (more) {
                env.host().post(this::dispatch);
            }
        }
    }

    /** Hands one item over; false if there was none. */
    private boolean dispatchOne() {
        Long item;
        boolean closing;
        lock.lock();
        try {
            item = state == State.OPEN ? queue.poll() : null;
            if (item == null) {
                dispatchPosted = false;
            } else {
                // One place, one waiter: several items may go before the first waiter gets the lock.
                notFull.signal();
            }
            if (state == State.OPEN && queue.isEmpty() && threads == 0) {
                refuseCalls();
            }
            closing = state != State.OPEN;
        } finally {
            lock.unlock();
        }
        if (closing) {
            postClose();
        }
        if (item == null) {
            return false;
        }
        long data = item;
        bridge.callbackScopes().run(operation, () -> env.calls().runLeniently(() -> callJavaScript(data)));
        return true;
    }

    private void callJavaScript(long data) {
        if (callJs != 0) {
            long callback = function == null ? 0 : env.handles().handleOf(function);
            Downcalls.callJs(callJs, env.address(), callback, context, data);
        } else if (function != null && env.mayRunJavaScript()) {
            try {
                env.functions().call(function, env.values().undefined(), new Object[0]);
            } catch (RuntimeException | Error e) {
                if (!env.errors().isThrow(e)) {
                    throw e;
                }
                env.exceptions().setPending(env.errors().valueOf(e));
            }
        }
    }

    /** Closes at teardown, whatever the threads do. */
    private void abort() {
        lock.lock();
        try {
            if (state == State.OPEN) {
                refuseCalls();
            }
        } finally {
            lock.unlock();
        }
        postClose();
    }

    private void postClose() {
        if (closePosted) {
            return;
        }
        setKeepsLoopAlive(true);
        closePosted = true;
        bridge.begin();
        env.host().post(this::close);
    }

    private void close() {
        // Before the callbacks: if one ends the process, teardown must not wait for it.
        bridge.end();
        try {
            drain();
            if (finalize != 0) {
                bridge.callbackScopes()
                        .run(
                                operation,
                                () -> env.calls()
                                        .runLeniently(() ->
                                                Downcalls.finalizer(finalize, env.address(), finalizeData, context)));
            }
        } finally {
            lock.lock();
            try {
                state = State.CLOSED;
                forgetIfUnused();
            } finally {
                lock.unlock();
            }
            function = null;
            operation.end();
            bridge.cleanupHooks().remove(teardown);
            env.host().release();
            env.unretain();
        }
    }

    /** Gives back to the addon what nobody will take any more. */
    private void drain() {
        for (Long item = queue.poll(); item != null; item = queue.poll()) {
            long data = item;
            if (callJs != 0) {
                env.calls().runLeniently(() -> Downcalls.callJs(callJs, 0, 0, context, data));
            }
        }
    }
}
