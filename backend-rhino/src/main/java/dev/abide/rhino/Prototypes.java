package dev.abide.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.AbstractEcmaObjectOperations;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.BoundFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;

/**
 * Replacements for the builtin functions that give an object another prototype: Reflect.construct, Reflect.setPrototypeOf,
 * Object.setPrototypeOf and the setter of __proto__.
 *
 * <p>Rhino's Reflect.construct does not tell the constructor its new target, and fails for builtin constructors such as Map
 * when there is one; down-levelled classes rely on both. All must let errors {@linkplain ErrorStacks#keep keep} their
 * stacks.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class Prototypes {
    private final Intrinsics intrinsics;
    private final ErrorStacks stacks;

    Prototypes(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
        this.stacks = new ErrorStacks(intrinsics);
    }

    void install(Context context, ScriptableObject global) {
        define(global, intrinsics.reflect, "construct", 2, this::construct);
        define(global, intrinsics.reflect, "setPrototypeOf", 2, keepingStacks(intrinsics.reflectSetPrototypeOf));
        define(global, intrinsics.object, "setPrototypeOf", 2, keepingStacks(intrinsics.objectSetPrototypeOf));
        guardAccessor(context, global);
    }

    private void guardAccessor(Context context, ScriptableObject global) {
        ScriptableObject stock = (ScriptableObject) intrinsics.reflectGetOwnPropertyDescriptor.call(
                context, global, global, new Object[] {intrinsics.objectPrototype, "__proto__"});
        BaseFunction setter = (BaseFunction) ScriptableObject.getProperty(stock, "set");
        SerializableCallable body = (cx, scope, self, arguments) -> {
            stacks.keep(self);
            return setter.call(cx, scope, self, arguments);
        };
        stock.defineProperty("set", new LambdaFunction(global, "set __proto__", 1, body, false), 0);
        intrinsics.objectPrototype.defineOwnProperty(context, "__proto__", stock);
    }

    private static void define(
            ScriptableObject global, ScriptableObject holder, String name, int length, SerializableCallable body) {
        holder.defineProperty(name, new LambdaFunction(global, name, length, body, false), ScriptableObject.DONTENUM);
    }

    private SerializableCallable keepingStacks(BaseFunction stock) {
        return (context, scope, self, arguments) -> {
            if (arguments.length > 0) {
                stacks.keep(arguments[0]);
            }
            return stock.call(context, scope, self, arguments);
        };
    }

    private Object construct(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        if (arguments.length < 3
                || arguments[0] == arguments[2]
                || isLeftToRhino(arguments[0])
                || !AbstractEcmaObjectOperations.isConstructor(context, arguments[2])) {
            return intrinsics.reflectConstruct.call(context, scope, self, arguments);
        }
        Scriptable newTarget = Objects.requireNonNull((Scriptable) arguments[2]);
        @Nullable Object[] list = ScriptRuntime.getArrayElements((Scriptable) arguments[1]);
        BaseFunction constructor = Objects.requireNonNull((BaseFunction) arguments[0]);
        if (constructor instanceof RhinoHostFunction function) {
            return function.constructAs(newTarget, list);
        }
        Scriptable instance = constructor.construct(context, scope, list);
        if (ScriptableObject.getProperty(newTarget, "prototype") instanceof Scriptable prototype) {
            stacks.keep(instance);
            instance.setPrototype(prototype);
        }
        return instance;
    }

    /** Scripted functions work there, and so do the errors for what is no constructor. */
    private static boolean isLeftToRhino(@Nullable Object constructor) {
        return !(constructor instanceof BaseFunction)
                || constructor instanceof JSFunction
                || constructor instanceof BoundFunction
                || (constructor.getClass() == LambdaFunction.class);
    }
}
