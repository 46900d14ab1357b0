package dev.abide.host.node.tls;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code tls}. */
public final class TlsSubject implements Subject {
    /** Found by its name. */
    public TlsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "tls" -> new TlsBinding();
            default -> null;
        };
    }
}
