package dev.abide.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bridge names no engine, not even in a comment: what it does for one it does for the property that the engine has.
 */
class EngineNeutralTest {
    private static final Pattern ENGINE = Pattern.compile("graal|rhino|nashorn", Pattern.CASE_INSENSITIVE);

    @Test
    void theSourcesNameNoEngine() throws IOException {
        Path sources = Path.of(System.getProperty("abide.root"), "abi-bridge/src/main");
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ENGINE.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> named.add(sources.relativize(file) + ": " + found.group()));
            }
        }
        assertEquals(List.of(), named);
    }
}
