package dev.abide.rhino.value;

import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.engine.Receivers;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/** Kinds, singletons, conversions, comparison. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class RhinoValues implements Values {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final Calls calls;

    public RhinoValues(Context context, ScriptableObject global, Intrinsics intrinsics, Calls calls) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.calls = calls;
    }

    @Override
    public Object undefined() {
        return Undefined.instance;
    }

    @Override
    public @Nullable Object nullValue() {
        return null;
    }

    @Override
    public Object global() {
        return global;
    }

    @Override
    public ValueKind kindOf(@Nullable Object value) {
        if (value instanceof ScriptableObject object) {
            return kindOfObject(object);
        }
        return switch (value) {
            case null -> ValueKind.NULL;
            case BigInteger _ -> ValueKind.BIGINT;
            case Number _ -> ValueKind.NUMBER;
            case CharSequence _ -> ValueKind.STRING;
            case Boolean _ -> ValueKind.BOOLEAN;
            case Symbol _ -> ValueKind.SYMBOL;
            default -> Undefined.isUndefined(value) ? ValueKind.UNDEFINED : kindOfForeign(value);
        };
    }

    private static ValueKind kindOfObject(ScriptableObject object) {
        if (object instanceof NativeObject) {
            return ValueKind.OBJECT;
        }
        if (object instanceof BaseFunction) {
            return ValueKind.FUNCTION;
        }
        if (object instanceof ExternalObject) {
            return ValueKind.EXTERNAL;
        }
        return switch (object.getTypeOf()) {
            case "function" -> ValueKind.FUNCTION;
            case "symbol" -> ValueKind.SYMBOL;
            default -> ValueKind.OBJECT;
        };
    }

    private static ValueKind kindOfForeign(Object value) {
        return value instanceof Callable ? ValueKind.FUNCTION : ValueKind.OBJECT;
    }

    @Override
    public boolean strictEquals(@Nullable Object left, @Nullable Object right) {
        return ScriptRuntime.shallowEq(left, right);
    }

    @Override
    public boolean instanceOf(@Nullable Object value, Object constructor) {
        if (calls.isOutermost()) {
            return calls.run(() -> instanceOf(value, constructor));
        }
        if (!isObject(constructor)) {
            throw ScriptRuntime.typeError("Right-hand side of 'instanceof' is not an object");
        }
        Scriptable target = (Scriptable) constructor;
        Object handler = ScriptableObject.getProperty(target, SymbolKey.HAS_INSTANCE);
        if (isStandardHasInstance(handler)) {
            return ordinaryHasInstance(value, target);
        }
        if (!(handler instanceof Callable callable)) {
            throw ScriptRuntime.typeError("Symbol.hasInstance is not a function");
        }
        return ScriptRuntime.toBoolean(callable.call(context, global, target, new Object[] {value}));
    }

    /** Rhino's own handler does as ECMAScript says, except that it fails for bound host functions. */
    private boolean isStandardHasInstance(@Nullable Object handler) {
        return handler == null
                || handler == Scriptable.NOT_FOUND
                || handler == Undefined.instance
                || handler == intrinsics.functionHasInstance;
    }

    private boolean ordinaryHasInstance(@Nullable Object value, Scriptable constructor) {
        if (kindOf(constructor) != ValueKind.FUNCTION) {
            throw ScriptRuntime.typeError("Right-hand side of 'instanceof' is not callable");
        }
        if (!isObject(value)) {
            return false;
        }
        if (constructor instanceof BaseFunction function) {
            return function.hasInstance((Scriptable) value);
        }
        Object prototype = ScriptableObject.getProperty(constructor, "prototype");
        if (!isObject(prototype)) {
            throw ScriptRuntime.typeError("Function has non-object prototype in instanceof check");
        }
        return ScriptRuntime.jsDelegatesTo((Scriptable) value, (Scriptable) prototype);
    }

    private boolean isObject(@Nullable Object value) {
        return switch (kindOf(value)) {
            case OBJECT, FUNCTION, EXTERNAL -> true;
            default -> false;
        };
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return ScriptRuntime.toBoolean(value);
    }

    @Override
    public double toNumber(@Nullable Object value) {
        if (value instanceof Scriptable && calls.isOutermost()) {
            return calls.run(() -> ScriptRuntime.toNumber(value));
        }
        return ScriptRuntime.toNumber(value);
    }

    @Override
    public Object toStringValue(@Nullable Object value) {
        if (value instanceof Scriptable && calls.isOutermost()) {
            return calls.<String>run(() -> ScriptRuntime.toString(value));
        }
        return ScriptRuntime.toString(value);
    }

    @Override
    public Object toObject(@Nullable Object value) {
        if (value == null || Undefined.isUndefined(value)) {
            throw ScriptRuntime.typeError("Cannot convert undefined or null to object");
        }
        Object made = ScriptRuntime.toObject(context, global, value);
        return value == made ? made : Receivers.meant(made);
    }
}
