package dev.abide.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No code names an engine but its backend and {@code engines/}: a new engine is an entry there, and what names the
 * others would leave it out. Documents, data and comments may.
 */
class NamesOfEnginesTest {
    private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|//|/\\*|#).*");

    private static final Pattern LEFT_OUT = Pattern.compile("engines/.*|backend-.*"
            // The versions of all dependencies.
            + "|pom\\.xml"
            // Which engines are down-levelled for is what it is about.
            + "|host/.*/(?:LanguageScripts|GeneratedPrograms)Test\\.java"
            // Rhino's parser reads the scripts whose functions are measured.
            + "|conformance/architecture/.*");

    @Test
    void codeNamesNoEngine() {
        // Closure Compiler has a package of the name of an engine.
        Pattern name = Pattern.compile("(?<!google\\.javascript\\.)\\b(" + String.join("|", Tree.engines()) + ")\\b");
        List<String> named = new ArrayList<>();
        for (Path file : Tree.files(".java", ".js", ".mjs", ".cjs", ".c", ".cc", ".h", ".sh", "/abide", "pom.xml")) {
            for (String line : LEFT_OUT.matcher(Tree.name(file)).matches() ? List.<String>of() : Tree.lines(file)) {
                if (!COMMENT.matcher(line).matches() && name.matcher(line).find()) {
                    named.add(Tree.name(file) + ": " + line.strip());
                }
            }
        }
        assertEquals("", String.join("\n", named));
    }
}
