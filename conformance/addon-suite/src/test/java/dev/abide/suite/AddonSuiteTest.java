package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.abide.bridge.boundary.Rows;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final List<String> ENGINES = Engines.ids();

    /** How many chapters share a process: enough to make up for its start, few enough to use all processors. */
    private static final int CHAPTERS_A_PROCESS = 8;

    private static final NodeGaps GAPS = new NodeGaps();
    private static final Divergences DIVERGENCES = new Divergences();
    private static final Statuses STATUSES = new Statuses();
    private static final Contestant NODE = Contestant.node();
    private static final ExecutorService POOL =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private static final Map<Path, List<Script>> SCRIPTS = new TreeMap<>();
    private static final List<Batch> BATCHES = new ArrayList<>();

    private static String nodeVersion = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        AddonBuild.run();
        nodeVersion = NODE.answer("-p", "process.version");
        List<Contestant> contestants = new ArrayList<>(List.of(NODE));
        List<Contestant> traced = new ArrayList<>(List.of(NODE));
        for (String engine : ENGINES) {
            contestants.add(Contestant.engine(engine));
            traced.add(Contestant.traced(engine, Trace.startedFor(engine)));
        }
        Suite.chapters().forEach(chapter -> SCRIPTS.put(chapter, Suite.scripts(chapter)));
        List<List<Script>> chapters = List.copyOf(SCRIPTS.values());
        for (int from = 0; from < chapters.size(); from += CHAPTERS_A_PROCESS) {
            List<Script> some = chapters.subList(from, Math.min(from + CHAPTERS_A_PROCESS, chapters.size())).stream()
                    .flatMap(List::stream)
                    .filter(script -> !script.isAlone())
                    .toList();
            BATCHES.add(new Batch(some, traced));
        }
        Stream<Script> alone = chapters.stream().flatMap(List::stream).filter(Script::isAlone);
        alone.forEach(script -> BATCHES.add(new Batch(List.of(script), script.isTraced() ? traced : contestants)));
    }

    @AfterAll
    static void endProcesses() {
        POOL.shutdownNow();
    }

    @TestFactory
    Stream<DynamicNode> behavesAsOnNode() {
        return SCRIPTS.keySet().stream()
                .map(chapter -> dynamicContainer(
                        chapter.getFileName().toString(),
                        SCRIPTS.get(chapter).stream().map(AddonSuiteTest::container)));
    }

    private static DynamicNode container(Script script) {
        Batch batch = BATCHES.stream()
                .filter(candidate -> candidate.contains(script))
                .findFirst()
                .orElseThrow();
        Stream<DynamicNode> tests =
                ENGINES.stream().map(engine -> dynamicTest(engine, () -> compare(script, engine, batch)));
        if (GAPS.isKnown(script) && GAPS.canRun(script, nodeVersion)) {
            tests = Stream.concat(
                    Stream.of(dynamicTest("node, as committed", () -> {
                        Output output = batch.output("node", script);
                        Comparison.mustProve("node", output);
                        assertEquals(script.expected(), output.text());
                    })),
                    tests);
        }
        return dynamicContainer(script.title(), tests);
    }

    private static void compare(Script script, String engine, Batch batch)
            throws InterruptedException, ExecutionException {
        assumeFalse(Suite.lacksLibuv(script), "this system has no libuv (Debian: libuv1t64)");
        Output expected = GAPS.isKnown(script) ? Output.of(script.expected()) : batch.output("node", script);
        Comparison.check(engine, expected, batch.output(engine, script), DIVERGENCES.known(script, engine));
    }

    @Test
    void dataFilesNameScriptsThatExist() {
        Set<String> unknown = new TreeSet<>(DIVERGENCES.keys());
        GAPS.names().forEach(unknown::add);
        everyScript().forEach(script -> {
            unknown.remove(script.name());
            ENGINES.forEach(engine -> unknown.remove(Divergences.key(script.name(), engine)));
        });
        assertTrue(unknown.isEmpty(), () -> "no such script: " + unknown);
    }

    @Test
    void anOutputIsCommittedExactlyIfADataFileSaysWhy() {
        assertEquals(
                List.of(),
                everyScript()
                        .filter(script -> Files.exists(script.committedFile("expected")) != GAPS.isKnown(script)
                                || !ENGINES.stream().allMatch(engine -> DIVERGENCES.isCommitted(script, engine)))
                        .map(Script::name)
                        .toList());
    }

    private static Stream<Script> everyScript() {
        return Suite.list(Suite.SOURCES).stream()
                .filter(Files::isDirectory)
                .flatMap(chapter -> Suite.scripts(chapter).stream());
    }

    @Test
    void everyFunctionAnswersWithEachOfItsStatuses() throws IOException, InterruptedException, ExecutionException {
        assumeTrue(System.getProperty("abide.suite.chapter") == null, "a part of the suite tells nothing");
        assumeTrue(Suite.hasLibuv(), "this system has no libuv (Debian: libuv1t64)");
        for (Batch batch : BATCHES) {
            batch.await();
        }
        List<String> complaints = new ArrayList<>();
        for (String engine : ENGINES) {
            complaints.addAll(STATUSES.complaints(engine, Trace.of(engine)));
        }
        assertEquals("", String.join("\n", complaints), "not what statuses.tsv and status-gaps.tsv say");
    }

    @Test
    void statusesAreThoseOfEveryRow() {
        assertEquals(
                Rows.all().stream().map(Method::getName).sorted().toList(),
                STATUSES.functions().stream().sorted().toList());
        assertEquals(List.of(), STATUSES.unknownGaps(), "status-gaps.tsv names what statuses.tsv does not");
    }

    /** Scripts that share a process, with what they print on Node and on each engine. */
    private static final class Batch {
        private final List<Script> scripts;
        private final Map<String, Future<Map<Script, Output>>> outputs;

        Batch(List<Script> scripts, List<Contestant> contestants) {
            this.scripts = scripts;
            outputs = contestants.stream()
                    .collect(Collectors.toMap(Contestant::name, contestant -> POOL.submit(run(contestant))));
        }

        private Callable<Map<Script, Output>> run(Contestant contestant) {
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

        void await() throws InterruptedException, ExecutionException {
            for (Future<?> output : outputs.values()) {
                output.get();
            }
        }

        Output output(String contestant, Script script) throws InterruptedException, ExecutionException {
            Output output = outputs.get(contestant).get().get(script);
            return output == null ? Output.of("").withFault("it did not run") : output;
        }
    }
}
