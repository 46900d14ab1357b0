package dev.abide.host.node.timers;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.AsyncOperations.Operation;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** {@code internalBinding('task_queue')}. */
public final class TaskQueueBinding implements Binding {
    private final NodeRuntime runtime;

    public TaskQueueBinding(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "task_queue";
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
        Object process = context.process();
        Operation operation = runtime.operations().begin("TickObject", null);
        runtime.ticks().add(() -> runtime.operations().runLast(operation, () -> context.call(callback, process, rest)));
        return context.undefined();
    }

    private @Nullable Object runNextTicks(Arguments arguments) {
        runtime.ticks().drainWithin();
        return arguments.context().undefined();
    }

    private @Nullable Object queueMicrotask(Arguments arguments) {
        HostContext context = arguments.context();
        Object callback = callback(arguments);
        Operation operation = runtime.operations().begin("Microtask", null);
        // Reported where it happens, before the next microtask.
        context.realm().jobs().enqueue(context.function("", 0, none -> {
            runtime.operations().runLast(operation, () -> context.call(callback, context.undefined()));
            return context.undefined();
        }));
        return context.undefined();
    }

    /** Returns the function that must be the first argument. */
    public static Object callback(Arguments arguments) {
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
