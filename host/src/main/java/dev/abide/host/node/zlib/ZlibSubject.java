package dev.abide.host.node.zlib;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code zlib}. */
public final class ZlibSubject implements Subject {
    /** Found by its name. */
    public ZlibSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "zlib" -> new ZlibBinding();
            default -> null;
        };
    }
}
