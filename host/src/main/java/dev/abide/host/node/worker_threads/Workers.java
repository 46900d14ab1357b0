package dev.abide.host.node.worker_threads;

import dev.abide.RuntimeOptions;
import dev.abide.host.binding.HostContext;
import dev.abide.host.engine.Engine;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.host.runtime.Output;
import dev.abide.host.runtime.WorkerSeat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The workers that the scripts of one runtime, their parent, started. */
final class Workers {
    /** Ids of threads are unique in the process; a runtime that is no worker has 0. */
    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final Engine engine;
    private final HostContext parent;
    private final Output output;
    private final Set<WorkerThread> running = ConcurrentHashMap.newKeySet();

    Workers(Engine engine, HostContext parent, Output output) {
        this.engine = engine;
        this.parent = parent;
        this.output = output;
    }

    static int nextId() {
        return LAST_ID.incrementAndGet();
    }

    /** Starts a worker on the parent's engine. */
    WorkerThread start(RuntimeOptions options, WorkerSeat seat, WorkerScript script, WorkerListener listener) {
        WorkerThread worker = new WorkerThread(this, options, seat, script, listener);
        running.add(worker);
        worker.start();
        return worker;
    }

    /** Opens the runtime of a worker. The worker's thread. */
    NodeRuntime open(RuntimeOptions options, WorkerSeat seat) {
        return new NodeRuntime(engine, options, seat);
    }

    /** Does something on the parent's thread. Any thread. */
    void tell(Runnable task) {
        parent.post(task);
    }

    /** Tells of what is wrong with Abide. Any thread. */
    void printError(String text) {
        output.printError(text);
    }

    /** Takes note that a worker is over. The worker's thread. */
    void over(WorkerThread worker) {
        running.remove(worker);
    }

    /** Terminates all and waits for them: their addons are torn down before those of this runtime. */
    void close() {
        List<WorkerThread> all = List.copyOf(running);
        all.forEach(WorkerThread::terminate);
        all.forEach(WorkerThread::join);
    }
}
