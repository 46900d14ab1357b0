package dev.abide.downlevel;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.SourceMap;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.Downleveler.Addition;
import dev.abide.downlevel.bigint.BigIntOperators;
import dev.abide.downlevel.syntax.ArrayPatterns;
import dev.abide.downlevel.syntax.CompilerNames;
import dev.abide.downlevel.syntax.ComputedKeys;
import dev.abide.downlevel.syntax.ConstantAssignments;
import dev.abide.downlevel.syntax.FunctionKinds;
import dev.abide.downlevel.syntax.FunctionNames;
import dev.abide.downlevel.syntax.FunctionPlaces;
import dev.abide.downlevel.syntax.FunctionTexts;
import dev.abide.downlevel.syntax.LateErrors;
import dev.abide.downlevel.syntax.LoopPolls;
import dev.abide.downlevel.syntax.ModernSyntax;
import dev.abide.downlevel.syntax.RestProperties;
import dev.abide.downlevel.syntax.Strictness;
import dev.abide.downlevel.syntax.TemplateObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Converts with Closure Compiler. The only class that touches it: nothing of the compiler is loaded while the cache has
 * what is wanted.
 */
final class ClosureConverter {

    /**
     * Converts.
     *
     * @param script what functions call the script when they are asked for their text
     */
    String convert(String name, String source, String script, Set<Addition> additions) throws ScriptRefusedException {
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        compiler.disableThreads();
        CompilerOptions options = options();
        LateErrors late = new LateErrors();
        options.addWarningsGuard(late);
        compiler.init(List.of(), List.of(SourceFile.fromCode("script.js", source)), options);
        compiler.parse();
        refuse(name, source, compiler);
        FunctionTexts texts = FunctionTexts.of(compiler.getRoot(), source);
        FunctionNames names = prepare(compiler.getRoot(), additions, texts);
        compiler.stage1Passes();
        refuse(name, source, compiler);
        late.insert();
        complete(compiler.getRoot(), source, names);
        texts.insert(compiler.getRoot(), script);
        return print(compiler);
    }

    private static FunctionNames prepare(Node root, Set<Addition> additions, FunctionTexts texts) {
        CompilerNames.keep(root);
        ConstantAssignments.replace(root);
        if (additions.contains(Addition.BIGINT_OPERATORS)) {
            BigIntOperators.replace(root);
        }
        FunctionNames names = FunctionNames.of(root);
        ModernSyntax.replace(root, texts);
        if (additions.contains(Addition.POLLS_IN_LOOPS)) {
            LoopPolls.insert(root);
        }
        FunctionKinds.tell(root);
        Strictness.mark(root);
        return names;
    }

    private static void complete(Node root, String source, FunctionNames names) {
        TemplateObjects.hide(root, source);
        FunctionPlaces.restore(root);
        Strictness.restore(root);
        ArrayPatterns.close(root);
        RestProperties.replace(root);
        ComputedKeys.replace(root);
        names.giveIn(root);
        CompilerNames.hide(root);
    }

    private static String print(Compiler compiler) {
        compiler.getSourceMap().reset();
        String code = compiler.toSource();
        StringBuilder map = new StringBuilder();
        try {
            compiler.getSourceMap().appendTo(map, "script.js");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LineKeeper.layOut(code, map.toString());
    }

    private static CompilerOptions options() {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.UNSTABLE);
        options.setLanguageOut(LanguageMode.ECMASCRIPT5);
        options.setStrictModeInput(false);
        options.setEmitUseStrict(false);
        options.setRewritePolyfills(false);
        options.setPreventLibraryInjection(true);
        options.setSkipNonTranspilationPasses(true);
        options.setPrettyPrint(true);
        options.setSourceMapOutputPath("script.js.map");
        options.setSourceMapFormat(SourceMap.Format.V3);
        options.setSourceMapDetailLevel(SourceMap.DetailLevel.ALL);
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        return options;
    }

    private static void refuse(String name, String source, Compiler compiler) throws ScriptRefusedException {
        List<JSError> errors = compiler.getErrors();
        if (!errors.isEmpty()) {
            JSError error = errors.get(0);
            int line = Math.max(1, error.lineno());
            String text = source.lines().skip(line - 1L).findFirst().orElse("");
            throw new ScriptRefusedException(name, line, error.charno(), text, problem(error));
        }
    }

    private static String problem(JSError error) {
        String text = error.description();
        return text.startsWith("Parse error. ") ? text.substring("Parse error. ".length()) : text;
    }
}
