package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.ExternalObject;
import dev.abide.nashorn.object.Proxied;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;
import org.openjdk.nashorn.internal.runtime.Undefined;

/** Kinds, singletons, conversions, comparison. JavaScript's {@code null} is Java's. */
public final class NashornValues implements Values {
    private final NashornRealm realm;

    NashornValues(NashornRealm realm) {
        this.realm = realm;
    }

    @Override
    public Object undefined() {
        return ScriptRuntime.UNDEFINED;
    }

    @Override
    public @Nullable Object nullValue() {
        return null;
    }

    @Override
    public Object global() {
        return realm.global;
    }

    @Override
    public ValueKind kindOf(@Nullable Object value) {
        return switch (value) {
            case null -> ValueKind.NULL;
            case Number _ -> ValueKind.NUMBER;
            case ScriptFunction _ -> ValueKind.FUNCTION;
            case ExternalObject _ -> ValueKind.EXTERNAL;
            case BigIntObject _ -> ValueKind.BIGINT;
            case ScriptObject _ -> ValueKind.OBJECT;
            case CharSequence _ -> ValueKind.STRING;
            case Boolean _ -> ValueKind.BOOLEAN;
            case Undefined _ -> ValueKind.UNDEFINED;
            case Symbol _ -> ValueKind.SYMBOL;
            // A Java exception that a script caught, for instance a StackOverflowError.
            default -> ValueKind.OBJECT;
        };
    }

    @Override
    public boolean strictEquals(@Nullable Object left, @Nullable Object right) {
        return ScriptRuntime.EQ_STRICT(left, right);
    }

    @Override
    public boolean instanceOf(@Nullable Object value, Object constructor) {
        Object handler = constructor instanceof ScriptObject object ? object.get(WellKnownSymbols.HAS_INSTANCE) : null;
        if (handler == null || handler instanceof Undefined) {
            return isInstance(value, constructor);
        }
        if (!(handler instanceof ScriptFunction function)) {
            throw typeError("Symbol.hasInstance is not a function");
        }
        return toBoolean(ScriptRuntime.apply(function, constructor, value));
    }

    /** OrdinaryHasInstance: asks the traps of a proxy, which {@code instanceof} in a script of Nashorn does not. */
    @SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
    public static boolean isInstance(@Nullable Object value, @Nullable Object constructor) {
        if (!(value instanceof Proxied) || !(constructor instanceof ScriptFunction function)) {
            return ScriptRuntime.INSTANCEOF(value, constructor);
        }
        Object prototype = function.get("prototype");
        ScriptObject link = Prototypes.get((ScriptObject) value);
        while (link != null && link != prototype) {
            link = Prototypes.get(link);
        }
        return link != null;
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return value instanceof BigIntObject bigInt ? bigInt.value.signum() != 0 : JSType.toBoolean(value);
    }

    @Override
    public double toNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof BigIntObject) {
            throw typeError("Cannot convert a BigInt value to a number");
        }
        Object primitive = JSType.toPrimitive(value, Number.class);
        if (primitive instanceof Symbol) {
            throw typeError("Cannot convert a Symbol value to a number");
        }
        return JSType.toNumber(primitive);
    }

    @Override
    public Object toStringValue(@Nullable Object value) {
        if (value instanceof CharSequence) {
            return value;
        }
        Object primitive = JSType.toPrimitive(value, String.class);
        if (primitive instanceof Symbol) {
            throw typeError("Cannot convert a Symbol value to a string");
        }
        return JSType.toCharSequence(primitive);
    }

    @Override
    public Object toObject(@Nullable Object value) {
        if (value instanceof ScriptObject) {
            return value;
        }
        if (value == null || value instanceof Undefined) {
            throw typeError("Cannot convert undefined or null to object");
        }
        return Global.toObject(value);
    }

    private RuntimeException typeError(String message) {
        return realm.errors().throwing(ErrorKind.TYPE_ERROR, message);
    }
}
