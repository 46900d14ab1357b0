package dev.abide.host.node.errors;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.Failures;

/**
 * {@code internalBinding('errors')}: {@code triggerUncaughtException(error, fromPromise)};
 * {@code setUncaughtExceptionCapture(function or null)}, {@code hasUncaughtExceptionCapture()}.
 */
final class ErrorsBinding implements Binding {
    private final Failures failures;

    ErrorsBinding(Failures failures) {
        this.failures = failures;
    }

    @Override
    public Object create(HostContext context) {
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
