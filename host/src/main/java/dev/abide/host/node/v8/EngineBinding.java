package dev.abide.host.node.v8;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.NodeRuntime;

/** {@code internalBinding('engine')}. */
public final class EngineBinding implements Binding {
    private final NodeRuntime runtime;

    public EngineBinding(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("id", runtime.engine().id())
                .set("name", runtime.engine().name())
                .set("version", runtime.engine().version())
                .set(
                        "capabilities",
                        context.array(runtime.engine().capabilities().stream()
                                .map(name ->
                                        name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                                .toList()))
                .set("exposeGc", runtime.options().exposeGc() || runtime.flags().isOn("expose-gc", false))
                .function(
                        "evaluate", arguments -> runtime.scripting().evaluate(arguments.string(0), arguments.string(1)))
                .action("gc", arguments -> runtime.collectGarbage())
                .build();
    }
}
