package dev.abide.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sizes at which one still sees the whole. */
class SizeRulesTest {
    private static final int LONGEST_METHOD = 40;
    private static final int NINE_IN_TEN_METHODS = 15;
    private static final int LONGEST_FILE = 400;
    private static final int WIDEST_COMMENT = 120;
    private static final Pattern COMMENT = Pattern.compile("\\s*(//|\\* |/\\*|# ).*");

    /** What has a length in lines, and where it stands. */
    record Sized(int lines, String place) {
        @Override
        public String toString() {
            return lines + " " + place;
        }
    }

    @Test
    void methodsOfJavaAreShort() {
        assertShort(Tree.files(".java").stream().flatMap(JavaMethods::in).toList());
    }

    @Test
    void functionsOfOurScriptsAreShort() {
        assertShort(Tree.files(".js").stream()
                .filter(file -> Tree.name(file).contains("src/main/"))
                .flatMap(ScriptFunctions::in)
                .toList());
    }

    private static void assertShort(List<Sized> methods) {
        assertTrue(methods.size() > 100, "hardly any methods found: " + methods.size());
        List<Integer> lengths = methods.stream().map(Sized::lines).sorted().toList();
        int ninetieth = lengths.get(lengths.size() * 9 / 10);
        assertEquals(
                List.of(),
                methods.stream().filter(method -> method.lines > LONGEST_METHOD).toList());
        assertTrue(ninetieth <= NINE_IN_TEN_METHODS, "one method in ten is longer than " + ninetieth + " lines");
    }

    @Test
    void filesAreShort() {
        assertEquals(
                List.of(),
                Tree.files(".java", ".js", ".mjs", ".c", ".h", ".sh").stream()
                        .map(file -> new Sized(Tree.lines(file).size(), Tree.name(file)))
                        .filter(file -> file.lines > LONGEST_FILE)
                        .toList());
    }

    @Test
    void commentsStayWithin120Columns() {
        List<String> wide = new ArrayList<>();
        for (Path file : Tree.files(".java", ".js", ".mjs", ".c", ".h", ".sh", "/abide")) {
            List<String> lines = Tree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.length() > WIDEST_COMMENT
                        && COMMENT.matcher(line).matches()
                        && line.strip().contains(" ")) {
                    wide.add(Tree.name(file) + ":" + (i + 1));
                }
            }
        }
        assertEquals(List.of(), wide);
    }
}
