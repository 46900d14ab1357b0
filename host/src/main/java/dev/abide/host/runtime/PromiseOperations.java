package dev.abide.host.runtime;

import dev.abide.host.runtime.AsyncOperations.Operation;
import dev.abide.spi.PromiseListener;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The promises of which hooks are told. One that was made before has its operation when it is first heard of. */
final class PromiseOperations implements PromiseListener {
    private final AsyncOperations operations;
    private final Map<Object, Operation> byPromise = new WeakHashMap<>();

    PromiseOperations(AsyncOperations operations) {
        this.operations = operations;
    }

    @Override
    public void made(Object promise, @Nullable Object parent) {
        long triggerId =
                parent == null ? operations.executionId() : operationOf(parent).id();
        byPromise.put(promise, operations.begin("PROMISE", promise, triggerId));
    }

    @Override
    public void resolved(Object promise) {
        operations.emitResolved(operationOf(promise));
    }

    @Override
    public void beforeReaction(Object promise) {
        operations.enterReaction(operationOf(promise));
    }

    @Override
    public void afterReaction(Object promise) {
        operations.leaveReaction(operationOf(promise));
    }

    private Operation operationOf(Object promise) {
        Operation known = byPromise.get(promise);
        if (known != null) {
            return known;
        }
        Operation late = operations.begin("PROMISE", promise);
        byPromise.put(promise, late);
        return late;
    }
}
