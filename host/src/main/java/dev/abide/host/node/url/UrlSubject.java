package dev.abide.host.node.url;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code url}. */
public final class UrlSubject implements Subject {
    /** Found by its name. */
    public UrlSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "url" -> new UrlBinding();
            default -> null;
        };
    }
}
