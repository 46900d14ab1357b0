package dev.abide.host.node.tty;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code tty}. */
public final class TtySubject implements Subject {
    /** Found by its name. */
    public TtySubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "tty" -> new TerminalBinding();
            default -> null;
        };
    }
}
