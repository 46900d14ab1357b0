package dev.abide.host;

import java.util.List;

/** The bindings that the host supplies itself; the package description tells what they offer. */
final class CoreBindings {
    private CoreBindings() {}

    static List<Binding> all(NodeRuntime runtime) {
        return List.of(
                new TimersBinding(runtime),
                new TaskQueueBinding(runtime),
                new AsyncHooksBinding(runtime),
                new ModulesBinding(runtime),
                new ErrorsBinding(runtime),
                new ProcessBinding(runtime),
                new EngineBinding(runtime),
                new WorkerBinding(runtime));
    }
}
