package dev.abide.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a script on real Node and on an engine here, and compares what they print. */
public final class NodeComparison {
    private NodeComparison() {}

    /** Fails unless both print the same and end with 0. */
    public static void assertSame(String engine, Path script, Path folder) throws IOException, InterruptedException {
        assertEquals(onNode(script, folder), on(engine, script, folder));
    }

    private static String onNode(Path script, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("node.txt");
        Process node;
        try {
            node = new ProcessBuilder("node", script.toString())
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no node on the PATH");
            throw e;
        }
        assertEquals(0, node.waitFor());
        return Files.readString(output);
    }

    private static String on(String engine, Path script, Path folder) throws IOException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        RuntimeOptions options = RuntimeOptions.builder()
                .engine(engine)
                .workingDirectory(folder.toRealPath())
                .environment(System.getenv())
                .stdout(stdout)
                .stderr(stderr)
                .build();
        int exitCode = JsRuntime.run(options, runtime -> runtime.runMain(script.toString()));
        assertEquals(0, exitCode, () -> stderr.toString(StandardCharsets.UTF_8));
        return stdout.toString(StandardCharsets.UTF_8);
    }
}
