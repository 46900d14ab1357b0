package dev.abide.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;

/**
 * Keeps getters live. Rhino's compiled code takes a property that is permanent and read-only for a constant and links its value for good. What
 * Object.defineProperty makes of an accessor is read-only for Rhino although that means nothing for an accessor, so the bit is taken away.
 */
final class Accessors {
    private static final int TARGET = 0;
    private static final int DETAILS = 1;

    private final Intrinsics intrinsics;

    Accessors(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
    }

    /** Replaces the builtin functions that define accessors. */
    void install(ScriptableObject global) {
        define(global, intrinsics.object, "defineProperty", 3, Accessors::keepLive);
        define(global, intrinsics.reflect, "defineProperty", 3, Accessors::keepLive);
        define(global, intrinsics.object, "defineProperties", 2, Accessors::keepAllLive);
        define(global, intrinsics.object, "create", 2, Accessors::keepAllLive);
    }

    private static void define(
            ScriptableObject global, ScriptableObject holder, String name, int length, Repair repair) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(holder, name);
        SerializableCallable body = (context, scope, self, arguments) -> {
            Object result = stock.call(context, scope, self, arguments);
            if (arguments.length > DETAILS) {
                repair.apply(result instanceof Scriptable ? result : arguments[TARGET], arguments[DETAILS]);
            }
            return result;
        };
        holder.defineProperty(name, new LambdaFunction(global, name, length, body, false), ScriptableObject.DONTENUM);
    }

    /** Makes a property live if it is an accessor. A symbol or an index is never linked as a constant. */
    static void keepLive(@Nullable Object target, @Nullable Object key) {
        if (!(target instanceof ScriptableObject object) || !(key instanceof CharSequence)) {
            return;
        }
        String name = key.toString();
        if (object.getGetterOrSetter(name, 0, object, false) instanceof Callable) {
            object.setAttributes(name, object.getAttributes(name) & ~ScriptableObject.READONLY);
        }
    }

    private static void keepAllLive(@Nullable Object target, @Nullable Object descriptors) {
        if (descriptors instanceof Scriptable properties) {
            for (Object key : properties.getIds()) {
                keepLive(target, key);
            }
        }
    }

    private interface Repair {
        void apply(@Nullable Object target, @Nullable Object details);
    }
}
