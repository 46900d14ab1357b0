package dev.abide.graal.value;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import org.jspecify.annotations.Nullable;

/** Kinds, singletons, conversions. */
@SuppressWarnings("ReferenceEquality") // undefined and null are singletons; their equals is identity
public final class GraalValues implements Values {
    private final Object global;
    private final CallTarget instanceOf;
    private final CallTarget toNumber;

    public GraalValues(JSRealm realm) {
        global = realm.getGlobalObject();
        instanceOf = new InstanceOfNode(realm.getContext()).getCallTarget();
        toNumber = new ToNumberNode(realm.getContext()).getCallTarget();
    }

    @Override
    public Object undefined() {
        return Undefined.instance;
    }

    @Override
    public Object nullValue() {
        return Null.instance;
    }

    @Override
    public Object global() {
        return global;
    }

    @Override
    public ValueKind kindOf(@Nullable Object value) {
        if (value instanceof JSObject) {
            return kindOfObject(value);
        } else if (value instanceof Number) {
            return ValueKind.NUMBER;
        } else if (value instanceof TruffleString) {
            return ValueKind.STRING;
        } else if (value == Undefined.instance) {
            return ValueKind.UNDEFINED;
        } else if (value instanceof Boolean) {
            return ValueKind.BOOLEAN;
        } else if (value == Null.instance) {
            return ValueKind.NULL;
        } else if (value instanceof Symbol) {
            return ValueKind.SYMBOL;
        } else if (value instanceof BigInt) {
            return ValueKind.BIGINT;
        }
        throw new IllegalArgumentException("not a JavaScript value: " + value);
    }

    private static ValueKind kindOfObject(Object value) {
        if (value instanceof JSFunctionObject) {
            return ValueKind.FUNCTION;
        } else if (value instanceof ExternalObject) {
            return ValueKind.EXTERNAL;
        } else if (value instanceof JSProxyObject proxy) {
            return JSRuntime.isCallableProxy(proxy) ? ValueKind.FUNCTION : ValueKind.OBJECT;
        }
        return ValueKind.OBJECT;
    }

    @Override
    public boolean strictEquals(@Nullable Object left, @Nullable Object right) {
        return JSRuntime.identical(left, right);
    }

    @Override
    public boolean instanceOf(@Nullable Object value, Object constructor) {
        return (boolean) instanceOf.call(value, constructor);
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return JSRuntime.toBoolean(value);
    }

    @Override
    public double toNumber(@Nullable Object value) {
        return (double) toNumber.call(value);
    }

    @Override
    public Object toStringValue(@Nullable Object value) {
        return JSRuntime.toString(value);
    }

    @Override
    public Object toObject(@Nullable Object value) {
        if (JSRuntime.isNullOrUndefined(value)) {
            // V8's text, which tests of addons assert; the engine's own goes on with the value.
            throw Errors.createTypeError("Cannot convert undefined or null to object");
        }
        return JSRuntime.toObject(value);
    }
}
