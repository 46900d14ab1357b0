package dev.abide.rhino;

import dev.abide.rhino.code.ScriptCache;
import dev.abide.rhino.engine.EngineContext;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.spi.Scripts;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Evaluation of source text. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class RhinoScripts implements Scripts {
    private static final String STACK = "stack";

    private final EngineContext context;
    private final Scriptable global;
    private final RhinoErrors errors;
    private final ScriptCache cache;

    RhinoScripts(EngineContext context, Scriptable global, RhinoErrors errors, ScriptCache cache) {
        this.cache = cache;
        this.errors = errors;
        this.context = context;
        this.global = global;
    }

    /** Returns where the scripts of other worlds are kept, too. */
    ScriptCache cache() {
        return cache;
    }

    @Override
    public @Nullable Object evaluate(String name, String source) {
        Script script = compile(name, source);
        Object completion = script.exec(context, global, global);
        return completion == Scriptable.NOT_FOUND ? Undefined.instance : completion;
    }

    @Override
    public void check(String name, String source) {
        compile(name, source);
    }

    private Script compile(String name, String source) {
        try {
            return cache.scriptOf(name, source, compiler -> context.compileScript(name, source, compiler));
        } catch (RhinoException unparsable) {
            locate(unparsable, name);
            throw unparsable;
        }
    }

    /** Puts the place in front of the stack, which shows the callers only, as Node does. */
    private void locate(RhinoException unparsable, String name) {
        if (errors.valueOf(unparsable) instanceof Scriptable error) {
            String line = unparsable.lineSource() == null ? "" : unparsable.lineSource();
            String caret = " ".repeat(Math.max(0, unparsable.columnNumber() - 1)) + "^";
            Object stack = ScriptableObject.getProperty(error, STACK);
            ScriptableObject.putProperty(
                    error, STACK, name + ":" + unparsable.lineNumber() + "\n" + line + "\n" + caret + "\n\n" + stack);
        }
    }
}
