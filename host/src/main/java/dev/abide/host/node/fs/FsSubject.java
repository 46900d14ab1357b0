package dev.abide.host.node.fs;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code fs}. */
public final class FsSubject implements Subject {
    /** Found by its name. */
    public FsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "fs" -> new FsBinding();
            default -> null;
        };
    }
}
