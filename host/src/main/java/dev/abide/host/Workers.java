package dev.abide.host;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The workers that the scripts of one runtime started. */
final class Workers {
    /** Ids of threads are unique in the process; a runtime that is no worker has 0. */
    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final Set<WorkerThread> running = ConcurrentHashMap.newKeySet();

    static int nextId() {
        return LAST_ID.incrementAndGet();
    }

    void start(WorkerThread worker) {
        running.add(worker);
        worker.start();
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
