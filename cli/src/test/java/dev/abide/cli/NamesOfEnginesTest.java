package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No code names an engine but its backend and {@code engines/}: a new engine is an entry there, and what names the
 * others would leave it out. Documents, data and comments may.
 */
class NamesOfEnginesTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));

    /** What is code: by the end of its name. */
    private static final Pattern CODE = Pattern.compile(".*\\.(java|js|mjs|cjs|c|cc|h|sh)|abide|pom\\.xml");

    private static final Pattern COMMENT = Pattern.compile("\\s*(\\*|//|/\\*|#).*");

    private static final List<Path> LEFT_OUT = List.of(
            Path.of("engines"),
            // The versions of all dependencies.
            Path.of("pom.xml"),
            // Which engines are down-levelled for is what it is about.
            Path.of("host/src/test/java/dev/abide/host/downlevel/LanguageScriptsTest.java"));

    @Test
    void codeNamesNoEngine() throws IOException {
        // Closure Compiler has a package of the name of an engine.
        Pattern name =
                Pattern.compile("(?<!google\\.javascript\\.)\\b(" + String.join("|", TestEngines.ids()) + ")\\b");
        List<String> named = new ArrayList<>();
        for (Path file : code()) {
            for (String line : Files.readAllLines(file)) {
                if (!COMMENT.matcher(line).matches() && name.matcher(line).find()) {
                    named.add(ROOT.relativize(file) + ": " + line.strip());
                }
            }
        }
        assertEquals("", String.join("\n", named));
    }

    private static List<Path> code() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean isOther = name.equals("target")
                        || name.equals("node_modules")
                        || name.startsWith(".")
                        || name.startsWith("backend-")
                        || isLeftOut(directory);
                return isOther && !directory.equals(ROOT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (CODE.matcher(file.getFileName().toString()).matches() && !isLeftOut(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isLeftOut(Path file) {
        return LEFT_OUT.contains(ROOT.relativize(file));
    }
}
