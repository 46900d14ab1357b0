package dev.abide.bridge.abi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A function that any thread may call ({@code napi_threadsafe_function}), by the rules of Node 24 and later.
 *
 * <p>The queue, the counts and the state are guarded by {@link #lock}; everything else belongs to the runtime's thread. Closing: the queue is
 * drained with calls that carry neither env nor function, then the finalizer runs, once.
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
    private final @Nullable Object function;
    private final long callJs;
    private final long context;
    private final long maxQueueSize;
    private final Finalizer finalizer;
    private final long handle;
    private final long id;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Deque<Long> queue = new ArrayDeque<>();
    private long threads;
    private State state = State.OPEN;
    private boolean dispatchPosted;
    private boolean keepsLoopAlive = true;

    /** Opens a function; {@code callJs} 0 calls {@code function} without arguments. */
    public ThreadsafeFunction(
            Env env,
            @Nullable Object function,
            long callJs,
            long context,
            long maxQueueSize,
            long threads,
            long finalizeData,
            long finalize) {
        this.env = env;
        this.function = function;
        this.callJs = callJs;
        this.context = context;
        this.maxQueueSize = maxQueueSize;
        this.threads = threads;
        this.finalizer = new Finalizer(env, finalize, finalizeData, context);
        this.handle = ModuleHandles.create(this);
        this.id = env.bridge().threadsafeFunctions().add(this);
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

    /** Queues an item. Any thread. */
    public int call(long data, boolean blocking) {
        lock.lock();
        try {
            while (state == State.OPEN && maxQueueSize != 0 && queue.size() >= maxQueueSize) {
                if (!blocking) {
                    return NapiStatus.QUEUE_FULL;
                }
                notFull.awaitUninterruptibly();
            }
            if (state != State.OPEN) {
                if (threads == 0) {
                    return NapiStatus.INVALID_ARG;
                }
                threads--;
                forgetIfUnused();
                return NapiStatus.CLOSING;
            }
            queue.add(data);
            postDispatch();
            return NapiStatus.OK;
        } finally {
            lock.unlock();
        }
    }

    /** Counts one more thread. Any thread. */
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

    /** Counts one thread less; the last one, or an abort, closes. Any thread. */
    public int release(boolean abort) {
        lock.lock();
        try {
            if (threads == 0) {
                return NapiStatus.INVALID_ARG;
            }
            threads--;
            if (state == State.OPEN && (threads == 0 || abort)) {
                if (abort) {
                    state = State.CLOSING;
                    notFull.signalAll();
                }
                postDispatch();
            }
            forgetIfUnused();
            return NapiStatus.OK;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the loop end although this function is open, or not. */
    public void setKeepsLoopAlive(boolean keep) {
        if (keep != keepsLoopAlive && state != State.CLOSED) {
            keepsLoopAlive = keep;
            if (keep) {
                env.host().hold();
            } else {
                env.host().release();
            }
        }
    }

    /** Closes at teardown, at once. */
    void abort() {
        lock.lock();
        try {
            if (state == State.OPEN) {
                state = State.CLOSING;
                notFull.signalAll();
            }
        } finally {
            lock.unlock();
        }
        close();
    }

    private void postDispatch() {
        if (!dispatchPosted) {
            dispatchPosted = true;
            env.host().post(this::dispatch);
        }
    }

    private void dispatch() {
        boolean last = false;
        for (int items = 0; items < ITEMS_PER_TURN && !last; items++) {
            last = !dispatchOne();
        }
        if (!last) {
            lock.lock();
            try {
                dispatchPosted = false;
                postDispatch();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Hands one item over; false if there was none. */
    private boolean dispatchOne() {
        Long item;
        lock.lock();
        try {
            item = state == State.OPEN ? queue.poll() : null;
            if (item == null) {
                dispatchPosted = false;
                if (state == State.OPEN && threads == 0) {
                    state = State.CLOSING;
                    notFull.signalAll();
                }
            } else {
                // One place, one waiter: several items may go before the first waiter gets the lock.
                notFull.signal();
            }
        } finally {
            lock.unlock();
        }
        if (item == null) {
            if (state == State.CLOSING) {
                close();
            }
            return false;
        }
        long data = item;
        try {
            env.call(() -> callJavaScript(data));
        } catch (RuntimeException | Error e) {
            lock.lock();
            try {
                dispatchPosted = false;
                postDispatch();
            } finally {
                lock.unlock();
            }
            throw e;
        }
        env.host().drainTicks();
        return true;
    }

    private void callJavaScript(long data) throws Throwable {
        if (callJs != 0) {
            long callback = function == null ? 0 : env.handles().handleOf(function);
            NativeLibrary.CALL_JS.invokeExact(callJs, env.address(), callback, context, data);
        } else if (function != null) {
            try {
                env.functions().call(function, env.values().undefined(), new Object[0]);
            } catch (RuntimeException | Error e) {
                if (!env.errors().isThrow(e)) {
                    throw e;
                }
                env.setPending(env.errors().valueOf(e));
            }
        }
    }

    private void close() {
        lock.lock();
        try {
            if (state == State.CLOSED) {
                return;
            }
            state = State.CLOSED;
        } finally {
            lock.unlock();
        }
        if (keepsLoopAlive) {
            env.host().release();
        }
        env.bridge().threadsafeFunctions().remove(id);
        for (Long item = queue.poll(); item != null; item = queue.poll()) {
            long data = item;
            if (callJs != 0) {
                env.call(() -> {
                    NativeLibrary.CALL_JS.invokeExact(callJs, 0L, 0L, context, data);
                });
            }
        }
        finalizer.run();
        lock.lock();
        try {
            forgetIfUnused();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the function when no thread can use it any more; a later call finds nothing and gets {@code napi_closing}. */
    private void forgetIfUnused() {
        if (state == State.CLOSED && threads == 0) {
            ModuleHandles.remove(handle);
        }
    }
}
