package dev.abide.host.node.async_hooks;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code async_hooks}. */
public final class AsyncHooksSubject implements Subject {
    /** Found by its name. */
    public AsyncHooksSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "async_hooks" -> new AsyncHooksBinding(runtime.callbacks().operations());
            default -> null;
        };
    }
}
