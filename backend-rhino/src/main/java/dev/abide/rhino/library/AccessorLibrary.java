package dev.abide.rhino.library;

import dev.abide.rhino.property.Accessors;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;

/** The functions of Object that define properties, with {@linkplain Accessors accessors} mended. */
public final class AccessorLibrary {
    private static final int TARGET = 0;
    private static final int KEY = 1;
    private static final int DESCRIPTOR = 2;
    private static final int DESCRIPTORS = 1;

    private AccessorLibrary() {}

    /** Replaces the builtin functions that define accessors. */
    public static void install(ScriptableObject global, ScriptableObject object) {
        defineOne(global, object);
        defineAll(global, object, "defineProperties");
        defineAll(global, object, "create");
    }

    private static void defineOne(ScriptableObject global, ScriptableObject holder) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(holder, "defineProperty");
        SerializableCallable body = (context, scope, self, arguments) -> {
            boolean isComplete = arguments.length > DESCRIPTOR && arguments[KEY] instanceof CharSequence;
            if (isComplete && isData(arguments[DESCRIPTOR]) && Accessors.isFixed(arguments[TARGET], arguments[KEY])) {
                throw ScriptRuntime.typeError("Cannot redefine property: " + ScriptRuntime.toString(arguments[KEY]));
            }
            Object result = stock.call(context, scope, self, arguments);
            if (isComplete) {
                Accessors.keepLive(arguments[TARGET], arguments[KEY]);
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
                    Accessors.keepLive(result, key);
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
}
