package dev.abide.host;

import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/** Exceptions that no JavaScript frame caught: {@code uncaughtException} and what follows where nobody listens. */
final class Failures {
    /** Node's exit code for an uncaught exception. */
    static final int UNCAUGHT = 1;

    /** Node's exit code for an exception in the handling of an uncaught exception. */
    static final int IN_HANDLER = 7;

    private final NodeRuntime runtime;
    private @Nullable Object capture;

    Failures(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Sets the function that takes uncaught exceptions before all listeners, {@code null} for none. */
    void setCapture(@Nullable Object function) {
        capture = function;
    }

    boolean hasCapture() {
        return capture != null;
    }

    /** Takes what a callback threw. */
    void thrown(Throwable failure) {
        if (failure instanceof RuntimeExit exit) {
            throw exit;
        }
        if (runtime.termination().isDemanded()) {
            // However the engine's waiting ended.
            throw new RuntimeExit(WorkerThread.TERMINATED);
        }
        if (!runtime.realm().errors().isThrow(failure)) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
        uncaught(runtime.realm().errors().valueOf(failure), false);
    }

    /** Raises {@code uncaughtException}. Returns if somebody took it, or if the runtime is an embedder's. */
    void uncaught(@Nullable Object error, boolean fromPromise) {
        if (runtime.hasEnded()) {
            return;
        }
        boolean taken;
        try {
            taken = offer(error, fromPromise ? "unhandledRejection" : "uncaughtException");
        } catch (RuntimeException | StackOverflowError e) {
            if (!runtime.realm().errors().isThrow(e)) {
                throw e;
            }
            fatal(runtime.realm().errors().valueOf(e), IN_HANDLER);
            return;
        }
        if (!taken) {
            fatal(error, UNCAUGHT);
        }
    }

    private boolean offer(@Nullable Object error, String origin) {
        runtime.process()
                .emit("uncaughtExceptionMonitor", error, runtime.context().string(origin));
        if (capture != null) {
            runtime.context().call(capture, runtime.process().raw(), error);
            return true;
        }
        return runtime.process()
                .emit("uncaughtException", error, runtime.context().string(origin));
    }

    private void fatal(@Nullable Object error, int code) {
        if (!runtime.isMain()) {
            runtime.failEmbedder(error);
            return;
        }
        int exitCode = code == UNCAUGHT ? runtime.process().emitExit(code) : code;
        report(error);
        runtime.end(exitCode);
    }

    private void report(@Nullable Object error) {
        WorkerSeat seat = runtime.seat();
        if (seat == null) {
            runtime.printError(new FatalReport(runtime.context()).of(error));
        } else {
            seat.failed(runtime.context(), error);
        }
    }

    /** Tells whether a value is an object or a function. */
    static boolean isObject(HostContext context, @Nullable Object value) {
        ValueKind kind = context.realm().values().kindOf(value);
        return kind == ValueKind.OBJECT || kind == ValueKind.FUNCTION;
    }
}
