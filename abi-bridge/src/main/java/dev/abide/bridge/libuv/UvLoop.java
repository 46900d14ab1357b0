package dev.abide.bridge.libuv;

import dev.abide.bridge.NativeLoop;
import dev.abide.bridge.Unwinding;
import dev.abide.bridge.call.ThreadUnwinding;
import dev.abide.bridge.call.UncaughtExceptions;
import dev.abide.bridge.library.Downcall;
import dev.abide.bridge.library.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A {@code uv_loop_t} of one runtime. The first one of the process is {@code uv_default_loop()}, as in Node, where that
 * is the main thread's: addons that start handles on it need nothing else.
 *
 * <p>Four handles are ours. One wakes the loop and stands for the host among what is alive; one ends its waiting; two
 * are the host's phases, before and after the waiting. Those were started first, so libuv runs them last of their kind.
 * How long to wait is decided in the phase right before, and not before the turn: libuv below 1.45 runs timers at the
 * beginning of a turn as well, and one that is due there is no reason to wake later.
 */
final class UvLoop implements NativeLoop {
    private static final int RUN_ONCE = 1;
    private static final int RUN_NOWAIT = 2;

    /** {@code UV_ASYNC}, {@code UV_CHECK}, {@code UV_PREPARE} and {@code UV_TIMER}. */
    private static final int ASYNC_HANDLE = 1;

    private static final int CHECK_HANDLE = 2;
    private static final int PREPARE_HANDLE = 9;
    private static final int TIMER_HANDLE = 13;

    /** A closing handle's callback may close the next one; that ends somewhere. */
    private static final int CLOSING_TURNS = 16;

