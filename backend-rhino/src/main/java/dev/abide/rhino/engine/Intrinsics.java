package dev.abide.rhino.engine;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/**
 * What the engine's library offered before any script could change it: functions, prototypes, and the Java classes of
 * objects that Rhino does not publish (errors, dates), learnt from a sample.
 */
public final class Intrinsics {
    public final ScriptableObject objectPrototype;
    public final ScriptableObject functionPrototype;
    public final Object functionHasInstance;
    public final BaseFunction error;
    public final BaseFunction typeError;
    public final BaseFunction rangeError;
    public final BaseFunction syntaxError;
    public final BaseFunction date;
    public final BaseFunction dateGetTime;
    public final BaseFunction symbolFor;
    public final ScriptableObject object;
    public final BaseFunction objectFreeze;
    public final BaseFunction objectSeal;
    public final BaseFunction objectSetPrototypeOf;
    public final ScriptableObject reflect;
    public final BaseFunction reflectConstruct;
    public final BaseFunction reflectGetOwnPropertyDescriptor;
    public final BaseFunction reflectOwnKeys;
    public final BaseFunction reflectSetPrototypeOf;

    private final Class<?> errorClass;
    private final Class<?> dateClass;
    private final ScriptableObject datePrototype;

    public Intrinsics(Context context, ScriptableObject global) {
        object = object(global, "Object");
        objectPrototype = object(object, "prototype");
        functionPrototype = object(object(global, "Function"), "prototype");
        functionHasInstance = functionPrototype.get(SymbolKey.HAS_INSTANCE, functionPrototype);
        error = function(global, "Error");
        typeError = function(global, "TypeError");
        rangeError = function(global, "RangeError");
        syntaxError = function(global, "SyntaxError");
        date = function(global, "Date");
        datePrototype = object(date, "prototype");
        dateGetTime = function(datePrototype, "getTime");
        symbolFor = function(object(global, "Symbol"), "for");
        objectFreeze = function(object, "freeze");
        objectSeal = function(object, "seal");
        objectSetPrototypeOf = function(object, "setPrototypeOf");
        reflect = object(global, "Reflect");
        reflectConstruct = function(reflect, "construct");
        reflectGetOwnPropertyDescriptor = function(reflect, "getOwnPropertyDescriptor");
        reflectOwnKeys = function(reflect, "ownKeys");
        reflectSetPrototypeOf = function(reflect, "setPrototypeOf");
        errorClass = context.newObject(global, "Error").getClass();
        dateClass = context.newObject(global, "Date").getClass();
    }

    /** Rhino's {@code Date.prototype} is a date too, which ECMAScript's is not. */
    @SuppressWarnings("ReferenceEquality") // objects are equal if they are identical
    public boolean isDate(@Nullable Object value) {
        return value != null && value.getClass() == dateClass && value != datePrototype;
    }

    /** Rhino's {@code Error.prototype} and its kin are error objects too, which ECMAScript's are not. */
    public boolean isError(@Nullable Object value) {
        return value != null && value.getClass() == errorClass && !isErrorPrototype((ScriptableObject) value);
    }

    private static boolean isErrorPrototype(ScriptableObject error) {
        return !error.has("stack", error) && error.has("constructor", error);
    }

    private static ScriptableObject object(Scriptable holder, String name) {
        return (ScriptableObject) ScriptableObject.getProperty(holder, name);
    }

    private static BaseFunction function(Scriptable holder, String name) {
        return (BaseFunction) ScriptableObject.getProperty(holder, name);
    }
}
