package dev.abide.rhino.engine;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeSymbol;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * What {@code this} is in strict functions. Rhino decides at the call, whatever the function is: where there is no
 * receiver it takes the global object, and it makes an object of a primitive. So a strict function that is called with
 * the global object itself is told none, and one with a bare {@code new String(…)} the string.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class Receivers {
    private static final Object MEANT = new Object();

    private final BaseFunction stringValue;
    private final BaseFunction numberValue;
    private final BaseFunction booleanValue;
    private final BaseFunction bigIntValue;
    private final BaseFunction symbolValue;
    private final Class<?> string;
    private final Class<?> number;
    private final Class<?> bool;
    private final Class<?> bigInt;

    /** Learns from a realm whose library is still as it was made. */
    public Receivers(Context context, ScriptableObject global) {
        stringValue = valueOf(global, "String");
        numberValue = valueOf(global, "Number");
        booleanValue = valueOf(global, "Boolean");
        bigIntValue = valueOf(global, "BigInt");
        symbolValue = valueOf(global, "Symbol");
        string = context.newObject(global, "String").getClass();
        number = context.newObject(global, "Number").getClass();
        bool = context.newObject(global, "Boolean").getClass();
        bigInt = Context.toObject(java.math.BigInteger.ONE, global).getClass();
    }

    private static BaseFunction valueOf(ScriptableObject global, String constructor) {
        Scriptable type = (Scriptable) ScriptableObject.getProperty(global, constructor);
        Scriptable prototype = (Scriptable) ScriptableObject.getProperty(type, "prototype");
        return (BaseFunction) ScriptableObject.getProperty(prototype, "valueOf");
    }

    /** Returns what a strict function sees. */
    @Nullable
    Object ofStrict(Context context, @Nullable Object self) {
        if (self == null || self == Undefined.SCRIPTABLE_UNDEFINED) {
            return self == null ? null : Undefined.instance;
        }
        Class<?> type = self.getClass();
        if (type == GlobalObject.class) {
            return Undefined.instance;
        }
        if (type == string) {
            return primitive(context, stringValue, (Scriptable) self);
        }
        if (type == number) {
            return primitive(context, numberValue, (Scriptable) self);
        }
        if (type == bool) {
            return primitive(context, booleanValue, (Scriptable) self);
        }
        if (self instanceof NativeSymbol symbol) {
            return symbolValue.call(context, symbol, symbol, ScriptRuntime.emptyArgs);
        }
        return type == bigInt ? primitive(context, bigIntValue, (Scriptable) self) : self;
    }

    /** Tells an object that was made of a primitive on purpose: it is a receiver as it is. */
    public static Object meant(Object box) {
        if (box instanceof ScriptableObject object) {
            object.associateValue(MEANT, true);
        }
        return box;
    }

    // An instance of a class that extends String is none that Rhino has made.
    private @Nullable Object primitive(Context context, BaseFunction valueOf, Scriptable object) {
        Scriptable prototype = object.getPrototype();
        boolean isBare = prototype != null
                && (prototype.getPrototype() == null || prototype.getPrototype().getPrototype() == null);
        boolean isMeant = object instanceof ScriptableObject known && known.getAssociatedValue(MEANT) != null;
        return isBare && !isMeant ? valueOf.call(context, object, object, ScriptRuntime.emptyArgs) : object;
    }
}
