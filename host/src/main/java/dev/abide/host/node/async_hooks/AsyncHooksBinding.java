package dev.abide.host.node.async_hooks;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.AsyncOperations;
import dev.abide.host.runtime.AsyncOperations.Operation;
import dev.abide.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('async_hooks')}: {@code stores()}, {@code setStores(value)}: what {@code AsyncLocalStorage}
 * holds now; {@code begin(type, resource)}: an operation, for {@code run(operation, function)}, {@code id},
 * {@code triggerId}, {@code emitDestroy}; {@code executionId(), executionTriggerId(), resource()};
 * {@code listen(function)}: called as {@code (event, id, type, triggerId, resource)}.
 */
final class AsyncHooksBinding implements Binding {
    private final AsyncOperations operations;

    AsyncHooksBinding(AsyncOperations operations) {
        this.operations = operations;
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("stores", _ -> orUndefined(context, operations.stores()))
                .action("setStores", arguments -> operations.setStores(orNull(arguments, 0)))
                .function("begin", arguments -> context.realm().externals().create(begin(arguments)))
                .function("run", AsyncHooksBinding::run)
                .function("id", arguments -> (double) operation(arguments).id())
                .function(
                        "triggerId", arguments -> (double) operation(arguments).triggerId())
                .action(
                        "emitDestroy",
                        arguments -> operations.emitDestroy(operation(arguments).id()))
                .function("executionId", _ -> (double) operations.executionId())
                .function("executionTriggerId", _ -> (double) operations.triggerId())
                .function("resource", _ -> orUndefined(context, operations.resource()))
                .action("listen", arguments -> operations.listen(orNull(arguments, 0)))
                .build();
    }

    /** Calls {@code begin(type, resource, triggerId)}; the last may be left out. */
    private Operation begin(Arguments arguments) {
        String type = arguments.string(0);
        Object resource = arguments.object(1);
        return arguments.isNullish(2)
                ? operations.begin(type, resource)
                : operations.begin(type, resource, (long) arguments.number(2));
    }

    /** Calls {@code run(operation, function)}. */
    private static @Nullable Object run(Arguments arguments) {
        HostContext context = arguments.context();
        Operation operation = operation(arguments);
        operation.enter();
        try {
            return context.call(arguments.function(1), context.undefined());
        } finally {
            operation.leave();
        }
    }

    private static Operation operation(Arguments arguments) {
        HostContext context = arguments.context();
        if (context.realm().externals().payloadOf(arguments.get(0)) instanceof Operation operation) {
            return operation;
        }
        throw context.error(ErrorKind.TYPE_ERROR, "ERR_INVALID_THIS", "Illegal invocation");
    }

    private static @Nullable Object orNull(Arguments arguments, int index) {
        return arguments.isNullish(index) ? null : arguments.get(index);
    }

    private static @Nullable Object orUndefined(HostContext context, @Nullable Object value) {
        return value == null ? context.undefined() : value;
    }
}
