package dev.abide.host.node.worker_threads;

import dev.abide.host.node.module.Modules;

/** What a worker runs. */
@FunctionalInterface
interface WorkerScript {
    void run(Modules modules);
}
