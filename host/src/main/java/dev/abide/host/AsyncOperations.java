package dev.abide.host;

import dev.abide.bridge.AsyncOperation;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What runs on whose behalf: the ids and events of {@code async_hooks}, and the stores of {@code AsyncLocalStorage}.
 *
 * <p>The stores are one raw value, the engine's {@link dev.abide.spi.Jobs#context()}, so that promise reactions find it by themselves; every other
 * callback carries it in its operation. Promises have no operation: hooks are not told of them.
 */
final class AsyncOperations {
    /** What runs on behalf of nothing else: the main script. */
    private static final long ROOT_ID = 1;

    private final NodeRuntime runtime;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Operation none = new Operation(0, 0, null);
    private @Nullable Operation executing;
    private @Nullable Object listener;
    private long lastId = ROOT_ID;

    AsyncOperations(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    /** Begins an operation that carries the current stores. */
    Operation begin(String type, @Nullable Object resource) {
        Operation operation = new Operation(++lastId, executionId(), stores());
        if (resource != null) {
            operation.resource = new WeakReference<>(resource);
        } else if (listener != null) {
            operation.ownResource = runtime.realm().objects().create();
        }
        emit("init", operation.id, type, operation.triggerId, operation.resource());
        return operation;
    }

    /** Returns the operation of callbacks that belong to none: they see no stores. */
    Operation none() {
        return none;
    }

    /** Runs a body on behalf of an operation. */
    static void run(Operation operation, Runnable body) {
        operation.enter();
        try {
            body.run();
        } finally {
            operation.leave();
        }
    }

    /** Runs a body on behalf of an operation that is over then. */
    static void runLast(Operation operation, Runnable body) {
        try {
            run(operation, body);
        } finally {
            operation.end();
        }
    }

    // What runs now

    long executionId() {
        return executing == null ? ROOT_ID : executing.id;
    }

    long triggerId() {
        return executing == null ? 0 : executing.triggerId;
    }

    /** Returns the resource of what runs, {@code null} if it has none or it was collected. */
    @Nullable
    Object resource() {
        return executing == null ? null : executing.resource();
    }

    /** Returns the current stores. */
    @Nullable
    Object stores() {
        return runtime.realm().jobs().context();
    }

    /** Replaces the current stores. */
    void setStores(@Nullable Object stores) {
        runtime.realm().jobs().setContext(stores);
    }

    /** Returns how many operations have been entered and not left. */
    int depth() {
        return frames.size();
    }

    /** Leaves what has been entered since the depth was this; an addon may forget to. */
    void leaveDownTo(int depth) {
        while (frames.size() > depth) {
            leave();
        }
    }

    private void leave() {
        Frame frame = frames.pop();
        executing = frame.executing();
        setStores(frame.stores());
    }

    // Hooks

    /** Sets the function {@code (event, id, type, triggerId, resource)} that tells the enabled hooks, {@code null} if there is none. */
    void listen(@Nullable Object function) {
        listener = function;
    }

    private void emit(String event, long id, @Nullable Object... details) {
        Object told = listener;
        if (told == null || runtime.hasEnded()) {
            return;
        }
        HostContext context = runtime.context();
        @Nullable Object[] arguments = new @Nullable Object[details.length + 2];
        arguments[0] = context.string(event);
        arguments[1] = (double) id;
        for (int i = 0; i < details.length; i++) {
            Object detail = details[i];
            arguments[i + 2] = detail instanceof String text
                    ? context.string(text)
                    : detail instanceof Long number ? (Object) (double) number : detail;
        }
        runtime.insideCallback(() -> runtime.guard(() -> context.call(told, context.undefined(), arguments)));
    }

    private record Frame(
            @Nullable Operation executing, @Nullable Object stores) {}

    /** One operation. */
    final class Operation implements AsyncOperation {
        private final long id;
        private final long triggerId;
        private final @Nullable Object stores;
        private @Nullable WeakReference<Object> resource;
        private @Nullable Object ownResource;
        private boolean ended;

        private Operation(long id, long triggerId, @Nullable Object stores) {
            this.id = id;
            this.triggerId = triggerId;
            this.stores = stores;
        }

        /** The object that stands for this operation; the one that the addon or script gave is not kept alive. */
        private @Nullable Object resource() {
            return resource == null ? ownResource : resource.get();
        }

        long id() {
            return id;
        }

        long triggerId() {
            return triggerId;
        }

        @Override
        public void enter() {
            frames.push(new Frame(executing, AsyncOperations.this.stores()));
            executing = this;
            setStores(stores);
            if (id != 0) {
                emit("before", id);
            }
        }

        @Override
        public void leave() {
            if (id != 0) {
                emit("after", id);
            }
            AsyncOperations.this.leave();
        }

        /** Tells hooks later, since it may come from a finalizer; in the next check phase, which does not keep the loop alive, as Node does. */
        @Override
        public void end() {
            if (!ended && listener != null) {
                runtime.loop().immediates().add(() -> emit("destroy", id)).reference(false);
            }
            ended = true;
        }
    }
}
