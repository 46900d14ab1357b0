package dev.abide.rhino;

import dev.abide.spi.Scripts;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** Evaluation of source text. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class RhinoScripts implements Scripts {
    private final Context context;
    private final Scriptable global;

    RhinoScripts(Context context, Scriptable global) {
        this.context = context;
        this.global = global;
    }

    @Override
    public @Nullable Object evaluate(String name, String source) {
        Script script = context.compileString(source, name, 1, null);
        Object completion = script.exec(context, global, global);
        return completion == Scriptable.NOT_FOUND ? Undefined.instance : completion;
    }
}
