package dev.abide.host.node.child_process;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code child_process}. */
public final class ChildProcessSubject implements Subject {
    /** Found by its name. */
    public ChildProcessSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "child_process" -> new ChildProcessBinding();
            default -> null;
        };
    }
}
