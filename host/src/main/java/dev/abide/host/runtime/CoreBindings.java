package dev.abide.host.runtime;

import dev.abide.host.binding.Binding;
import dev.abide.host.node.async_hooks.AsyncHooksBinding;
import dev.abide.host.node.errors.ErrorsBinding;
import dev.abide.host.node.module.ModulesBinding;
import dev.abide.host.node.process.ProcessMethodsBinding;
import dev.abide.host.node.timers.TaskQueueBinding;
import dev.abide.host.node.timers.TimersBinding;
import dev.abide.host.node.v8.EngineBinding;
import dev.abide.host.node.worker_threads.WorkerBinding;
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
                new ProcessMethodsBinding(runtime),
                new EngineBinding(runtime),
                new WorkerBinding(runtime));
    }
}
