package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What broke other hosts is shown by scripts of this suite, on every engine. */
final class ScenariosTest {
    private static final int COUNT = 40;

    private static final List<String[]> SCENARIOS = DataFile.read("scenarios.tsv", 3);

    @Test
    void noScenarioIsLeftOut() {
        List<String> numbers =
                IntStream.rangeClosed(1, COUNT).mapToObj(Integer::toString).toList();
        assertEquals(numbers, SCENARIOS.stream().map(line -> line[0]).toList());
    }

    @Test
    void everyScenarioHasAScript() {
        Set<String> unknown = scripts().collect(Collectors.toCollection(TreeSet::new));
        Suite.list(Suite.SOURCES).stream()
                .filter(Files::isDirectory)
                .flatMap(chapter -> Suite.scripts(chapter).stream())
                .forEach(script -> unknown.remove(script.name()));
        assertEquals(Set.of(), unknown, "no such script");
    }

    @Test
    void noEngineDivergesInAScenario() {
        Set<String> divergent = new Divergences().keys();
        scripts()
                .forEach(script -> assertTrue(
                        divergent.stream().noneMatch(key -> key.startsWith(Divergences.key(script, ""))), script));
    }

    private static Stream<String> scripts() {
        return SCENARIOS.stream().flatMap(line -> Arrays.stream(line[2].split(" ")));
    }
}
