package dev.abide.host.node.errors;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of errors. */
public final class ErrorsSubject implements Subject {
    /** Found by its name. */
    public ErrorsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "errors" -> new ErrorsBinding(runtime.failures());
            default -> null;
        };
    }
}
