package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of Node-API, and what broke other hosts, are shown by scripts of this suite, on every engine. */
final class ShownByScriptsTest {
    private static final Divergences DIVERGENCES = new Divergences();

    /**
     * Numbered statements, each with its scripts: {@code Chapter/script}, or {@code Chapter/script(engine,engine)}
     * where engines diverge.
     */
    private enum Statements {
        SCENARIOS("scenarios.tsv", 40),
        RULES("rules.tsv", 118);

        private final List<String[]> lines;
        private final int count;

        Statements(String file, int count) {
            this.lines = DataFile.read(file, 3);
            this.count = count;
        }

        private Stream<String> scripts() {
            return lines.stream().flatMap(line -> Arrays.stream(line[2].split(" ")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noneIsLeftOut(Statements statements) {
        List<String> numbers = IntStream.rangeClosed(1, statements.count)
                .mapToObj(Integer::toString)
                .toList();
        assertEquals(numbers, statements.lines.stream().map(line -> line[0]).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptExists(Statements statements) {
        Set<String> unknown =
                statements.scripts().map(ShownByScriptsTest::name).collect(Collectors.toCollection(TreeSet::new));
        Suite.list(Suite.SOURCES).stream()
                .filter(Files::isDirectory)
                .flatMap(chapter -> Suite.scripts(chapter).stream())
                .forEach(script -> unknown.remove(script.name()));
        assertEquals(Set.of(), unknown, "no such script");
    }

    @ParameterizedTest
    @EnumSource
    void enginesThatDivergeAreNamed(Statements statements) {
        statements.scripts().forEach(script -> assertEquals(withDivergentEngines(name(script)), script));
    }

    @Test
    void noEngineDivergesInAScenario() {
        assertEquals(
                List.of(),
                Statements.SCENARIOS
                        .scripts()
                        .filter(script -> script.contains("("))
                        .toList());
    }

    private static String name(String script) {
        return script.replaceFirst("\\(.*", "");
    }

    private static String withDivergentEngines(String script) {
        String prefix = Divergences.key(script, "");
        String engines = DIVERGENCES.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .collect(Collectors.joining(","));
        return engines.isEmpty() ? script : script + "(" + engines + ")";
    }
}
