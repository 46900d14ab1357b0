package dev.abide.rhino;

import dev.abide.spi.Symbols;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/** Symbols. */
final class RhinoSymbols implements Symbols {
    private final Context context;
    private final Scriptable global;
    private final Intrinsics intrinsics;

    RhinoSymbols(Context context, Scriptable global, Intrinsics intrinsics) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
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
