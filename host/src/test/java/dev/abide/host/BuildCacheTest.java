package dev.abide.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is converted during a build is kept in the build's own cache, and nothing is taken from the user's. */
class BuildCacheTest {
    private static final Path CACHE = Path.of(System.getProperty("abide.root"), "target", "cache");

    @TempDir
    Path folder;

    @Test
    void theUsersCacheIsNotTouchedByARuntimeOfEmptyEnvironment() throws IOException {
        String mark = "$" + UUID.randomUUID().toString().replace("-", "");
        Files.writeString(folder.resolve("main.js"), "const " + mark + " = 1;");
        RuntimeOptions options = RuntimeOptions.builder()
                .engine(convertedFor())
                .workingDirectory(folder.toRealPath())
                .environment(Map.of())
                .stdout(new ByteArrayOutputStream())
                .stderr(new ByteArrayOutputStream())
                .build();
        int exitCode = JsRuntime.run(options, runtime -> runtime.runMain("main.js"));
        assertEquals(0, exitCode);
        assertTrue(isKept(mark));
    }

    private static boolean isKept(String mark) throws IOException {
        try (Stream<Path> files = Files.walk(CACHE.resolve("downlevel"))) {
            return files.filter(file -> file.toString().endsWith(".js")).anyMatch(file -> contains(file, mark));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an engine whose scripts are converted. */
    private static String convertedFor() {
        return JsRuntime.engines().found().stream()
                .filter(engine -> !engine.capabilities().contains("modern-syntax"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
