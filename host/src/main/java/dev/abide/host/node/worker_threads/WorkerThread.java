package dev.abide.host.node.worker_threads;

import dev.abide.RuntimeOptions;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.host.runtime.RuntimeExit;
import dev.abide.host.runtime.Termination;
import dev.abide.host.runtime.WorkerSeat;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** The thread of one worker, with a runtime that lives as long. */
final class WorkerThread {
    private final Workers workers;
    private final RuntimeOptions options;
    private final WorkerSeat seat;
    private final WorkerScript script;
    private final WorkerListener listener;
    private final Thread thread;
    private @Nullable NodeRuntime runtime;
    private boolean terminated;
    private boolean ending;

    /**
     * Prepares a worker.
     *
     * @param listener told on the parent's thread
     */
    WorkerThread(
            Workers workers, RuntimeOptions options, WorkerSeat seat, WorkerScript script, WorkerListener listener) {
        this.workers = workers;
        this.options = options;
        this.seat = seat;
        this.script = script;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "abide-js-worker-" + seat.threadId(), options.stackSize());
    }

    void start() {
        thread.start();
    }

    /** Makes the worker end, whatever it is doing. Does not wait for it. Any thread. */
    synchronized void terminate() {
        terminated = true;
        if (runtime != null && !ending) {
            runtime.terminate();
        }
    }

    /** Waits until the thread is over. */
    void join() {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int code = Termination.EXIT_CODE;
        try {
            code = runRuntime();
        } catch (RuntimeException | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            workers.printError("abide: a worker broke: " + trace);
        } finally {
            seat.port().close();
            int exitCode = code;
            workers.over(this);
            workers.tell(() -> listener.exited(exitCode));
        }
    }

    private int runRuntime() {
        NodeRuntime own = workers.open(options, seat);
        try {
            return isWanted(own) ? runMain(own) : Termination.EXIT_CODE;
        } finally {
            end();
            own.close();
        }
    }

    private int runMain(NodeRuntime own) {
        try {
            own.start();
            workers.tell(listener::online);
            return own.runAsMain(() -> script.run(own.modules()));
        } catch (RuntimeExit e) {
            return e.code();
        }
    }

    private synchronized boolean isWanted(NodeRuntime own) {
        runtime = own;
        return !terminated;
    }

    /** From here on nothing interrupts: teardown runs to its end. */
    private synchronized void end() {
        ending = true;
    }
}
