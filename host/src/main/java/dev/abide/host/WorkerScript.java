package dev.abide.host;

/** What a worker runs. */
@FunctionalInterface
interface WorkerScript {
    void run(Modules modules);
}
