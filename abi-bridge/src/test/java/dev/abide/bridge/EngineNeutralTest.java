package dev.abide.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bridge names no engine, not even in a comment: what it does for one it does for the property that the engine has.
 */
class EngineNeutralTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));

    /** The engines by the folders of their backends. */
    private static Pattern engines() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            String ids = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("backend-"))
                    .map(name -> name.substring("backend-".length()))
                    .collect(Collectors.joining("|"));
            assertNotEquals("", ids);
            return Pattern.compile(ids, Pattern.CASE_INSENSITIVE);
        }
    }

    @Test
    void theSourcesNameNoEngine() throws IOException {
        Path sources = ROOT.resolve("abi-bridge/src/main");
        Pattern engine = engines();
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                engine.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> named.add(sources.relativize(file) + ": " + found.group()));
            }
        }
        assertEquals(List.of(), named);
    }
}
