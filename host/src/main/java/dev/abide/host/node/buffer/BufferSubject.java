package dev.abide.host.node.buffer;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The bindings of {@code buffer}. */
public final class BufferSubject implements Subject {
    /** Found by its name. */
    public BufferSubject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "buffer" -> new BufferBinding();
            default -> null;
        };
    }
}
