package dev.abide.host.node;

import dev.abide.host.NodeComparison;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts that use the builtins, beside the subject they use, as much as they can print here, on every engine, what
 * they print on Node. Their names end in {@code .test.js}, or they would be found in place of the builtins.
 */
class BuiltinScriptsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> scriptsOnEngines() throws IOException, URISyntaxException {
        List<String> engines = NodeComparison.engines();
        return scripts().stream()
                .flatMap(script -> engines.stream().map(engine -> Arguments.of(engine, script.getFileName(), script)));
    }

    private static List<Path> scripts() throws IOException, URISyntaxException {
        Path scripts = Path.of(Objects.requireNonNull(BuiltinScriptsTest.class.getResource("buffer/buffer.test.js"))
                        .toURI())
                .resolve("../..")
                .normalize();
        try (Stream<Path> files = Files.walk(scripts)) {
            return files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("scriptsOnEngines")
    void aScriptPrintsWhatItPrintsOnNode(String engine, Path name, Path script) throws Exception {
        NodeComparison.assertSame(engine, script, folder);
    }
}
