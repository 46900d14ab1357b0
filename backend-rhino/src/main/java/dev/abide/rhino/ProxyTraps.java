package dev.abide.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * What the traps {@code set}, {@code deleteProperty} and {@code setPrototypeOf} of a proxy answer. Rhino runs them and drops the
 * answer, and its proxies do not show their handlers; so the constructor is replaced by one that notes the handler in the proxy.
 */
final class ProxyTraps {
    private static final Object KEY = new Object();

    private final BaseFunction stock;
    private final BaseFunction stockRevocable;

    ProxyTraps(ScriptableObject global) {
        stock = (BaseFunction) ScriptableObject.getProperty(global, "Proxy");
        stockRevocable = (BaseFunction) ScriptableObject.getProperty(stock, "revocable");
    }

    void install(ScriptableObject global) {
        // Without the step of LambdaConstructor that sets the prototype, which would run a trap.
        LambdaConstructor constructor = new LambdaConstructor(global, "Proxy", 2, null, null, this::construct) {
            @Override
            public Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
                return ProxyTraps.this.construct(context, scope, arguments);
            }
        };
        constructor.defineProperty(
                "revocable",
                new LambdaFunction(global, "revocable", 2, this::revocable, false),
                ScriptableObject.DONTENUM);
        global.defineProperty("Proxy", constructor, ScriptableObject.DONTENUM);
    }

    private Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        ScriptableObject proxy = (ScriptableObject) stock.construct(context, scope, arguments);
        note(proxy, arguments);
        return proxy;
    }

    private Object revocable(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        Scriptable result = (Scriptable) stockRevocable.call(context, scope, self, arguments);
        note((ScriptableObject) ScriptableObject.getProperty(result, "proxy"), arguments);
        return result;
    }

    private static void note(ScriptableObject proxy, @Nullable Object[] arguments) {
        if (arguments[0] instanceof ScriptableObject target && arguments[1] instanceof ScriptableObject handler) {
            proxy.associateValue(KEY, new Parts(target, handler));
        }
    }

    /** Returns target and handler; throws a TypeError if the proxy is revoked. */
    static Parts of(ScriptableObject proxy) {
        // Asks the target, which a revoked proxy has no more.
        proxy.getClassName();
        return (Parts) Objects.requireNonNull(proxy.getAssociatedValue(KEY));
    }

    /** The two objects behind a proxy. */
    record Parts(ScriptableObject target, ScriptableObject handler) {
        @Nullable
        Callable trap(String name) {
            return ScriptableObject.getProperty(handler, name) instanceof Callable trap ? trap : null;
        }

        boolean ask(Callable trap, Context context, Scriptable global, @Nullable Object... arguments) {
            return ScriptRuntime.toBoolean(trap.call(context, global, handler, arguments));
        }
    }
}
