package dev.abide.bridge.abi;

import dev.abide.bridge.NativeLoop;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A {@code uv_loop_t} of one runtime. The first one of the process is {@code uv_default_loop()}, as in Node, where that is the main thread's:
 * addons that start handles on it need nothing else.
 *
 * <p>Two handles are ours: one wakes the loop, one ends its waiting. Both count as alive only while {@link #poll} runs, without which libuv would
 * not look at the unreferenced handles of addons.
 */
final class UvLoop implements NativeLoop {
    private static final int RUN_ONCE = 1;
    private static final int RUN_NOWAIT = 2;

    /** {@code UV_ASYNC} and {@code UV_TIMER}. */
    private static final int ASYNC_HANDLE = 1;

    private static final int TIMER_HANDLE = 13;

    /** A closing handle's callback may close the next one; that ends somewhere. */
    private static final int CLOSING_TURNS = 16;

    private static final AtomicBoolean DEFAULT_TAKEN = new AtomicBoolean();
    private static final long NO_OPERATION = noOperation();

    private final Libuv uv;
    private final Runnable afterCallbacks;
    private final Arena memory = Arena.ofShared();
    private final boolean isDefault;
    private final long loop;
    private final long waker;
    private final long timer;

    private UvLoop(Libuv uv, Runnable afterCallbacks) throws Throwable {
        this.uv = uv;
        this.afterCallbacks = afterCallbacks;
        isDefault = DEFAULT_TAKEN.compareAndSet(false, true);
        if (isDefault) {
            loop = (long) uv.defaultLoop.invokeExact();
        } else {
            loop = allocate((long) uv.loopSize.invokeExact());
            require("uv_loop_init", (int) uv.initLoop.invokeExact(loop));
        }
        waker = allocate((long) uv.handleSize.invokeExact(ASYNC_HANDLE));
        timer = allocate((long) uv.handleSize.invokeExact(TIMER_HANDLE));
        require("uv_async_init", (int) uv.initAsync.invokeExact(loop, waker, 0L));
        require("uv_timer_init", (int) uv.initTimer.invokeExact(loop, timer));
        uv.unref.invokeExact(waker);
        uv.unref.invokeExact(timer);
    }

    /**
     * Opens a loop for the calling thread.
     *
     * @param afterCallbacks called when callbacks may have run; may throw
     */
    static UvLoop open(Libuv uv, Runnable afterCallbacks) {
        try {
            return new UvLoop(uv, afterCallbacks);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Returns the {@code uv_loop_t*}. */
    long address() {
        return loop;
    }

    @Override
    public void poll(long millis) {
        try {
            uv.ref.invokeExact(waker);
            if (millis > 0) {
                uv.updateTime.invokeExact(loop);
                require("uv_timer_start", (int) uv.startTimer.invokeExact(timer, NO_OPERATION, millis, 0L));
            }
            run(millis == 0 ? RUN_NOWAIT : RUN_ONCE);
            if (millis > 0) {
                require("uv_timer_stop", (int) uv.stopTimer.invokeExact(timer));
            }
            uv.unref.invokeExact(waker);
        } catch (Throwable e) {
            throw failed(e);
        }
        afterCallbacks.run();
    }

    private int run(int mode) throws Throwable {
        return (int) uv.run.invokeExact(loop, mode);
    }

    @Override
    public void wake() {
        try {
            require("uv_async_send", (int) uv.send.invokeExact(waker));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public boolean isAlive() {
        try {
            return (int) uv.isAlive.invokeExact(loop) != 0;
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            uv.close.invokeExact(waker, 0L);
            uv.close.invokeExact(timer, 0L);
            boolean isClosed = false;
            for (int turn = 0; turn < CLOSING_TURNS && !isClosed; turn++) {
                run(RUN_NOWAIT);
                isClosed = (int) uv.closeLoop.invokeExact(loop) == 0;
            }
            if (isClosed) {
                memory.close();
                if (isDefault) {
                    DEFAULT_TAKEN.set(false);
                }
            }
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private long allocate(long bytes) {
        return memory.allocate(bytes, Long.BYTES * 2L).address();
    }

    private static void require(String function, int result) {
        if (result < 0) {
            throw new IllegalStateException(function + " failed: " + result);
        }
    }

    private static RuntimeException failed(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            return runtime;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(thrown);
    }

    /** What the timer that ends the waiting calls: libuv wants a callback. */
    private static long noOperation() {
        MethodHandle nothing = MethodHandles.empty(MethodType.methodType(void.class, long.class));
        return NativeLibrary.stub(nothing, FunctionDescriptor.ofVoid(java.lang.foreign.ValueLayout.JAVA_LONG));
    }
}
