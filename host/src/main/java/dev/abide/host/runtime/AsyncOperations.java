package dev.abide.host.runtime;

import dev.abide.bridge.AsyncOperation;
import dev.abide.host.binding.HostContext;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What runs on whose behalf: the ids and events of {@code async_hooks}, and the stores of {@code AsyncLocalStorage}.
 *
 * <p>The stores are one raw value, the engine's {@link dev.abide.spi.Jobs#context()}, so that promise reactions find it
 * by themselves; every other callback carries it in its operation. Promises have operations while hooks are enabled;
 * otherwise their reactions have the id 0, as in Node. Of promises, and of AsyncResources that nobody declares over,
 * hooks hear no end when they are collected.
 */
public final class AsyncOperations {
    /** The main script. */
    private static final long ROOT_ID = 1;

    private final HostContext context;
    private final Ending ending;
    private final Callbacks callbacks;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Long> destroyed = new ArrayDeque<>();
    private final Operation none = new Operation(0, 0, null);
    private final Operation root = new Operation(ROOT_ID, 0, null);
    private final PromiseOperations promises = new PromiseOperations(this);
    private @Nullable Operation executing;
    private @Nullable Object listener;
    private long lastId = ROOT_ID;

    AsyncOperations(HostContext context, Ending ending, Callbacks callbacks) {
        this.context = context;
        this.ending = ending;
        this.callbacks = callbacks;
    }

    /** Begins an operation that carries the current stores. */
    public Operation begin(String type, @Nullable Object resource) {
        return begin(type, resource, executionId());
    }

    /** Begins an operation that another one than what runs gave rise to. */
    public Operation begin(String type, @Nullable Object resource, long triggerId) {
        Operation operation = new Operation(++lastId, triggerId, stores());
        if (resource != null) {
            operation.resource = new WeakReference<>(resource);
        }
        if (listener != null) {
            emit("init", operation.id, type, triggerId, operation.resource());
        }
        return operation;
    }

    /** Returns the operation of callbacks that belong to none: they see no stores. */
    Operation none() {
        return none;
    }

    /** Returns the operation of scripts that nothing asynchronous gave rise to. */
    public Operation root() {
        return root;
    }

    /**
     * Runs a body on behalf of an operation. What it throws is an uncaught exception, there. Returns whether it threw
     * nothing.
     */
    public boolean run(Operation operation, Runnable body) {
        operation.enter();
        try {
            return callbacks.guard(body);
        } finally {
            operation.leave();
        }
    }

    /** Runs a body on behalf of an operation that is over then. */
    public boolean runLast(Operation operation, Runnable body) {
        try {
            return run(operation, body);
        } finally {
            operation.end();
        }
    }

    /** Runs a body with other stores than the current ones. */
    void runWithStores(@Nullable Object stores, Runnable body) {
        Object before = stores();
        setStores(stores);
        try {
            body.run();
        } finally {
            setStores(before);
        }
    }

    // What runs now

    /** Returns the id of what runs; 0 where that is none of our operations. */
    public long executionId() {
        return executing == null ? 0 : executing.id;
    }

    public long triggerId() {
        return executing == null ? 0 : executing.triggerId;
    }

    /** Returns the resource of what runs; {@code null} where that is nothing, or the main script. */
    @Nullable
    public Object resource() {
        return executionId() <= ROOT_ID || executing == null ? null : executing.resource();
    }

    /** Returns the current stores. */
    @Nullable
    public Object stores() {
        return context.realm().jobs().context();
    }

    /** Replaces the current stores. */
    public void setStores(@Nullable Object stores) {
        context.realm().jobs().setContext(stores);
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

    /**
     * Sets the function {@code (event, id, type, triggerId, resource)} that tells the enabled hooks, {@code null} if
     * there is none.
     */
    public void listen(@Nullable Object function) {
        listener = function;
        context.realm().jobs().listen(function == null ? null : promises);
    }

    /** Tells hooks that a promise was resolved. */
    void emitResolved(Operation promise) {
        emit("promiseResolve", promise.id);
    }

    /** Makes a promise reaction, which has its stores already, run on behalf of an operation. */
    void enterReaction(Operation operation) {
        push(operation);
        emit("before", operation.id);
    }

    /** Undoes {@link #enterReaction}, unless hooks have been enabled since. */
    void leaveReaction(Operation operation) {
        if (executing == operation) {
            operation.leave();
        }
    }

    private void push(Operation operation) {
        frames.push(new Frame(executing, stores()));
        executing = operation;
    }

    private void emit(String event, long id, @Nullable Object... details) {
        Object told = listener;
        if (told == null || ending.hasCome()) {
            return;
        }
        @Nullable Object[] arguments = new @Nullable Object[details.length + 2];
        arguments[0] = context.string(event);
        arguments[1] = (double) id;
        for (int i = 0; i < details.length; i++) {
            Object detail = details[i];
            arguments[i + 2] = detail instanceof String text
                    ? context.string(text)
                    : detail instanceof Long number ? (Object) (double) number : detail;
        }
        callbacks.inside(() -> callbacks.guard(() -> context.call(told, context.undefined(), arguments)));
    }

    /**
     * Tells hooks later, since it may come from a finalizer: before the immediates of the next check phase, as Node
     * does.
     */
    public void emitDestroy(long id) {
        if (listener != null) {
            if (destroyed.isEmpty()) {
                context.loop().immediates().putOff(this::emitDestroys);
            }
            destroyed.add(id);
        }
    }

    private void emitDestroys() {
        for (Long id = destroyed.poll(); id != null; id = destroyed.poll()) {
            emit("destroy", id);
        }
    }

    private record Frame(
            @Nullable Operation executing, @Nullable Object stores) {}

    /** One operation. */
    public final class Operation implements AsyncOperation {
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

        /**
         * The object that stands for this operation: what the addon or script gave, which is not kept alive, or one of
         * its own.
         */
        private Object resource() {
            Object given = resource == null ? null : resource.get();
            if (given != null) {
                return given;
            }
            if (ownResource == null) {
                ownResource = context.realm().objects().create();
            }
            return ownResource;
        }

        public long id() {
            return id;
        }

        public long triggerId() {
            return triggerId;
        }

        @Override
        public void enter() {
            push(this);
            setStores(stores);
            if (id > ROOT_ID) {
                emit("before", id);
            }
        }

        @Override
        public void leave() {
            if (id > ROOT_ID) {
                emit("after", id);
            }
            AsyncOperations.this.leave();
        }

        @Override
        public void end() {
            if (!ended) {
                ended = true;
                emitDestroy(id);
            }
        }
    }
}
