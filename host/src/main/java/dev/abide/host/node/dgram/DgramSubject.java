package dev.abide.host.node.dgram;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code dgram}. */
public final class DgramSubject implements Subject {
    /** Found by its name. */
    public DgramSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "dgram" -> new DgramBinding(runtime.callbacks().operations());
            default -> null;
        };
    }
}
