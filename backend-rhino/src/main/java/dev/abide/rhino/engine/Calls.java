package dev.abide.rhino.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Constructable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Calls into the engine from outside and from inside a running script.
 *
 * <p>Rhino keeps some state for the duration of an outermost call, and parts of it (builtin functions, constructors,
 * getters) fail with an IllegalStateException if nobody set that up. Scripted functions do it themselves when called,
 * nothing else.
 */
public final class Calls {
    private static final Callable CONSTRUCT = (context, scope, constructor, arguments) ->
            ((Constructable) constructor).construct(context, scope, arguments);

    private final Context context;
    private final ScriptableObject global;

    public Calls(Context context, ScriptableObject global) {
        this.context = context;
        this.global = global;
    }

    public @Nullable Object call(Callable function, @Nullable Scriptable self, @Nullable Object[] arguments) {
        if (ScriptRuntime.hasTopCall(context)) {
            return function.call(context, global, self, arguments);
        }
        return ScriptRuntime.doTopCall(function, context, global, self, arguments, false);
    }

    public Scriptable construct(Scriptable constructor, @Nullable Object[] arguments) {
        if (ScriptRuntime.hasTopCall(context)) {
            return ((Constructable) constructor).construct(context, global, arguments);
        }
        return (Scriptable) ScriptRuntime.doTopCall(CONSTRUCT, context, global, constructor, arguments, false);
    }

    /** Tells that no script is running, so that what may run JavaScript must go through {@link #run}. */
    public boolean isOutermost() {
        return !ScriptRuntime.hasTopCall(context);
    }

    /** Runs an operation as the outermost call. */
    @SuppressWarnings("unchecked") // The engine hands through what the operation returns.
    public <T extends @Nullable Object> T run(Supplier<T> operation) {
        return (T) ScriptRuntime.doTopCall(
                (cx, scope, self, arguments) -> operation.get(),
                context,
                global,
                global,
                ScriptRuntime.emptyArgs,
                false);
    }

    /** Returns what a function called without receiver gets: the global object, if it is a sloppy scripted one. */
    public static Scriptable noReceiver(Callable function, Scriptable global) {
        return function instanceof JSFunction scripted && !scripted.isStrict()
                ? global
                : Undefined.SCRIPTABLE_UNDEFINED;
    }
}
