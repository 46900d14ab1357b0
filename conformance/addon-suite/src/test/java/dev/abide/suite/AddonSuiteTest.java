package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every script of the suite prints on every engine what it prints on real Node. */
class AddonSuiteTest {
    private static final List<String> ENGINES = List.of("graal", "rhino", "nashorn");

    /** How many chapters share a process: enough to make up for its start, few enough to use all processors. */
    private static final int CHAPTERS_A_PROCESS = 8;

    private static final NodeGaps GAPS = new NodeGaps();
    private static final Divergences DIVERGENCES = new Divergences();
    private static final Contestant NODE = Contestant.node();
    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private static String nodeVersion = "";

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        AddonBuild.run();
        nodeVersion = NODE.answer("-p", "process.version");
    }

    @AfterAll
    static void endProcesses() {
        POOL.shutdownNow();
    }

    @TestFactory
    Stream<DynamicNode> behavesAsOnNode() {
        List<Path> chapters = Suite.chapters();
        Map<Path, List<Script>> scripts =
                chapters.stream().collect(Collectors.toMap(chapter -> chapter, Suite::scripts));
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < chapters.size(); from += CHAPTERS_A_PROCESS) {
            List<Script> some = chapters.subList(from, Math.min(from + CHAPTERS_A_PROCESS, chapters.size())).stream()
                    .flatMap(chapter -> scripts.get(chapter).stream())
                    .filter(script -> !script.isAlone())
                    .toList();
            batches.add(new Batch(some));
        }
        Stream<Script> alone = scripts.values().stream().flatMap(List::stream).filter(Script::isAlone);
        alone.forEach(script -> batches.add(new Batch(List.of(script))));
        return chapters.stream()
                .map(chapter -> dynamicContainer(
                        chapter.getFileName().toString(),
                        scripts.get(chapter).stream().map(script -> container(script, batches))));
    }

    private static DynamicNode container(Script script, List<Batch> batches) {
        Batch batch = batches.stream()
                .filter(candidate -> candidate.contains(script))
                .findFirst()
                .orElseThrow();
        Stream<DynamicNode> tests =
                ENGINES.stream().map(engine -> dynamicTest(engine, () -> compare(script, engine, batch)));
        if (GAPS.isKnown(script) && GAPS.canRun(script, nodeVersion)) {
            tests = Stream.concat(
                    Stream.of(dynamicTest(
                            "node, as committed", () -> assertEquals(script.expected(), batch.output("node", script)))),
                    tests);
        }
        return dynamicContainer(script.title(), tests);
    }

    private static void compare(Script script, String engine, Batch batch)
            throws InterruptedException, ExecutionException {
        assumeFalse(Suite.lacksLibuv(script), "this system has no libuv (Debian: libuv1t64)");
        String expected = GAPS.isKnown(script) ? script.expected() : batch.output("node", script);
        String actual = batch.output(engine, script);
        String reason = DIVERGENCES.reason(script, engine).orElse(null);
        if (reason == null) {
            assertEquals(expected, actual);
        } else {
            assertNotEquals(expected, actual, () -> "agrees with Node now; divergences.tsv still says: " + reason);
        }
    }

    @Test
    void dataFilesNameScriptsThatExist() {
        Set<String> unknown = new TreeSet<>(DIVERGENCES.keys());
        GAPS.names().forEach(unknown::add);
        for (Path chapter : Suite.list(Suite.SOURCES)) {
            for (Script script : Files.isDirectory(chapter) ? Suite.scripts(chapter) : List.<Script>of()) {
                unknown.remove(script.name());
                ENGINES.forEach(engine -> unknown.remove(Divergences.key(script.name(), engine)));
            }
        }
        assertTrue(unknown.isEmpty(), () -> "no such script: " + unknown);
    }

    @Test
    void everyFunctionIsCalled() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path chapter : Suite.list(Suite.SOURCES)) {
            if (Files.isDirectory(chapter)) {
                for (Path file : Suite.list(chapter)) {
                    sources.append(file.toString().endsWith(".c") ? Files.readString(file) : "");
                }
            }
        }
        String text = sources.toString();
        List<String> missing =
                functions().filter(name -> !text.contains(name + "(")).toList();
        assertTrue(missing.isEmpty(), () -> "no addon calls " + missing);
    }

    /** Returns the names of Node-API's functions, from the table that the bridge is checked with. */
    private static Stream<String> functions() throws IOException {
        String table = "dev/abide/bridge/inspect/functions.tsv";
        try (InputStream stream = AddonSuiteTest.class.getClassLoader().getResourceAsStream(table)) {
            String text = new String(Objects.requireNonNull(stream, table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')));
        }
    }

    /** Scripts that share a process, with what they print on Node and on each engine. */
    private static final class Batch {
        private final List<Script> scripts;
        private final Map<String, Future<Map<Script, String>>> outputs;

        Batch(List<Script> scripts) {
            this.scripts = scripts;
            outputs = Stream.concat(Stream.of(NODE), ENGINES.stream().map(Contestant::engine))
                    .collect(Collectors.toMap(Contestant::name, contestant -> POOL.submit(run(contestant))));
        }

        private Callable<Map<Script, String>> run(Contestant contestant) {
            boolean isNode = contestant.name().equals(NODE.name());
            List<Script> own = scripts.stream()
                    .filter(script -> !isNode || GAPS.canRun(script, nodeVersion))
                    .toList();
            if (scripts.size() == 1 && scripts.getFirst().isAlone()) {
                return () ->
                        own.isEmpty() ? Map.of() : Map.of(own.getFirst(), Outputs.alone(contestant, own.getFirst()));
            }
            return () -> Outputs.together(contestant, own);
        }

        boolean contains(Script script) {
            return scripts.contains(script);
        }

        String output(String contestant, Script script) throws InterruptedException, ExecutionException {
            return outputs.get(contestant).get().getOrDefault(script, "nothing");
        }
    }
}
