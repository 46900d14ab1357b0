package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import org.jspecify.annotations.Nullable;

/** Exceptions that no JavaScript frame caught: {@code uncaughtException} and what follows where nobody listens. */
public final class Failures {
    /** Node's exit code for an uncaught exception. */
    static final int UNCAUGHT = 1;

    /** Node's exit code for an exception in the handling of an uncaught exception. */
    static final int IN_HANDLER = 7;

    private final HostContext context;
    private final Ending ending;
    private final Termination termination;
    private final ProcessObject process;
    private final Output output;
    private final @Nullable WorkerSeat seat;
    private @Nullable Object capture;
    private @Nullable Kept kept;

    Failures(
            HostContext context,
            Ending ending,
            Termination termination,
            ProcessObject process,
            Output output,
            @Nullable WorkerSeat seat) {
        this.context = context;
        this.ending = ending;
        this.termination = termination;
        this.process = process;
        this.output = output;
        this.seat = seat;
    }

    /** Sets the function that takes uncaught exceptions before all listeners, {@code null} for none. */
    public void setCapture(@Nullable Object function) {
        capture = function;
    }

    public boolean hasCapture() {
        return capture != null;
    }

    /** Takes what a callback threw. */
    void thrown(Throwable failure) {
        if (failure instanceof RuntimeExit exit) {
            throw exit;
        }
        if (termination.isDemanded()) {
            // However the engine's waiting ended.
            throw new RuntimeExit(Termination.EXIT_CODE);
        }
        if (!context.realm().errors().isThrow(failure)) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
        uncaught(context.realm().errors().valueOf(failure), false);
    }

    /** Raises {@code uncaughtException}. Returns if somebody took it, or if the runtime is an embedder's. */
    public void uncaught(@Nullable Object error, boolean fromPromise) {
        if (ending.hasCome()) {
            return;
        }
        boolean taken;
        try {
            taken = offer(error, fromPromise ? "unhandledRejection" : "uncaughtException");
        } catch (RuntimeException | StackOverflowError e) {
            if (!context.realm().errors().isThrow(e)) {
                throw e;
            }
            fatal(context.realm().errors().valueOf(e), IN_HANDLER);
            return;
        }
        if (!taken) {
            fatal(error, UNCAUGHT);
        }
    }

    private boolean offer(@Nullable Object error, String origin) {
        process.emit("uncaughtExceptionMonitor", error, context.string(origin));
        if (capture != null) {
            context.call(capture, process.raw(), error);
            return true;
        }
        return process.emit("uncaughtException", error, context.string(origin));
    }

    private void fatal(@Nullable Object error, int code) {
        if (!ending.isMain()) {
            keep(error);
            return;
        }
        int exitCode = code == UNCAUGHT ? process.emitExit(code) : code;
        report(error);
        ending.end(exitCode);
    }

    private void report(@Nullable Object error) {
        if (seat == null) {
            output.printError(new FatalReport(context).of(error));
        } else {
            seat.failed(context, error);
        }
    }

    // The loop returns to the embedder, who is told of the first failure.
    private void keep(@Nullable Object error) {
        if (kept == null) {
            kept = new Kept(error);
        }
        context.loop().stop();
    }

    /** Throws what was kept for the embedder, if there is anything. */
    public void throwKept() {
        Kept failure = kept;
        if (failure != null) {
            kept = null;
            throw context.throwable(failure.error());
        }
    }

    private record Kept(@Nullable Object error) {}
}
