package dev.abide.host.node.globals;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of globals. */
public final class GlobalsSubject implements Subject {
    /** Found by its name. */
    public GlobalsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "globals/atomics" -> new AtomicsBinding();
            case "globals/intl" -> new IntlBinding();
            default -> null;
        };
    }
}
