package dev.abide.host.node.process;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code process}. */
public final class ProcessSubject implements Subject {
    /** Found by its name. */
    public ProcessSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "process" -> new ProcessBinding();
            case "process/methods" -> methods(runtime);
            case "process/signals" -> new SignalsBinding();
            default -> null;
        };
    }

    private static Binding methods(RuntimeParts runtime) {
        return new ProcessMethodsBinding(
                new Identity(runtime.engine().info(), runtime.options(), runtime.flags(), runtime.seat() == null),
                new StandardStreams(runtime.options()),
                runtime.ending(),
                runtime.directory(),
                runtime.addons(),
                runtime.seat());
    }
}
