package dev.abide.host.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that use the builtins as much as they can print here, on one engine, what they print on Node. */
class BuiltinScriptsTest {
    @TempDir
    Path folder;

    static Stream<Path> scripts() throws IOException, URISyntaxException {
        Path scripts = Path.of(BuiltinScriptsTest.class.getResource("buffer.js").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptPrintsWhatItPrintsOnNode(Path script) throws Exception {
        assertEquals(onNode(script), onRhino(script));
    }

    private String onNode(Path script) throws IOException, InterruptedException {
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

    private String onRhino(Path script) throws IOException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        RuntimeOptions options = RuntimeOptions.builder()
                .engine("rhino")
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