    private static final FunctionDescriptor CALLBACK = FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG);
    private static final AtomicBoolean DEFAULT_TAKEN = new AtomicBoolean();
    private static final long NO_OPERATION = callback(() -> {}, Arena.global());

    private static final Phases NO_PHASES = new NoPhases();

    private final Libuv uv;
    private final ThreadUnwinding unwinding;
    private final UncaughtExceptions uncaught;
    private final Arena memory = Arena.ofShared();
    private final boolean isDefault;
    private final long loop;
    private final long waker;
    private final long timer;
    private final long prepare;
    private final long check;
    private final Deque<Phases> waiting = new ArrayDeque<>();
    private Phases standing = NO_PHASES;
    private Phases next = standing;
    private boolean isReferenced = true;

    private UvLoop(Libuv uv, ThreadUnwinding unwinding, UncaughtExceptions uncaught) {
        this.uv = uv;
        this.unwinding = unwinding;
        this.uncaught = uncaught;
        isDefault = DEFAULT_TAKEN.compareAndSet(false, true);
        if (isDefault) {
            loop = Downcall.of(() -> (long) uv.defaultLoop.invokeExact());
        } else {
            loop = allocate(Downcall.of(() -> (long) uv.loopSize.invokeExact()));
            require("uv_loop_init", () -> (int) uv.initLoop.invokeExact(loop));
        }
        waker = handle(ASYNC_HANDLE);
        timer = handle(TIMER_HANDLE);
        prepare = handle(PREPARE_HANDLE);
        check = handle(CHECK_HANDLE);
        long before = callback(this::beforeWaiting, memory);
        long after = callback(this::afterWaiting, memory);
        require("uv_async_init", () -> (int) uv.initAsync.invokeExact(loop, waker, 0L));
        require("uv_timer_init", () -> (int) uv.initTimer.invokeExact(loop, timer));
        require("uv_prepare_init", () -> (int) uv.initPrepare.invokeExact(loop, prepare));
        require("uv_check_init", () -> (int) uv.initCheck.invokeExact(loop, check));
        require("uv_prepare_start", () -> (int) uv.startPrepare.invokeExact(prepare, before));
        require("uv_check_start", () -> (int) uv.startCheck.invokeExact(check, after));
        for (long handle : new long[] {timer, prepare, check}) {
            unref(handle);
        }
    }

    /** Opens a loop for the calling thread. */
    static UvLoop open(Libuv uv, ThreadUnwinding unwinding, UncaughtExceptions uncaught) {
        return new UvLoop(uv, unwinding, uncaught);
    }

    /** Returns the {@code uv_loop_t*}. */
    public long address() {
        return loop;
    }

    @Override
    public void serve(Phases phases) {
        standing = phases;
        next = phases;
    }

    /** Runs the callbacks that are due, nothing of the host. */
    public void runCallbacks() {
        turn(NO_PHASES);
    }

    @Override
    public void turn(Phases phases) {
        keepAlive(true);
        next = phases;
        try {
            run(RUN_ONCE);
        } finally {
            next = standing;
        }
        unwinding.goOn();
    }

    // Turns nest where a callback turns the loop; phases then pair like parentheses.
    private void beforeWaiting() {
        Phases phases = next;
        next = standing;
        waiting.push(phases);
        try {
            long millis = unwinding.isUnderWay() ? 0 : phases.beforeWaiting();
            if (millis < 0) {
                require("uv_timer_stop", () -> (int) uv.stopTimer.invokeExact(timer));
            } else {
                require("uv_timer_start", () -> (int) uv.startTimer.invokeExact(timer, NO_OPERATION, millis, 0L));
            }
        } catch (Throwable e) {
            // Nothing may leave an upcall.
            stop(e);
        }
    }

    private void afterWaiting() {
        try {
            Phases phases = waiting.pop();
            if (!unwinding.isUnderWay()) {
                phases.afterWaiting();
            }
        } catch (Throwable e) {
            // Nothing may leave an upcall.
            stop(e);
        }
    }

    /** Ends the turn for what cannot pass through native frames. Throws nothing. */
    private void stop(Throwable thrown) {
        try {
            if (thrown instanceof Unwinding begun) {
                unwinding.begin(begun);
            } else {
                uncaught.bug(thrown);
            }
            uv.stop.invokeExact(loop);
        } catch (Throwable again) {
            // Only exhaustion can bring us here, and nothing may leave an upcall.
        }
    }

    private void run(int mode) {
        Downcall.of(() -> (int) uv.run.invokeExact(loop, mode));
    }

    private void unref(long handle) {
        Downcall.run(() -> {
            uv.unref.invokeExact(handle);
        });
    }

    @Override
    public void wake() {
        require("uv_async_send", () -> (int) uv.send.invokeExact(waker));
    }

    @Override
    public void keepAlive(boolean alive) {
        if (isReferenced != alive) {
            isReferenced = alive;
            if (alive) {
                Downcall.run(() -> {
                    uv.ref.invokeExact(waker);
                });
            } else {
                unref(waker);
            }
        }
    }

    @Override
    public boolean isAlive() {
        boolean wasReferenced = isReferenced;
        keepAlive(false);
        try {
            return Downcall.of(() -> (int) uv.isAlive.invokeExact(loop)) != 0;
        } finally {
            keepAlive(wasReferenced);
        }
    }

    @Override
    public void close() {
        for (long handle : new long[] {waker, timer, prepare, check}) {
            Downcall.run(() -> {
                uv.close.invokeExact(handle, 0L);
            });
        }
        boolean isClosed = false;
        for (int turn = 0; turn < CLOSING_TURNS && !isClosed; turn++) {
            run(RUN_NOWAIT);
            isClosed = Downcall.of(() -> (int) uv.closeLoop.invokeExact(loop)) == 0;
        }
        if (isClosed) {
            memory.close();
            if (isDefault) {
                DEFAULT_TAKEN.set(false);
            }
        }
    }

    private long handle(int type) {
        return allocate(Downcall.of(() -> (long) uv.handleSize.invokeExact(type)));
    }

    private long allocate(long bytes) {
        return memory.allocate(bytes, Long.BYTES * 2L).address();
    }

    private static void require(String function, Downcall.WithResult call) {
        long result = Downcall.of(call);
        if (result < 0) {
            throw new IllegalStateException(function + " failed: " + result);
        }
    }

    /** Makes a callback of libuv, which gets the handle and must not throw. */
    private static long callback(Runnable body, Arena lifetime) {
        try {
            MethodHandle run = MethodHandles.publicLookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(body);
            return NativeLibrary.stub(MethodHandles.dropArguments(run, 0, long.class), CALLBACK, lifetime);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Neither waits nor does anything of the host. */
    private static final class NoPhases implements Phases {
        @Override
        public long beforeWaiting() {
            return 0;
        }

        @Override
        public void afterWaiting() {}
    }
}
