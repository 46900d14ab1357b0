package dev.abide.rhino.promise;

import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.ConstructorReplacement;
import dev.abide.rhino.engine.JobQueue;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.RealmHost;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.AbstractEcmaObjectOperations;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Constructable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** The Promise constructor of a realm, and what its promises need to know of the realm. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class PromiseIntrinsics {
    private final Context context;
    private final ScriptableObject global;
    private final JobQueue queue;
    private final RhinoErrors errors;
    private final RealmHost host;
    private final LambdaConstructor constructor;
    private final ScriptableObject prototype;

    /** Replaces Rhino's Promise. */
    public PromiseIntrinsics(
            Context context, ScriptableObject global, JobQueue queue, RhinoErrors errors, RealmHost host) {
        this.context = context;
        this.global = global;
        this.queue = queue;
        this.errors = errors;
        this.host = host;
        constructor = new ConstructorReplacement(context, global).replace("Promise", 1, this::construct);
        prototype = (ScriptableObject) constructor.getPrototypeProperty();
        constructor.defineConstructorMethod(global, "resolve", 1, this::resolve);
        constructor.definePrototypeMethod(global, "then", 2, this::then);
    }

    Context context() {
        return context;
    }

    Scriptable global() {
        return global;
    }

    JobQueue queue() {
        return queue;
    }

    RhinoErrors errors() {
        return errors;
    }

    RealmHost host() {
        return host;
    }

    /** Makes an anonymous builtin function. */
    LambdaFunction function(int length, Body body) {
        return new LambdaFunction(global, length, (cx, scope, self, arguments) -> body.call(arguments));
    }

    /** Makes a pending promise. */
    OwnSettler pending() {
        return pending(null);
    }

    private OwnSettler pending(@Nullable TrackedPromise parent) {
        TrackedPromise promise = new TrackedPromise(this);
        promise.setPrototype(prototype);
        promise.setParentScope(global);
        PromiseListener listener = queue.listener();
        if (listener != null) {
            listener.made(promise, parent);
        }
        return new OwnSettler(this, promise);
    }

    private Scriptable construct(Context cx, Scriptable scope, @Nullable Object[] arguments) {
        if (arguments.length == 0 || !(arguments[0] instanceof Callable executor)) {
            throw ScriptRuntime.typeError("Promise resolver is not a function");
        }
        OwnSettler settler = pending();
        try {
            executor.call(cx, global, Calls.noReceiver(executor, global), settler.functions());
        } catch (RhinoException | StackOverflowError thrown) {
            settler.reject(errors.valueOf(thrown));
        }
        return settler.promise();
    }

    private Object resolve(Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        Object value = arguments.length > 0 ? arguments[0] : Undefined.instance;
        if (value instanceof TrackedPromise promise && ScriptableObject.getProperty(promise, "constructor") == self) {
            return promise;
        }
        Settler settler = settlerFor(self, null);
        settler.resolve(value);
        return settler.promise();
    }

    private Object then(Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        if (!(self instanceof TrackedPromise promise)) {
            throw ScriptRuntime.typeError("Method Promise.prototype.then called on incompatible receiver");
        }
        Settler dependent =
                settlerFor(AbstractEcmaObjectOperations.speciesConstructor(cx, promise, constructor), promise);
        promise.react(new Reaction(handler(arguments, 0), handler(arguments, 1), dependent, queue.context()));
        return dependent.promise();
    }

    private Settler settlerFor(Object target, @Nullable TrackedPromise parent) {
        if (target == constructor) {
            return pending(parent);
        }
        if (!(target instanceof Constructable foreign)) {
            throw ScriptRuntime.typeError("PromiseResolve called on non-object");
        }
        return new ForeignSettler(this, foreign);
    }

    private static @Nullable Callable handler(@Nullable Object[] arguments, int index) {
        return arguments.length > index && arguments[index] instanceof Callable callable ? callable : null;
    }

    /** The body of a builtin function that needs its arguments only. */
    interface Body {
        Object call(@Nullable Object[] arguments);
    }
}
