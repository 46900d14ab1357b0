package dev.abide.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Task;
import dev.abide.cli.prove.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MergeTest {
    private static final Contestant ORACLE = shell("node", "echo one");

    /** Leaves behind that an addon was loaded, and that the first function of all was called seven times. */
    private static final Contestant AGREES = shell(
            "first",
            "echo /addon.node >$ABIDE_EVIDENCE/1.addons;"
                    + " printf '\\007\\0\\0\\0\\0\\0\\0\\0' >$ABIDE_EVIDENCE/1.calls; echo one");

    private static final Contestant CRASHES = shell("second", "kill -SEGV $$");
    private static final Contestant MISSING = Contestant.absent("third", "its jar is not there");

    @TempDir
    Path folder;

    private static Contestant shell(String name, String commands) {
        return Contestant.present(name, "1", List.of("/bin/sh", "-c", commands));
    }

    private Path shard(String name, String date, List<String> scripts, Contestant... engines)
            throws IOException, InterruptedException {
        List<Task> tasks = scripts.stream()
                .map(script -> Task.of(script, folder.resolve(script), Duration.ofMinutes(1)))
                .toList();
        Proof proof = new Trial(ORACLE, List.of(engines), 1, (done, total, last) -> {}).run(tasks, 2);
        Path report = folder.resolve(name);
        try (ReportFolder claimed = ReportFolder.claim(report)) {
            claimed.write(proof, Map.of("date", date, "cpu", "a", "command", "abide prove --shard " + name));
        }
        return report;
    }

    private static String refusal(Path... places) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Merge.of(List.of(places)))
                .getMessage());
    }

    @Test
    void whatIsReadAndWrittenAgainIsTheSame() throws Exception {
        Path file = shard("1", "2026-01-01", List.of("a.js"), AGREES, CRASHES, MISSING)
                .resolve("prove.json");
        StoredProof stored = StoredProof.read(file);
        assertEquals(Files.readString(file), ReportJson.of(stored.proof(), stored.facts()));
    }

    @Test
    void shardsTogetherAreTheWhole() throws Exception {
        Path second = shard("2", "2026-01-02", List.of("b.js"), AGREES);
        Path first = shard("1", "2026-01-01", List.of("a.js", "c.js"), AGREES);
        StoredProof whole = Merge.of(List.of(second, first.resolve("prove.json")));
        assertEquals(
                List.of("b.js", "a.js", "c.js"),
                whole.proof().rows().stream().map(row -> row.task().name()).toList());
        assertTrue(whole.proof().isComplete() && whole.proof().isAboutAddons());
        assertEquals("2026-01-01", whole.facts().get("date"));
        assertEquals(
                "abide prove --shard 1; abide prove --shard 2", whole.facts().get("command"));
        assertEquals("a", whole.facts().get("cpu"));
    }

    @Test
    void aScriptThatIsInTwoIsRefused() throws Exception {
        Path first = shard("1", "2026-01-01", List.of("a.js"), AGREES);
        Path second = shard("2", "2026-01-01", List.of("a.js"), AGREES);
        assertEquals("a.js is in both " + first + " and " + second, refusal(first, second));
    }

    @Test
    void whatRanOnOtherEnginesIsRefused() throws Exception {
        Path first = shard("1", "2026-01-01", List.of("a.js"), AGREES);
        Path second = shard("2", "2026-01-01", List.of("b.js"), AGREES, MISSING);
        assertEquals(
                second + " is of node 1, first 1, third (missing), " + first + " of node 1, first 1",
                refusal(first, second));
    }

    @Test
    void aFolderWithoutReportIsRefused() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals("there is no report in " + empty + ": prove.json is missing", refusal(empty));
    }

    @Test
    void aReportOfAnotherSchemaIsRefused() throws Exception {
        Path file = shard("1", "2026-01-01", List.of("a.js"), AGREES).resolve("prove.json");
        Files.writeString(file, Files.readString(file).replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"));
        assertEquals(file + " is of schema version 2; this Abide reads version 1", refusal(file));
        Files.write(file, new byte[] {(byte) 0xff});
        assertEquals(file + " is no prove.json", refusal(file));
    }

    @Test
    void aCellThatIsNotThereIsRefused() throws Exception {
        Path file = shard("1", "2026-01-01", List.of("a.js"), AGREES).resolve("prove.json");
        Files.writeString(file, Files.readString(file).replace("\"first\" : {", "\"other\" : {"));
        assertEquals(file + " says nothing of a.js on first", refusal(file));
    }

    @Test
    void oneRunAtATimeReportsIntoAFolder() throws Exception {
        Path report = folder.resolve("deep/report");
        try (ReportFolder claimed = ReportFolder.claim(report)) {
            var exception = assertThrows(IllegalArgumentException.class, () -> ReportFolder.claim(report));
            assertEquals("another run reports into " + report, exception.getMessage());
            claimed.write(
                    StoredProof.read(shard("1", "2026-01-01", List.of("a.js"), AGREES)
                                    .resolve("prove.json"))
                            .proof(),
                    Map.of());
        }
        ReportFolder.claim(report).close();
        assertFalse(Files.exists(report.resolve(".prove.lock")));
        assertTrue(Files.exists(report.resolve("prove.html")));
    }

    @Test
    void aFileIsNoFolderForAReport() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        var exception = assertThrows(IllegalArgumentException.class, () -> ReportFolder.claim(file));
        assertEquals("no report can be written into " + file + ": it is a file", exception.getMessage());
    }
}
