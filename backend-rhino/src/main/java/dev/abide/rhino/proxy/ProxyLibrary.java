package dev.abide.rhino.proxy;

import dev.abide.rhino.object.Reflection;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Proxy. */
public final class ProxyLibrary {
    private final Reflection reflection;

    public ProxyLibrary(Reflection reflection) {
        this.reflection = reflection;
    }

    public void install() {
        ScriptableObject global = reflection.global;
        // Without the step of LambdaConstructor that sets the prototype, which would run a trap.
        LambdaConstructor constructor =
                new LambdaConstructor(global, "Proxy", 2, null, null, (_, _, arguments) -> create(arguments)) {
                    @Override
                    public Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
                        return create(arguments);
                    }
                };
        LambdaFunction revocable = new LambdaFunction(
                global, "revocable", 2, (context, scope, self, arguments) -> revocable(arguments), false);
        constructor.defineProperty("revocable", revocable, ScriptableObject.DONTENUM);
        global.defineProperty("Proxy", constructor, ScriptableObject.DONTENUM);
    }

    private ScriptableObject create(@Nullable Object[] arguments) {
        return proxy(methods(arguments));
    }

    private ProxyMethods methods(@Nullable Object[] arguments) {
        if (arguments.length > 1
                && arguments[0] instanceof ScriptableObject target
                && ScriptRuntime.isObject(target)
                && arguments[1] instanceof ScriptableObject handler
                && ScriptRuntime.isObject(handler)) {
            return new ProxyMethods(reflection, target, handler);
        }
        throw ScriptRuntime.typeError("Cannot create proxy with a non-object as target or handler");
    }

    private static ScriptableObject proxy(ProxyMethods methods) {
        ScriptableObject target = methods.target();
        if (target instanceof NativeArray) {
            return new ProxyArray(methods);
        }
        return target != null && isFunction(target) ? new ProxyFunction(methods) : new ProxyObject(methods);
    }

    /** Rhino calls regular expressions, too. */
    private static boolean isFunction(ScriptableObject target) {
        return target instanceof Callable && target.getTypeOf().equals("function");
    }

    private Object revocable(@Nullable Object[] arguments) {
        ProxyMethods methods = methods(arguments);
        LambdaFunction revoke = new LambdaFunction(
                reflection.global,
                "",
                0,
                (_, _, _, _) -> {
                    methods.revoke();
                    return Undefined.instance;
                },
                false);
        ScriptableObject result = (ScriptableObject) reflection.objects.create();
        result.put("proxy", result, proxy(methods));
        result.put("revoke", result, revoke);
        return result;
    }
}
