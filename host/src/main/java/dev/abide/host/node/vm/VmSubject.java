package dev.abide.host.node.vm;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The binding of {@code vm}. */
public final class VmSubject implements Subject {
    /** Found by its name. */
    public VmSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "vm" -> new WorldsBinding(runtime.engine().provider().capabilities(), runtime.scripting());
            default -> null;
        };
    }
}
