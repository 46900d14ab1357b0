package dev.abide.rhino.library;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.property.Proxied;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;
import org.mozilla.javascript.Undefined;

/**
 * Replacements for the builtin functions that give an object another prototype: Object.setPrototypeOf and the setter of
 * __proto__. They let errors {@linkplain ErrorStacks#keep keep} their stacks, and a proxy only be asked what the
 * standard lets it be asked.
 */
public final class Prototypes {
    private final Intrinsics intrinsics;
    private final ErrorStacks stacks;

    public Prototypes(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
        this.stacks = new ErrorStacks(intrinsics);
    }

    public void install(Context context, ScriptableObject global) {
        define(global, intrinsics.object, "setPrototypeOf", 2, keepingStacks(intrinsics.objectSetPrototypeOf));
        guardAccessor(context, global);
    }

    private void guardAccessor(Context context, ScriptableObject global) {
        ScriptableObject stock = (ScriptableObject) intrinsics.reflectGetOwnPropertyDescriptor.call(
                context, global, global, new Object[] {intrinsics.objectPrototype, "__proto__"});
        BaseFunction setter = (BaseFunction) ScriptableObject.getProperty(stock, "set");
        SerializableCallable body = (cx, scope, self, arguments) -> {
            Object prototype = arguments.length > 0 ? arguments[0] : Undefined.instance;
            if (self instanceof Proxied proxy) {
                setOfProxy(proxy, prototype);
                return Undefined.instance;
            }
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
            if (arguments.length > 1 && arguments[0] instanceof Proxied proxy && setOfProxy(proxy, arguments[1])) {
                return proxy;
            }
            if (arguments.length > 0) {
                stacks.keep(arguments[0]);
            }
            return stock.call(context, scope, self, arguments);
        };
    }

    /** Returns whether it was a prototype. Throws a TypeError if it is refused. */
    private static boolean setOfProxy(Proxied proxy, @Nullable Object prototype) {
        boolean isPrototype = prototype == null || ScriptRuntime.isObject(prototype);
        if (isPrototype) {
            proxy.strict().setPrototype(prototype);
        }
        return isPrototype;
    }
}
