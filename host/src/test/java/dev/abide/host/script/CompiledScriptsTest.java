package dev.abide.host.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledScriptsTest {
    private static final byte[] CODE = {1, 2, 3};

    @TempDir
    Path folder;

    private CompiledScripts cache() {
        return CompiledScripts.at(Map.of("ABIDE_CACHE", folder.toString()));
    }

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".code"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void codeIsFoundByAllThatItWasMadeOf() {
        cache().put("engine 1", "script.js", "1 + 1", CODE);
        assertArrayEquals(CODE, cache().get("engine 1", "script.js", "1 + 1"));
        assertNull(cache().get("engine 2", "script.js", "1 + 1"));
        assertNull(cache().get("engine 1", "another.js", "1 + 1"));
        assertNull(cache().get("engine 1", "script.js", "1 + 2"));
    }

    @Test
    void whatWasCutOffOrChangedIsNoCode() throws IOException {
        cache().put("engine", "script.js", "1 + 1", CODE);
        byte[] whole = Files.readAllBytes(entry());
        for (int length = 0; length < whole.length; length++) {
            Files.write(entry(), Arrays.copyOf(whole, length));
            assertNull(cache().get("engine", "script.js", "1 + 1"));
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(entry(), changed);
            assertNull(cache().get("engine", "script.js", "1 + 1"));
        }
        Files.write(entry(), whole);
        assertArrayEquals(CODE, cache().get("engine", "script.js", "1 + 1"));
    }

    @Test
    void anEntryOfAnotherScriptWithTheSameChecksumIsNone() throws IOException {
        cache().put("engine", "script.js", "1 + 1", CODE);
        byte[] one = Files.readAllBytes(entry());
        cache().put("engine", "script.js", "1 + 2", CODE);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> entries =
                    files.filter(file -> file.toString().endsWith(".code")).toList();
            assertEquals(2, entries.size());
            for (Path entry : entries) {
                Files.write(entry, one);
            }
        }
        assertArrayEquals(CODE, cache().get("engine", "script.js", "1 + 1"));
        assertNull(cache().get("engine", "script.js", "1 + 2"));
    }

    @Test
    void halvesOfSurrogatePairsAreToldApart() {
        cache().put("engine", "script.js", "'\ud800'", CODE);
        assertNull(cache().get("engine", "script.js", "'?'"));
        assertNull(cache().get("engine", "script.js", "'\udc00'"));
        cache().put("engine", "script.js", "'\ud83d\ude00\u00e4'", CODE);
        assertArrayEquals(CODE, cache().get("engine", "script.js", "'\ud83d\ude00\u00e4'"));
    }

    @Test
    void aPlaceThatCannotBeWrittenKeepsNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        CompiledScripts nowhere = CompiledScripts.at(Map.of("ABIDE_CACHE", file.toString()));
        nowhere.put("engine", "script.js", "1 + 1", CODE);
        assertNull(nowhere.get("engine", "script.js", "1 + 1"));
    }
}
