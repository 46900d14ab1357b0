package dev.abide.host.builtin;

import dev.abide.host.NodeComparison;
import java.io.IOException;
import java.net.URISyntaxException;
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
        NodeComparison.assertSame("rhino", script, folder);
    }
}
