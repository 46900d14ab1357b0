package dev.abide.host.node.net;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code net}. */
public final class NetSubject implements Subject {
    /** Found by its name. */
    public NetSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "net" -> new NetBinding(runtime.callbacks().operations());
            default -> null;
        };
    }
}
