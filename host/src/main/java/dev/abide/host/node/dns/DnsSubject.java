package dev.abide.host.node.dns;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code dns}. */
public final class DnsSubject implements Subject {
    /** Found by its name. */
    public DnsSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "dns" -> new DnsBinding();
            default -> null;
        };
    }
}
