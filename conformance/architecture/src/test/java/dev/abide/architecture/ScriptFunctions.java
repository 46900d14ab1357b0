package dev.abide.architecture;

import dev.abide.architecture.SizeRulesTest.Sized;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.FunctionNode;

/** The functions of a script in ECMAScript 5, with their lengths; Rhino's parser reads what Rhino runs. */
final class ScriptFunctions {
    private ScriptFunctions() {}

    static Stream<Sized> in(Path file) {
        String text = Tree.text(file);
        CompilerEnvirons environs = new CompilerEnvirons();
        environs.setLanguageVersion(Context.VERSION_ES6);
        environs.setReservedKeywordAsIdentifier(true);
        Stream.Builder<Sized> functions = Stream.builder();
        new Parser(environs).parse(text, file.toString(), 1).visit(node -> {
            if (node instanceof FunctionNode function) {
                functions.add(sized(function, text, Tree.name(file)));
            }
            return true;
        });
        return functions.build();
    }

    private static Sized sized(AstNode function, String text, String file) {
        int start = function.getAbsolutePosition();
        long lines = text.substring(start, start + function.getLength()).lines().count();
        long line = text.substring(0, start).lines().count();
        return new Sized((int) lines, file + ":" + line);
    }
}
