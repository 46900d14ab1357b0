package dev.abide.rhino.proxy;

import dev.abide.ecma.ProxyMethods;
import dev.abide.rhino.object.RhinoEngineObjects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Proxy. */
public final class ProxyLibrary {
    private final RhinoEngineObjects engine;

    public ProxyLibrary(RhinoEngineObjects engine) {
        this.engine = engine;
    }

    public void install() {
        ScriptableObject global = engine.global();
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
        return ProxyMethods.create(
                engine, arguments.length > 0 ? arguments[0] : null, arguments.length > 1 ? arguments[1] : null);
    }

    private ScriptableObject proxy(ProxyMethods methods) {
        Object target = methods.target();
        if (target instanceof NativeArray) {
            return new ProxyArray(engine, methods);
        }
        return isFunction(target) ? new ProxyFunction(engine, methods) : new ProxyObject(engine, methods);
    }

    /** Rhino calls regular expressions, too. */
    private static boolean isFunction(@Nullable Object target) {
        return target instanceof ScriptableObject object
                && target instanceof Callable
                && object.getTypeOf().equals("function");
    }

    private Object revocable(@Nullable Object[] arguments) {
        ProxyMethods methods = methods(arguments);
        LambdaFunction revoke = new LambdaFunction(
                engine.global(),
                "",
                0,
                (_, _, _, _) -> {
                    methods.revoke();
                    return Undefined.instance;
                },
                false);
        ScriptableObject result = engine.newObject();
        engine.put(result, "proxy", proxy(methods));
        engine.put(result, "revoke", revoke);
        return result;
    }
}
