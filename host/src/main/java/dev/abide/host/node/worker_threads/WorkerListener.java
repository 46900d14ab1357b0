package dev.abide.host.node.worker_threads;

/** What a parent is told of a worker. On the parent's thread, in this order. */
interface WorkerListener {
    /** Tells that scripts run from now on. */
    void online();

    /** Tells that the worker is over; nothing comes after this. */
    void exited(int code);
}
