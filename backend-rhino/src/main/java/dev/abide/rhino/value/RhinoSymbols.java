package dev.abide.rhino.value;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.spi.Symbols;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/** Symbols. */
public final class RhinoSymbols implements Symbols {
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
                        new SymbolKey("Symbol.asyncIterator", Symbol.Kind.BUILT_IN),
                        ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT);
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
