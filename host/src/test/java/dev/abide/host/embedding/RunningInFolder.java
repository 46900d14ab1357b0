package dev.abide.host.embedding;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Runtimes that work in a folder of a test's own. */
abstract class RunningInFolder {
    @Parameter
    String engine;

    @TempDir
    Path folder;

    final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    RuntimeOptions options() throws IOException {
        return RuntimeOptions.builder()
                .engine(engine)
                .workingDirectory(folder.toRealPath())
                .environment(Map.of("ABIDE_CACHE", folder.resolve("cache").toString()))
                .stdout(stdout)
                .stderr(stderr)
                .build();
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    int run(String script) throws IOException {
        file("main.js", script);
        return JsRuntime.run(options(), runtime -> runtime.runMain("main.js"));
    }

    String output() {
        return stdout.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return stderr.toString(StandardCharsets.UTF_8);
    }
}
