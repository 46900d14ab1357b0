package dev.abide.host.node.os;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code os}. */
public final class OsSubject implements Subject {
    /** Found by its name. */
    public OsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "os" -> new OsBinding();
            default -> null;
        };
    }
}
