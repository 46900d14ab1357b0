package dev.abide.rhino.library;

import dev.abide.rhino.object.Reflection;
import dev.abide.rhino.object.RhinoObjects;
import dev.abide.rhino.property.MessageText;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** Reflect. Rhino's knows no receivers, no new targets, and of numbers as keys little. */
public final class ReflectLibrary {
    /** A function of Reflect; arguments that are not given are undefined. */
    @FunctionalInterface
    private interface Body {
        @Nullable
        Object call(ScriptableObject target, @Nullable Object[] arguments);
    }

    private static final int MOST_ARGUMENTS = 4;

    private final Reflection reflection;
    private final RhinoObjects objects;

    public ReflectLibrary(Reflection reflection) {
        this.reflection = reflection;
        this.objects = reflection.objects;
    }

    public void install() {
        define("apply", 3, (target, list) -> apply(target, list[1], list[2]));
        define("construct", 2, this::construct);
        define("defineProperty", 3, (target, list) -> {
            Object key = PropertyKey.of(list[1]);
            return objects.define(target, key, PropertyDescriptors.of(list[2]));
        });
        define("deleteProperty", 2, (target, list) -> objects.delete(target, list[1]));
        define("get", 2, this::get);
        define("getOwnPropertyDescriptor", 2, (target, list) -> describe(target, PropertyKey.of(list[1])));
        define("getPrototypeOf", 1, (target, _) -> target.getPrototype());
        define("has", 2, (target, list) -> objects.has(target, list[1]));
        define("isExtensible", 1, (target, _) -> target.isExtensible());
        define("ownKeys", 1, (target, _) -> reflection.context.newArray(reflection.global, objects.ownKeys(target)));
        define("preventExtensions", 1, (target, _) -> target.preventExtensions());
        define("set", 3, this::set);
        define("setPrototypeOf", 2, (target, list) -> setPrototype(target, list[1]));
    }

    private void define(String name, int length, Body body) {
        LambdaFunction function = new LambdaFunction(
                reflection.global,
                name,
                length,
                (context, scope, self, arguments) -> body.call(target(name, arguments), padded(arguments)),
                false);
        reflection.intrinsics.reflect.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    private static ScriptableObject target(String name, @Nullable Object[] arguments) {
        if (arguments.length > 0 && arguments[0] instanceof ScriptableObject object && ScriptRuntime.isObject(object)) {
            return object;
        }
        throw ScriptRuntime.typeError("Reflect." + name + " called on non-object");
    }

    /** The number of arguments that were given comes last. */
    private static @Nullable Object[] padded(@Nullable Object[] arguments) {
        @Nullable Object[] list = new @Nullable Object[MOST_ARGUMENTS + 1];
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            list[i] = i < arguments.length ? arguments[i] : Undefined.instance;
        }
        list[MOST_ARGUMENTS] = arguments.length;
        return list;
    }

    private static boolean isGiven(@Nullable Object[] list, int position) {
        return Objects.requireNonNull((Integer) list[MOST_ARGUMENTS]) > position;
    }

    private @Nullable Object apply(ScriptableObject target, @Nullable Object self, @Nullable Object arguments) {
        if (!(target instanceof Callable function)) {
            throw ScriptRuntime.typeError("Function.prototype.apply was called on what is no function");
        }
        return reflection.functions.callByScript(function, self, Reflection.list(arguments));
    }

    private Object construct(ScriptableObject target, @Nullable Object[] list) {
        Scriptable constructor = constructor(target);
        Scriptable newTarget = isGiven(list, 2) ? constructor(list[2]) : constructor;
        return reflection.construct(constructor, Reflection.list(list[1]), newTarget);
    }

    private Scriptable constructor(@Nullable Object value) {
        if (!reflection.functions.isConstructor(value)) {
            throw ScriptRuntime.typeError(MessageText.of(value) + " is not a constructor");
        }
        return Objects.requireNonNull((Scriptable) value);
    }

    private @Nullable Object get(ScriptableObject target, @Nullable Object[] list) {
        return reflection.get(target, PropertyKey.of(list[1]), isGiven(list, 2) ? list[2] : target);
    }

    private Object set(ScriptableObject target, @Nullable Object[] list) {
        return reflection.set(target, PropertyKey.of(list[1]), list[2], isGiven(list, 3) ? list[3] : target);
    }

    private Object describe(ScriptableObject target, Object key) {
        if (!(target instanceof Proxied proxy)) {
            return objects.describeOrdinary(target, key);
        }
        DescriptorInfo found = proxy.methods().getOwn(key);
        return found == null ? Undefined.instance : objects.describe(found);
    }

    private Object setPrototype(ScriptableObject target, @Nullable Object prototype) {
        if (prototype != null && !ScriptRuntime.isObject(prototype)) {
            throw ScriptRuntime.typeError(
                    "Object prototype may only be an Object or null: " + MessageText.of(prototype));
        }
        return objects.setPrototype(target, prototype);
    }
}
