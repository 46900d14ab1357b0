package dev.abide.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;

/**
 * Mends what Rhino makes of accessors that descriptors define.
 *
 * <p>Its compiled code takes a property that is permanent and read-only for a constant and links its value for good. An
 * accessor is read-only for Rhino although that means nothing for one, so the bit is taken away. And a setter that is
 * explicitly undefined is one that ignores its value, also where assignments to a property without setter throw, so it
 * is taken away too. Without that bit Rhino would let a value replace an accessor that is not configurable.
 */
final class Accessors {
    private static final int TARGET = 0;
    private static final int KEY = 1;
    private static final int DESCRIPTOR = 2;
    private static final int DESCRIPTORS = 1;

    private Accessors() {}

    /** Replaces the builtin functions that define accessors. */
    static void install(ScriptableObject global, ScriptableObject object) {
        defineOne(global, object);
        defineAll(global, object, "defineProperties");
        defineAll(global, object, "create");
    }

    private static void defineOne(ScriptableObject global, ScriptableObject holder) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(holder, "defineProperty");
        SerializableCallable body = (context, scope, self, arguments) -> {
            boolean isComplete = arguments.length > DESCRIPTOR && arguments[KEY] instanceof CharSequence;
            if (isComplete && isData(arguments[DESCRIPTOR]) && isFixed(arguments[TARGET], arguments[KEY])) {
                throw ScriptRuntime.typeError("Cannot redefine property: " + ScriptRuntime.toString(arguments[KEY]));
            }
            Object result = stock.call(context, scope, self, arguments);
            if (isComplete) {
                keepLive(arguments[TARGET], arguments[KEY]);
            }
            return result;
        };
        replace(global, holder, "defineProperty", 3, body);
    }

    private static void defineAll(ScriptableObject global, ScriptableObject holder, String name) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(holder, name);
        SerializableCallable body = (context, scope, self, arguments) -> {
            Object result = stock.call(context, scope, self, arguments);
            if (arguments.length > DESCRIPTORS && arguments[DESCRIPTORS] instanceof Scriptable descriptors) {
                for (Object key : descriptors.getIds()) {
                    keepLive(result, key);
                }
            }
            return result;
        };
        replace(global, holder, name, 2, body);
    }

    private static void replace(
            ScriptableObject global, ScriptableObject holder, String name, int length, SerializableCallable body) {
        holder.defineProperty(name, new LambdaFunction(global, name, length, body, false), ScriptableObject.DONTENUM);
    }

    private static boolean isData(@Nullable Object descriptor) {
        return descriptor instanceof Scriptable fields
                && (ScriptableObject.hasProperty(fields, "value") || ScriptableObject.hasProperty(fields, "writable"));
    }

    /** Tells whether an object has an own accessor. Of a symbol that is not known. */
    static boolean isAccessor(@Nullable Object target, @Nullable Object key) {
        if (!(target instanceof ScriptableObject object) || target instanceof Proxied) {
            return false;
        }
        Object normalised = PropertyKey.of(key);
        return PropertyKey.isOwn(object, normalised) && PropertyKey.hasAccessor(object, normalised);
    }

    /** Tells whether an object has an own accessor that is not configurable. Of a symbol that is not known. */
    static boolean isFixed(@Nullable Object target, @Nullable Object key) {
        return target instanceof ScriptableObject object
                && isAccessor(object, key)
                && (PropertyKey.attributes(object, PropertyKey.of(key)) & ScriptableObject.PERMANENT) != 0;
    }

    /** Mends a property if it is an accessor with a getter. A symbol or an index is never linked as a constant. */
    static void keepLive(@Nullable Object target, @Nullable Object key) {
        if (!(target instanceof ScriptableObject object) || !(key instanceof CharSequence)) {
            return;
        }
        String name = key.toString();
        if (object.getGetterOrSetter(name, 0, object, false) instanceof Callable) {
            object.setAttributes(name, object.getAttributes(name) & ~ScriptableObject.READONLY);
            if (!(object.getGetterOrSetter(name, 0, object, true) instanceof Callable)) {
                object.setGetterOrSetter(name, 0, null, true);
            }
        }
    }
}
