package dev.abide.host.node.timers;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code timers}. */
public final class TimersSubject implements Subject {
    /** Found by its name. */
    public TimersSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "timers" -> new TimersBinding(runtime.callbacks(), runtime.process());
            case "timers/task_queue" -> new TaskQueueBinding(runtime.callbacks().operations(), runtime.ticks());
            default -> null;
        };
    }
}
