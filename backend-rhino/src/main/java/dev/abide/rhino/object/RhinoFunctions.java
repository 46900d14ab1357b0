package dev.abide.rhino.object;

import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.rhino.property.Proxied;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.AbstractEcmaObjectOperations;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/** Functions, native and scripted. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class RhinoFunctions implements Functions {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final Calls calls;
    private final RhinoErrors errors;

    public RhinoFunctions(
            Context context, ScriptableObject global, Intrinsics intrinsics, Calls calls, RhinoErrors errors) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.calls = calls;
        this.errors = errors;
    }

    @Override
    public Object create(String name, int length, HostFunction body) {
        return new RhinoHostFunction(global, intrinsics, errors, name, length, body);
    }

    @Override
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object[] arguments) {
        Callable callable = function instanceof RhinoHostFunction host
                ? (cx, scope, receiver, list) -> host.callByHost(receiver, list)
                : (Callable) function;
        return calls.call(callable, receiver(callable, self), arguments);
    }

    /** Calls as a script does. */
    public @Nullable Object callByScript(Callable function, @Nullable Object self, @Nullable Object[] arguments) {
        return calls.call(function, receiver(function, self), arguments);
    }

    public boolean isConstructor(@Nullable Object value) {
        return value instanceof Proxied proxy
                ? proxy.methods().isConstructor()
                : AbstractEcmaObjectOperations.isConstructor(context, value);
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments) {
        if (!isConstructor(constructor)) {
            throw ScriptRuntime.typeError("The value is not a constructor");
        }
        return calls.construct((Scriptable) constructor, arguments);
    }

    /** Rhino's functions take objects only as receivers; what ECMAScript makes of others depends on the function. */
    private @Nullable Scriptable receiver(Callable function, @Nullable Object self) {
        if (self == null || Undefined.isUndefined(self)) {
            Scriptable none = Calls.noReceiver(function, global);
            return self == null && none != global ? null : none;
        }
        return self instanceof Scriptable object && !(self instanceof Symbol)
                ? object
                : ScriptRuntime.toObject(context, global, self);
    }
}
