package dev.abide.host.node.v8;

import dev.abide.host.binding.Binding;
import dev.abide.host.runtime.RuntimeParts;
import dev.abide.host.runtime.Subject;
import org.jspecify.annotations.Nullable;

/** The binding of {@code v8}. */
public final class V8Subject implements Subject {
    /** Found by its name. */
    public V8Subject() {}

    @Override
    public @Nullable Binding binding(String name, RuntimeParts runtime) {
        return switch (name) {
            case "v8" ->
                new EngineBinding(runtime.engine().info(), isGcExposed(runtime), runtime.scripting(), runtime.addons());
            default -> null;
        };
    }

    private static boolean isGcExposed(RuntimeParts runtime) {
        return runtime.options().exposeGc() || runtime.flags().isOn("expose-gc", false);
    }
}
