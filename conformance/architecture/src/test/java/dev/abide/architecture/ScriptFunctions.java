package dev.abide.architecture;

import dev.abide.architecture.SizeRulesTest.Sized;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.ExpressionStatement;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.ParenthesizedExpression;

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
            if (node instanceof FunctionNode function && !isWholeScript(function)) {
                functions.add(sized(function, text, Tree.name(file)));
            }
            return true;
        });
        return functions.build();
    }

    /** A script that is one function, in parentheses, is a module: what counts are the functions in it. */
    private static boolean isWholeScript(AstNode function) {
        AstNode parent = function.getParent();
        return parent instanceof ParenthesizedExpression
                && parent.getParent() instanceof ExpressionStatement statement
                && statement.getParent() instanceof AstRoot root
                && root.getStatements().size() == 1;
    }

    private static Sized sized(AstNode function, String text, String file) {
        int start = function.getAbsolutePosition();
        long lines = text.substring(start, start + function.getLength()).lines().count();
        long line = text.substring(0, start).lines().count();
        return new Sized((int) lines, file + ":" + line);
    }
}
