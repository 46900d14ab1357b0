package dev.abide.rhino.code;

import dev.abide.spi.CodeCache;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.ImplementationVersion;
import org.mozilla.javascript.Script;

/** Finds what was compiled before, and keeps what has been compiled now. */
public final class ScriptCache {
    /** Raised whenever {@link CompiledText} is written or used in another way. */
    private static final int LAYOUT = 2;

    private final CodeCache kept;
    private final String variant;
    private final boolean isObserved;

    /** @param isObserved whether the code counts its instructions, so that it can be interrupted */
    public ScriptCache(CodeCache kept, boolean isObserved) {
        this.kept = kept;
        this.isObserved = isObserved;
        this.variant = "rhino " + LAYOUT + ' ' + isObserved + ' ' + ImplementationVersion.get();
    }

    /** Rhino's compilation, by the compiler that is handed over. */
    public interface Compilation {
        /** Compiles the text, or makes it one that is interpreted. */
        Script by(Evaluator compiler);
    }

    /** Returns the script of a text. */
    public Script scriptOf(String file, String text, Compilation compilation) {
        Script built = isObserved ? null : BuiltClasses.find(variant, file, text);
        Script known = built == null ? find(file, text) : built;
        if (known != null) {
            return known;
        }
        ScriptCompiler compiler = new ScriptCompiler(file, text);
        Script script = compilation.by(compiler);
        CompiledText result = compiler.result();
        if (result != null) {
            if (!isObserved) {
                BuiltClasses.offer(variant, file, text, result);
            }
            kept.put(variant, file, text, result.toBytes());
        }
        return script;
    }

    private @Nullable Script find(String file, String text) {
        byte[] entry = kept.get(variant, file, text);
        CompiledText compiled = entry == null ? null : CompiledText.read(entry);
        try {
            return compiled == null ? null : ScriptMaker.make(compiled, file, text);
        } catch (RuntimeException | LinkageError e) {
            // Bytes that are no such script after all; it is compiled, as if there were none.
            return null;
        }
    }
}
