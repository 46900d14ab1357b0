package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code abide prove} as a process of its own, compared with a shell script: it is quick to start. */
final class ProveTest {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final String ENGINE = TestEngines.ids().getLast();

    @TempDir
    Path folder;

    private String oracle(String commands) throws Exception {
        Path file = Files.writeString(folder.resolve("oracle"), "#!/bin/sh\n" + commands + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    private Outcome abide(String... arguments) throws Exception {
        return new Execution(Programs.abide(arguments), folder, DEADLINE).run();
    }

    @Test
    void whatASignalEndsReportsWhatIsDone() throws Exception {
        Files.writeString(folder.resolve("a.js"), "");
        Files.writeString(folder.resolve("b.js"), "");
        String oracle = oracle("case $1 in *b.js) touch started; sleep 1000;; esac");
        Process process = new ProcessBuilder(Programs.abide(
                        "prove",
                        "--engines",
                        ENGINE,
                        "--oracle",
                        oracle,
                        "--jobs",
                        "1",
                        "--report",
                        "out",
                        "a.js",
                        "b.js"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!Files.exists(folder.resolve("started"))) {
            assertTrue(process.isAlive() && System.nanoTime() < deadline, "b.js was not started");
            assertFalse(process.waitFor(20, TimeUnit.MILLISECONDS));
        }
        new Execution(List.of("kill", "-TERM", String.valueOf(process.pid())), folder, DEADLINE).run();
        assertTrue(process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS));
        String printed = Files.readString(folder.resolve("printed"));
        assertEquals(143, process.exitValue(), printed);
        assertTrue(printed.contains("ended early: 1 more not run to the end: "), printed);
        String json = Files.readString(folder.resolve("out/prove.json"));
        assertTrue(json.contains("\"unfinished\" : [ "), json);
        assertTrue(json.contains("\"verdict\" : \"same, no addon\""), json);
        assertFalse(json.contains("\"crash\"") || json.contains("\"differs\""), json);
    }

    @Test
    void aShardThatNoScriptIsLeftForSaysSo() throws Exception {
        Files.writeString(folder.resolve("a.js"), "");
        Outcome outcome = abide("prove", "--oracle", oracle("true"), "--shard", "2/3", "a.js");
        assertEquals(2, outcome.exitCode());
        assertEquals("abide: shard 2/3 has no script: there are only 1\n", outcome.stderr());
    }

    @Test
    void aFolderWithoutScriptsIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Outcome outcome = abide("prove", "--oracle", oracle("true"), "empty");
        assertEquals(2, outcome.exitCode());
        assertEquals("abide: no scripts in empty\n", outcome.stderr());
    }

    @Test
    void whereNoReportCanBeWrittenNothingIsRun() throws Exception {
        Files.writeString(folder.resolve("a.js"), "");
        Files.writeString(folder.resolve("file"), "");
        String oracle = oracle("case $1 in *a.js) touch started;; esac");
        Outcome outcome = abide("prove", "--oracle", oracle, "--report", "file", "a.js");
        assertEquals(2, outcome.exitCode());
        assertEquals("abide: no report can be written into file: it is a file\n", outcome.stderr());
        assertFalse(Files.exists(folder.resolve("started")));
    }

    @Test
    void theRestTakesAsLongAsWhatIsDone() {
        assertEquals("", Terminal.remaining(0, 10, Duration.ofSeconds(3)));
        assertEquals(", 27 s left", Terminal.remaining(1, 10, Duration.ofSeconds(3)));
        assertEquals(", 2 min left", Terminal.remaining(1, 10, Duration.ofSeconds(10)));
        assertEquals("", Terminal.remaining(10, 10, Duration.ofSeconds(3)));
    }

    @Test
    void whatIsNoReportIsNotMerged() throws Exception {
        Outcome outcome = abide("report", "merge", "nowhere", "--report", "out");
        assertEquals(2, outcome.exitCode());
        assertEquals("abide: there is no report in nowhere: prove.json is missing\n", outcome.stderr());
    }
}
