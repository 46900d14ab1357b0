package dev.abide.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents say of the tree is so. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\s]+)`");

    @Test
    void filesThatATaskBeginsWithAreThere() {
        String text = Tree.text(Tree.ROOT.resolve("CONTRIBUTING.md"));
        String tasks = text.substring(text.indexOf("## Where to begin"), text.indexOf("## Habits"));
        List<String> named =
                CODE.matcher(tasks).results().map(DocumentsTest::first).toList();
        assertTrue(named.size() > 30, "files of tasks: " + named);
        assertEquals(
                List.of(),
                named.stream()
                        .filter(name -> !Files.exists(Tree.ROOT.resolve(name)))
                        .toList());
    }

    @Test
    void linksLeadSomewhere() {
        List<String> broken =
                Tree.files(".md").stream().flatMap(DocumentsTest::broken).toList();
        assertEquals(List.of(), broken);
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(Tree.text(document))
                .results()
                .map(DocumentsTest::first)
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .map(link -> Tree.name(document) + " -> " + link);
    }

    @Test
    void decisionsAreNumberedWithoutGaps() {
        List<String> numbers = Tree.files(".md").stream()
                .filter(file -> Tree.name(file).startsWith("docs/adr/"))
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("%04d"::formatted)
                        .toList(),
                numbers);
    }

    /** A backend's lines of main source, which the guide for authors of backends tells. */
    @Test
    void theGuideTellsHowLongBackendsAre() {
        List<Long> lengths = Tree.engines().stream()
                .map(DocumentsTest::linesOfBackend)
                .sorted()
                .toList();
        String guide = Tree.text(Tree.ROOT.resolve("docs/writing-a-backend.md"));
        String range = "%,d to %,d lines".formatted(rounded(lengths.getFirst()), rounded(lengths.getLast()));
        assertTrue(guide.contains(range), "docs/writing-a-backend.md says another range than " + range);
    }

    private static long linesOfBackend(String engine) {
        return Tree.files(".java").stream()
                .filter(file -> Tree.name(file).startsWith("backend-" + engine + "/src/main/"))
                .mapToLong(file -> Tree.lines(file).size())
                .sum();
    }

    private static long rounded(long lines) {
        return Math.round(lines / 1000.0) * 1000;
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }
}
