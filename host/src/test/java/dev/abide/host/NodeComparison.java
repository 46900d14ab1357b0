package dev.abide.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs a script on real Node and on an engine here, and compares what they print.
 *
 * <p>Where an engine is known to differ, the head of the script says why, in a line {@code // differs on ENGINE:
 * reason}, and what the engine prints is committed beside the script, as {@code SCRIPT.ENGINE.txt}. Anything else
 * fails, agreement with Node too.
 */
public final class NodeComparison {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** The property that names the oracle; {@code none} skips what is compared with it. */
    private static final String ORACLE = "abide.oracle";

    private static final Map<Path, String> ON_NODE = new ConcurrentHashMap<>();

    private NodeComparison() {}

    /** Returns the engines of the class path, in order of preference; none may be refused. */
    public static List<String> engines() {
        EngineListing listing = JsRuntime.engines();
        assertEquals(List.of(), listing.refused());
        return listing.found().stream().map(EngineInfo::id).toList();
    }

    /** Fails unless both print the same, or the engine what it is known to, and both end with 0. */
    public static void assertSame(String engine, Path script, Path folder) throws IOException, InterruptedException {
        String expected = ON_NODE.get(script);
        if (expected == null) {
            expected = onNode(System.getProperty(ORACLE, "node"), script, folder);
            ON_NODE.put(script, expected);
        }
        assertAsExpected(engine, script, expected, on(engine, script, folder));
    }

    static void assertAsExpected(String engine, Path script, String expected, String actual) throws IOException {
        String name = script.getFileName().toString();
        Path committed = script.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "." + engine + ".txt");
        String announcement = "// differs on " + engine + ": ";
        boolean isAnnounced = Files.readString(script).lines().anyMatch(line -> line.startsWith(announcement));
        assertEquals(isAnnounced, Files.exists(committed), () -> "both or none: " + committed + ", " + announcement);
        if (isAnnounced) {
            assertNotEquals(expected, actual, "agrees with Node now");
            assertEquals(Files.readString(committed), actual, "differs otherwise than it is known to");
        } else {
            assertEquals(expected, actual);
        }
    }

    /** Returns what a script prints on Node; a missing Node is a failure, unless nobody is to be asked. */
    static String onNode(String oracle, Path script, Path folder) throws IOException, InterruptedException {
        assumeFalse(oracle.equals("none"), "-D" + ORACLE + "=none: nothing to compare with");
        Path output = folder.resolve("node.txt");
        Path errors = folder.resolve("node-errors.txt");
        Process node;
        try {
            node = new ProcessBuilder(oracle, script.toString())
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("no " + oracle + " to compare with; -D" + ORACLE + "=none does without", e);
        }
        boolean ended = node.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        node.destroyForcibly();
        assertTrue(ended, () -> script + " has no end on Node");
        assertEquals(0, node.exitValue(), Files.readString(errors));
        String printed = Files.readString(output);
        assertFalse(printed.isBlank(), () -> script + " prints nothing on Node");
        return printed;
    }

    /** Returns what a script prints on an engine. */
    static String on(String engine, Path script, Path folder) throws IOException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        RuntimeOptions options = RuntimeOptions.builder()
                .engine(engine)
                .workingDirectory(folder.toRealPath())
                .environment(System.getenv())
                .stdout(stdout)
                .stderr(stderr)
                .build();
        int exitCode = assertTimeoutPreemptively(
                DEADLINE,
                () -> JsRuntime.run(options, runtime -> runtime.runMain(script.toString())),
                () -> stdout.toString(StandardCharsets.UTF_8));
        assertEquals(0, exitCode, () -> stderr.toString(StandardCharsets.UTF_8));
        return stdout.toString(StandardCharsets.UTF_8);
    }
}
