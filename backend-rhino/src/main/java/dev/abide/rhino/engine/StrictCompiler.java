package dev.abide.rhino.engine;

import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.ast.ScriptNode;
import org.mozilla.javascript.optimizer.Codegen;
import org.mozilla.javascript.optimizer.OptJSCode;

/** Rhino's compiler, whose strict functions see the receivers of ECMAScript. */
final class StrictCompiler extends Codegen {
    @Override
    public byte[] compileToClassFile(
            CompilerEnvirons environs,
            JSDescriptor.Builder<?> whole,
            OptJSCode.BuilderEnv builders,
            String name,
            ScriptNode tree,
            String source,
            boolean returnsFunction) {
        byte[] bytes = super.compileToClassFile(environs, whole, builders, name, tree, source, returnsFunction);
        mendBelow(whole);
        return bytes;
    }

    private static void mendBelow(JSDescriptor.Builder<?> outer) {
        for (JSDescriptor.Builder<JSFunction> function : outer.nestedFunctions) {
            if (StrictCode.isFor(function)) {
                function.code = new StrictCode.Maker(function.code);
            }
            mendBelow(function);
        }
    }
}
