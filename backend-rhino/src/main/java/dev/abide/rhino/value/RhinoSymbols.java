package dev.abide.rhino.value;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.spi.Symbols;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/** Symbols. */
public final class RhinoSymbols implements Symbols {
    private static final SymbolKey ASYNC_ITERATOR = new SymbolKey("Symbol.asyncIterator", Symbol.Kind.BUILT_IN);

    private final Context context;
    private final Scriptable global;
    private final Intrinsics intrinsics;

    public RhinoSymbols(Context context, Scriptable global, Intrinsics intrinsics) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
    }

    /** Defines the well-known symbol that Rhino does not have. */
    public static void install(ScriptableObject global) {
        ((ScriptableObject) ScriptableObject.getProperty(global, "Symbol"))
                .defineProperty(
                        "asyncIterator",
                        ASYNC_ITERATOR,
                        ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT);
    }

    /** Lets a world register symbols where another one does. */
    public static void share(ScriptableObject from, ScriptableObject to) {
        ScriptableObject source = (ScriptableObject) ScriptableObject.getProperty(from, "Symbol");
        ScriptableObject target = (ScriptableObject) ScriptableObject.getProperty(to, "Symbol");
        for (String name : new String[] {"for", "keyFor"}) {
            Callable method = (Callable) ScriptableObject.getProperty(source, name);
            LambdaFunction shared = new LambdaFunction(
                    to, name, 1, (context, _, _, arguments) -> method.call(context, from, source, arguments), false);
            target.defineProperty(name, shared, ScriptableObject.DONTENUM);
        }
    }

    @Override
    public Object create(@Nullable String description) {
        return new SymbolKey(description, Symbol.Kind.REGULAR);
    }

    @Override
    public Object registered(String key) {
        return intrinsics.symbolFor.call(context, global, intrinsics.symbolFor, new Object[] {key});
    }
}
