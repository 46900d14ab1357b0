package dev.abide.host.node.timers;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.AsyncOperations;
import dev.abide.host.runtime.AsyncOperations.Operation;
import dev.abide.host.runtime.Ticks;
import dev.abide.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('timers/task_queue')}: {@code nextTick(callback, …arguments)},
 * {@code queueMicrotask(callback)}, complete, with argument checks.
 */
final class TaskQueueBinding implements Binding {
    private final AsyncOperations operations;
    private final Ticks ticks;

    TaskQueueBinding(AsyncOperations operations, Ticks ticks) {
        this.operations = operations;
        this.ticks = ticks;
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("nextTick", 1, this::nextTick)
                .function("runNextTicks", 0, this::runNextTicks)
                .function("queueMicrotask", 1, this::queueMicrotask)
                .build();
    }

    private @Nullable Object nextTick(Arguments arguments) {
        Object callback = callback(arguments);
        @Nullable Object[] rest = arguments.from(1);
        HostContext context = arguments.context();
        Operation operation = operations.begin("TickObject", null);
        ticks.add(() -> operations.runLast(operation, () -> context.call(callback, context.undefined(), rest)));
        return context.undefined();
    }

    private @Nullable Object runNextTicks(Arguments arguments) {
        ticks.drainWithin();
        return arguments.context().undefined();
    }

    private @Nullable Object queueMicrotask(Arguments arguments) {
        HostContext context = arguments.context();
        Object callback = callback(arguments);
        Operation operation = operations.begin("Microtask", null);
        // Reported where it happens, before the next microtask.
        context.realm().jobs().enqueue(context.function("", 0, none -> {
            operations.runLast(operation, () -> context.call(callback, context.undefined()));
            return context.undefined();
        }));
        return context.undefined();
    }

    /** Returns the function that must be the first argument. */
    static Object callback(Arguments arguments) {
        if (!arguments.isFunction(0)) {
            HostContext context = arguments.context();
            throw context.error(
                    ErrorKind.TYPE_ERROR,
                    "ERR_INVALID_ARG_TYPE",
                    "The \"callback\" argument must be of type function. Received "
                            + context.describe(arguments.get(0)));
        }
        return arguments.function(0);
    }
}
