package dev.abide.host.node.module;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.NodeRuntime;
import java.nio.file.Path;

/** {@code internalBinding('modules')}. */
public final class ModulesBinding implements Binding {
    private final NodeRuntime runtime;

    public ModulesBinding(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("builtinModules", context.array(runtime.builtins().publicNames()))
                .function(
                        "canBeRequiredByUsers",
                        1,
                        arguments -> runtime.builtins().isPublic(arguments.string(0)))
                .function(
                        "requireUser",
                        2,
                        arguments -> runtime.modules().require(arguments.string(0), Path.of(arguments.string(1))))
                .build();
    }
}
