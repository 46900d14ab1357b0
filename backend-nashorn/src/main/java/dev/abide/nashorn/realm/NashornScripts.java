package dev.abide.nashorn.realm;

import dev.abide.spi.ErrorKind;
import dev.abide.spi.Scripts;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.ParserException;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Source;

/** Evaluation of source text. */
final class NashornScripts implements Scripts {
    private final Context context;
    private final Global global;
    private final NashornErrors errors;

    NashornScripts(Context context, Global global, NashornErrors errors) {
        this.context = context;
        this.global = global;
        this.errors = errors;
    }

    @Override
    public @Nullable Object evaluate(String name, String source) {
        Global before = Context.getGlobal();
        NashornRealm.makeCurrent(global);
        try {
            return ScriptRuntime.apply(compile(name, source), global);
        } finally {
            NashornRealm.makeCurrent(before);
        }
    }

    @Override
    public void check(String name, String source) {
        compile(name, source);
    }

    private ScriptFunction compile(String name, String source) {
        try {
            return context.compileScript(Source.sourceFor(name, source), global);
        } catch (ParserException e) {
            throw errors.escaping(e);
        } catch (RuntimeException e) {
            // Syntax that the parser knows and the compiler does not, such as classes.
            throw errors.throwing(ErrorKind.SYNTAX_ERROR, String.valueOf(e.getMessage()));
        }
    }
}
