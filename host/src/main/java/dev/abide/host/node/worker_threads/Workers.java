package dev.abide.host.node.worker_threads;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The workers that the scripts of one runtime started. */
public final class Workers {
    /** Ids of threads are unique in the process; a runtime that is no worker has 0. */
    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final Set<WorkerThread> running = ConcurrentHashMap.newKeySet();

    public static int nextId() {
        return LAST_ID.incrementAndGet();
    }

    public void start(WorkerThread worker) {
        running.add(worker);
        worker.start();
    }

    /** Takes note that a worker is over. The worker's thread. */
    public void over(WorkerThread worker) {
        running.remove(worker);
    }

    /** Terminates all and waits for them: their addons are torn down before those of this runtime. */
    public void close() {
        List<WorkerThread> all = List.copyOf(running);
        all.forEach(WorkerThread::terminate);
        all.forEach(WorkerThread::join);
    }
}
