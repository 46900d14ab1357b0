package dev.abide.host.node;

import dev.abide.host.NodeComparison;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts that use the builtins, beside the subject they use, as much as they can print here, on one engine, what they
 * print on Node. Their names end in {@code .test.js}, or they would be found in place of the builtins.
 */
class BuiltinScriptsTest {
    @TempDir
    Path folder;

    static Stream<Path> scripts() throws IOException, URISyntaxException {
        Path scripts = Path.of(Objects.requireNonNull(BuiltinScriptsTest.class.getResource("buffer/buffer.test.js"))
                        .toURI())
                .resolve("../..")
                .normalize();
        try (Stream<Path> files = Files.walk(scripts)) {
            return files.filter(file -> file.toString().endsWith(".test.js")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptPrintsWhatItPrintsOnNode(Path script) throws Exception {
        NodeComparison.assertSame("rhino", script, folder);
    }
}
