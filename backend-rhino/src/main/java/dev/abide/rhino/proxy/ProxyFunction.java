package dev.abide.rhino.proxy;

import dev.abide.ecma.ProxyMethods;
import dev.abide.rhino.object.RhinoEngineObjects;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** A Proxy of a function. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class ProxyFunction extends ProxyObject implements Function {
    ProxyFunction(RhinoEngineObjects engine, ProxyMethods methods) {
        super(engine, methods);
    }

    @Override
    public String getClassName() {
        methods().living("IsArray");
        return "Function";
    }

    @Override
    public String getTypeOf() {
        return "function";
    }

    @Override
    public @Nullable Object call(
            Context context, Scriptable scope, @Nullable Scriptable self, @Nullable Object[] arguments) {
        // Rhino gives a call without receiver the global object, unless a scripted function is called.
        boolean isNone = self == null || self == global() || Undefined.isUndefined(self);
        return methods().apply(isNone ? Undefined.instance : self, arguments);
    }

    @Override
    public Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (!methods().isConstructor()) {
            throw ScriptRuntime.typeError("The value is not a constructor");
        }
        return Objects.requireNonNull((Scriptable) methods().construct(arguments, this));
    }
}
