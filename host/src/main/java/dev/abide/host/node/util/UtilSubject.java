package dev.abide.host.node.util;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code util}. */
public final class UtilSubject implements Subject {
    /** Found by its name. */
    public UtilSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "util/types" -> new TypesBinding();
            default -> null;
        };
    }
}
