package dev.abide.host.embedding;

import dev.abide.EngineInfo;
import dev.abide.JsException;
import dev.abide.JsFunction;
import dev.abide.JsRuntime;
import dev.abide.JsValue;
import dev.abide.RuntimeExitException;
import dev.abide.RuntimeOptions;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.engine.Engine;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.host.runtime.RuntimeExit;
import dev.abide.host.runtime.RuntimeParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A runtime as embedders see it: guards the thread, wraps raw values, turns what scripts throw into
 * {@link JsException}.
 */
final class HostRuntime implements JsRuntime {
    private final NodeRuntime node;
    private final RuntimeParts parts;
    private final HostContext context;
    private final Thread owner = Thread.currentThread();
    private final ThrownErrors thrownErrors;
    private final EmbeddedPromises promises;
    private boolean closed;

    private HostRuntime(NodeRuntime node) {
        this.node = node;
        this.parts = node.parts();
        this.context = parts.context();
        this.thrownErrors = new ThrownErrors(this, context);
        this.promises = new EmbeddedPromises(this, context);
    }

    static HostRuntime open(Engine engine, RuntimeOptions options) {
        HostRuntime runtime = new HostRuntime(new NodeRuntime(engine, options, null));
        boolean started = false;
        try {
            runtime.inside(() -> {
                runtime.node.start();
                return runtime.undefined();
            });
            started = true;
            return runtime;
        } finally {
            if (!started) {
                runtime.close();
            }
        }
    }

    HostContext context() {
        return context;
    }

    /** Throws unless the caller may use this runtime. */
    void check() {
        Thread caller = Thread.currentThread();
        if (!caller.equals(owner)) {
            throw new IllegalStateException("This runtime belongs to the thread '" + owner.getName()
                    + "' and was called on the thread '" + caller.getName() + "'");
        }
        if (closed) {
            throw new IllegalStateException("This runtime is closed");
        }
    }

    /** Runs a body that may run JavaScript; drains ticks and microtasks afterwards unless within JavaScript. */
    <R> R inside(Supplier<R> body) {
        return entered(() -> {
            List<R> result = new ArrayList<>(1);
            parts.callbacks().insideScript(() -> result.add(body.get()));
            parts.callbacks().drain();
            parts.failures().throwKept();
            return result.getFirst();
        });
    }

    /** Another runtime of the thread may have been entered since this one was. */
    private <R> R entered(Supplier<R> body) {
        check();
        context.realm().enter();
        try {
            return body.get();
        } catch (RuntimeException | StackOverflowError | RuntimeExit e) {
            throw outward(e);
        } finally {
            context.realm().leave();
        }
    }

    private RuntimeException outward(Throwable failure) {
        if (failure instanceof RuntimeExit exit) {
            return new RuntimeExitException(exit.code());
        }
        if (context.realm().errors().isThrow(failure)) {
            return exception(context.realm().errors().valueOf(failure), failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private JsException exception(@Nullable Object thrown, Throwable engines) {
        return thrownErrors.exception(thrown, engines);
    }

    JsException exception(HostValue thrown) {
        return thrownErrors.exception(thrown.raw(), null);
    }

    /** Makes the error that a script sees for a Java exception; whoever gets it back in Java finds the exception. */
    Object errorOf(Throwable failure) {
        return thrownErrors.errorOf(failure);
    }

    EmbeddedPromises promises() {
        return promises;
    }

    /** Returns {@code Object.prototype}. */
    @Nullable
    Object plainPrototype() {
        return context.realm().objects().prototypeOf(context.realm().objects().create());
    }

    @Override
    public EngineInfo engine() {
        return parts.engine().info();
    }

    @Override
    public JsValue evaluate(String name, String source) {
        return inside(() -> wrap(parts.scripting().evaluate(name, source)));
    }

    @Override
    public JsValue require(String id) {
        return inside(() -> wrap(node.modules().require(id, parts.directory().path())));
    }

    @Override
    public JsValue loadAddon(Path file) {
        String path = parts.directory().path().resolve(file).toString();
        return inside(() -> wrap(node.modules().require(path, parts.directory().path())));
    }

    @Override
    public JsValue global() {
        check();
        return wrap(context.global());
    }

    @Override
    public JsValue undefined() {
        check();
        return wrap(context.undefined());
    }

    @Override
    public JsValue nullValue() {
        check();
        return wrap(context.realm().values().nullValue());
    }

    @Override
    public JsValue value(@Nullable Object value) {
        check();
        return wrap(raw(value));
    }

    @Override
    public JsValue object() {
        check();
        return wrap(context.object().build());
    }

    @Override
    public JsValue array(@Nullable Object... elements) {
        check();
        List<@Nullable Object> raw = new ArrayList<>();
        for (Object element : elements) {
            raw.add(raw(element));
        }
        return wrap(context.array(raw));
    }

    @Override
    public JsValue function(String name, JsFunction body) {
        check();
        return wrap(rawFunction(name, body));
    }

    Object rawFunction(String name, JsFunction body) {
        return context.function(name, 0, arguments -> call(body, arguments));
    }

    private @Nullable Object call(JsFunction body, Arguments arguments) {
        List<JsValue> values = new ArrayList<>();
        for (Object argument : arguments.from(0)) {
            values.add(wrap(argument));
        }
        try {
            return raw(body.call(wrap(arguments.self()), List.copyOf(values)));
        } catch (JsException e) {
            throw context.throwable(raw(e.value()));
        } catch (RuntimeExitException e) {
            throw new RuntimeExit(e.code());
        } catch (RuntimeException e) {
            parts.output().explain(e);
            throw context.throwable(errorOf(e));
        }
    }

    @Override
    public int runMain(String script) {
        return entered(() -> node.runMain(script));
    }

    @Override
    public int runMain() {
        return entered(() -> node.runMain(null));
    }

    @Override
    public void runUntilIdle() {
        entered(() -> {
            parts.loop().run();
            parts.failures().throwKept();
            return undefined();
        });
    }

    @Override
    public boolean turn() {
        return entered(() -> {
            boolean alive = parts.loop().turn();
            parts.failures().throwKept();
            return alive;
        });
    }

    @Override
    public boolean awaitWork(long timeoutMillis) {
        check();
        return parts.loop().await(timeoutMillis);
    }

    @Override
    public void post(Runnable task) {
        parts.loop().post(task);
    }

    @Override
    public void collectGarbage() {
        check();
        parts.addons().collectGarbage();
    }

    @Override
    public void close() {
        if (!closed) {
            check();
            node.close();
            closed = true;
        }
    }

    @Override
    public String toString() {
        return "JsRuntime[" + parts.engine().info().id() + ", thread " + owner.getName() + (closed ? ", closed]" : "]");
    }

    // Values

    JsValue wrap(@Nullable Object raw) {
        return new HostValue(this, raw);
    }

    @Nullable
    Object raw(@Nullable Object value) {
        return new JavaToScript(this).convert(value);
    }

    @Nullable
    Object[] rawAll(@Nullable Object... values) {
        @Nullable Object[] raw = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            raw[i] = raw(values[i]);
        }
        return raw;
    }
}
