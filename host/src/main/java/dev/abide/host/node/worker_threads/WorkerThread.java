package dev.abide.host.node.worker_threads;

import dev.abide.RuntimeOptions;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.host.runtime.RuntimeExit;
import dev.abide.host.runtime.WorkerSeat;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** The thread of one worker, with a runtime that lives as long. */
public final class WorkerThread {
    /** The exit code of a worker that was terminated. */
    public static final int TERMINATED = 1;

    private final NodeRuntime parent;
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
    public WorkerThread(
            NodeRuntime parent, RuntimeOptions options, WorkerSeat seat, WorkerScript script, WorkerListener listener) {
        this.parent = parent;
        this.options = options;
        this.seat = seat;
        this.script = script;
        this.listener = listener;
        this.thread = new Thread(null, this::run, "abide-js-worker-" + seat.threadId(), options.stackSize());
    }

    public void start() {
        thread.start();
    }

    /** Makes the worker end, whatever it is doing. Does not wait for it. Any thread. */
    public synchronized void terminate() {
        terminated = true;
        if (runtime != null && !ending) {
            runtime.terminate();
        }
    }

    /** Waits until the thread is over. */
    public void join() {
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
        int code = TERMINATED;
        try {
            code = runRuntime();
        } catch (RuntimeException | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            parent.printError("abide: a worker broke: " + trace);
        } finally {
            seat.port().close();
            int exitCode = code;
            parent.workers().over(this);
            parent.loop().post(() -> parent.insideCallback(() -> listener.exited(exitCode)));
        }
    }

    private int runRuntime() {
        NodeRuntime own = new NodeRuntime(parent.engineChosen(), options, seat);
        try {
            return isWanted(own) ? runMain(own) : TERMINATED;
        } finally {
            end();
            own.close();
        }
    }

    private int runMain(NodeRuntime own) {
        try {
            own.start();
            parent.loop().post(() -> parent.insideCallback(listener::online));
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
