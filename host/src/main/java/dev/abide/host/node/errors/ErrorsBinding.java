package dev.abide.host.node.errors;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.Failures;
import dev.abide.host.runtime.NodeRuntime;

/** {@code internalBinding('errors')}. */
public final class ErrorsBinding implements Binding {
    private final NodeRuntime runtime;

    public ErrorsBinding(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "errors";
    }

    @Override
    public Object create(HostContext context) {
        Failures failures = runtime.failures();
        return context.object()
                .action(
                        "triggerUncaughtException",
                        arguments -> failures.uncaught(arguments.get(0), arguments.truthy(1)))
                .action(
                        "setUncaughtExceptionCapture",
                        arguments -> failures.setCapture(arguments.isNullish(0) ? null : arguments.function(0)))
                .function("hasUncaughtExceptionCapture", arguments -> failures.hasCapture())
                .build();
    }
}
