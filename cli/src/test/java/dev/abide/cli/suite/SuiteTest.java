package dev.abide.cli.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path program(String name, String script) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    @Test
    void programsOfThePackageStartTheNodeThatStandsIn() throws Exception {
        Path node = program("nodes/node", "echo \"4 passed, 1 failed on $0 with $NAME\"; exit 3");
        program("node_modules/.bin/runner", "exec node");
        SuiteRun run = new Suite(folder, "runner 2>&1", Map.of("NAME", "value"), LIMIT).run(node);
        assertEquals(
                "4 passed, 1 failed on " + node + " with value\n", run.outcome().stdout());
        assertEquals(new TestTotals("plain", 4, 1, 0, true), run.totals());
        assertEquals(3, run.outcome().exitCode());
        assertFalse(run.isTimeout());
    }

    @Test
    void processorTimeIsThatOfAllProcesses() throws Exception {
        String spin = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
        SuiteRun run = new Suite(folder, "sh -c '" + spin + "'; true", Map.of(), LIMIT).run(null);
        assertTrue(run.processorTime().toMillis() > 10, run.processorTime().toString());
    }

    @Test
    void aSuiteEndsWithItsTime() throws Exception {
        SuiteRun run = new Suite(folder, "echo 'ok 1 one'; cat /dev/zero >/dev/null", Map.of(), Duration.ofSeconds(1))
                .run(null);
        assertTrue(run.isTimeout());
        assertEquals(1, run.totals().passed());
    }
}
