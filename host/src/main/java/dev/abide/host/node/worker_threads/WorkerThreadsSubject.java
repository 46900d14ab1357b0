package dev.abide.host.node.worker_threads;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code worker_threads}. */
public final class WorkerThreadsSubject implements Subject {
    /** Found by its name. */
    public WorkerThreadsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "worker_threads" -> new WorkerThreadsBinding(runtime.seat(), workers(runtime), runtime.directory());
            case "worker_threads/messaging" -> new MessagingBinding();
            default -> null;
        };
    }

    private static Workers workers(RuntimeParts runtime) {
        Workers workers = new Workers(runtime.engine(), runtime.context(), runtime.output());
        runtime.ending().before(workers::close);
        return workers;
    }
}
