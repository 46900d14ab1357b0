package dev.abide.host.builtin;

import dev.abide.host.NodeComparison;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that use the builtins as much as they can print here, on every engine, what they print on Node. */
class BuiltinScriptsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> scriptsOnEngines() throws IOException, URISyntaxException {
        List<String> engines = NodeComparison.engines();
        return scripts().stream()
                .flatMap(script -> engines.stream().map(engine -> Arguments.of(engine, script.getFileName(), script)));
    }

    private static List<Path> scripts() throws IOException, URISyntaxException {
        Path scripts = Path.of(BuiltinScriptsTest.class.getResource("buffer.js").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(file -> file.toString().endsWith(".js"))
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
