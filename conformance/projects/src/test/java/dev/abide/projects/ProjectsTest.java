package dev.abide.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Outcome;
import dev.abide.cli.suite.SuiteRun;
import dev.abide.cli.suite.TestTotals;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProjectsTest {
    @TempDir
    Path folder;

    private static SuiteRun run(int passed, int failed, boolean isComplete, int millis) {
        TestTotals totals = new TestTotals("TAP", passed, failed, 0, isComplete);
        return new SuiteRun(totals, new Outcome(false, 0, "", "", Duration.ZERO), false, Duration.ofMillis(millis));
    }

    private static String verdict(SuiteRun run, @Nullable SuiteRun reference, Project.@Nullable Misses known) {
        return new Row("suite", "engine", run, reference, known).verdict();
    }

    @Test
    void theListNamesExactVersionsAndEachProjectOnce() {
        List<Project> all = Project.all();
        assertEquals(all.size(), all.stream().map(Project::name).distinct().count());
        all.forEach(project -> assertTrue(project.npm().matches("@?[^@]+@\\d+\\.\\d+\\.\\d+"), project.npm()));
    }

    @Test
    void whatPassesOnNodeHasToPass() {
        SuiteRun node = run(10, 1, true, 100);
        assertEquals("all", verdict(run(10, 1, true, 1), node, null));
        assertEquals("fewer", verdict(run(9, 2, true, 1), node, null));
        assertEquals("known", verdict(run(9, 2, true, 1), node, new Project.Misses(1, "reason")));
        assertEquals("fewer", verdict(run(8, 3, true, 1), node, new Project.Misses(1, "reason")));
        assertEquals("stopped", verdict(run(10, 0, false, 1), node, null));
        assertEquals("not started", verdict(run(0, 0, false, 1), node, null));
        assertEquals("reference", verdict(run(3, 1, true, 1), null, null));
        assertEquals("not started", verdict(run(0, 0, false, 1), null, null));
    }

    @Test
    void theRatioIsThatOfProcessorTimes() {
        assertEquals(2.5, new Row("suite", "engine", run(1, 0, true, 250), run(1, 0, true, 100), null).ratio());
    }

    @Test
    void testsOfARepositoryAreCopiedFromItsClone() throws Exception {
        Project.Source source =
                new Project.Source("owner/clone", "v1", "sub", List.of("test"), List.of("test/not.js"), "to");
        Files.createDirectories(folder.resolve("sources/clone/sub/test"));
        Files.writeString(folder.resolve("sources/clone/sub/test/is.js"), "");
        Files.writeString(folder.resolve("sources/clone/sub/test/not.js"), "");
        Workshop.copy(folder.resolve("sources/clone/sub"), source, folder.resolve("package"));
        assertTrue(Files.exists(folder.resolve("package/to/test/is.js")));
        assertTrue(Files.notExists(folder.resolve("package/to/test/not.js")));
    }

    @Test
    void aCloneThatIsNotThereIsAskedFor() {
        Project project = Project.all().stream()
                .filter(entry -> !entry.tests().isEmpty())
                .findFirst()
                .orElseThrow();
        String message = assertThrows(
                        Workshop.MissingException.class, () -> new Workshop(folder, folder).folder(project))
                .getMessage();
        assertTrue(message.contains(project.tests().getFirst().repository()), message);
    }

    @Test
    void aFolderOfTheUsersIsRunAsItIs() throws Exception {
        StringWriter out = new StringWriter();
        String shared = folder.resolve("result.json").toString();
        int exitCode = new CommandLine(new Projects())
                .setOut(new PrintWriter(out))
                .execute(
                        "--folder",
                        folder.toString(),
                        "--command",
                        "echo '3 passed, 0 failed'",
                        "--engine",
                        "none",
                        "--json",
                        shared);
        assertEquals(0, exitCode, out.toString());
        assertTrue(out.toString().contains("reference"), out.toString());
        assertTrue(Files.readString(Path.of(shared)).contains("\"passed\""));
    }
}
