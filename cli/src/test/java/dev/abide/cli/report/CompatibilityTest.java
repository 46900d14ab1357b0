package dev.abide.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Task;
import dev.abide.cli.prove.Trial;
import dev.abide.host.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompatibilityTest {
    private static final String LOADS = "echo /addon.node >$ABIDE_EVIDENCE/1.addons; ";

    @TempDir
    Path folder;

    private static Contestant shell(String name, String commands) {
        return Contestant.present(name, "1", List.of("/bin/sh", "-c", commands));
    }

    private String table(String date, String first, String second) throws Exception {
        return table(date, first, second, true);
    }

    private String table(String date, String first, String second, boolean isTimed) throws Exception {
        Task task = Task.of("one@1.0.0", folder.resolve("one.js"), Duration.ofMinutes(1));
        List<Contestant> engines = List.of(shell("first", first), shell("second", second));
        var proof = new Trial(shell("node", "echo one"), engines, 1, (done, total, last) -> {}).run(List.of(task), 1);
        StoredProof stored = new StoredProof(proof, Map.of("date", date, "abide", "abide 1", "os", "os", "cpu", "cpu"));
        Path markdown = folder.resolve("docs/table.md");
        Compatibility.write(stored, "abide prove --install one", isTimed, markdown, folder.resolve("docs/table.json"));
        return Files.readString(markdown);
    }

    @Test
    void theTableSaysWhatAgreesWhere() throws Exception {
        String table = table("2026-01-01", LOADS + "echo one", "echo other");
        assertTrue(table.contains("`abide prove --install one`"), table);
        assertTrue(table.contains("[table.json](table.json)"), table);
        assertTrue(table.matches("(?s).*\\| one@1\\.0\\.0 \\| \\S+ s \\| ✓ \\S+× \\| ✗ differs \\|\n.*"), table);
        assertTrue(table.contains("| **agree** | | 1 of 1 | 0 of 1 |"), table);
        assertFalse(table.contains("## Since"), table);
    }

    @Test
    void timesAreToldOnRequest() throws Exception {
        String table = table("2026-01-01", LOADS + "echo one", "echo one", false);
        assertTrue(table.contains("\n| one@1.0.0 | runs | ✓ | ○ |\n"), table);
        assertFalse(table.contains("multiple"), table);
    }

    @Test
    void whatHasChangedSinceTheLastTimeIsTold() throws Exception {
        table("2026-01-01", "echo one", "echo other");
        String table = table("2026-01-02", LOADS + "echo one", "echo other");
        assertTrue(table.endsWith("## Since 2026-01-01\n\n- one@1.0.0 on first: same, was same, no addon\n"), table);
    }

    @Test
    void theSameDateIsNotSaidTwice() throws Exception {
        table("2026-01-01", "echo one", "echo one");
        table("2026-01-02", "echo one", "echo one");
        table("2026-01-02", "echo one", "echo other");
        Object history = Json.read(Files.readString(folder.resolve("docs/table.json")));
        List<?> entries = (List<?>) ((Map<?, ?>) history).get("entries");
        assertEquals(2, entries.size());
        assertEquals(
                Map.of("first", "same, no addon", "second", "differs"),
                Json.object(Json.object(entries.getLast(), "verdicts"), "one@1.0.0"));
    }

    @Test
    void whatIsNoHistoryIsRefused() throws Exception {
        Path file = folder.resolve("docs/table.json");
        Files.createDirectories(file.getParent());
        for (String content : List.of("{", "[]", "{\"schemaVersion\": 2, \"entries\": []}")) {
            Files.writeString(file, content);
            var exception = assertThrows(IllegalArgumentException.class, () -> table("2026-01-01", "", ""), content);
            assertEquals(file + " is no history of version 1", exception.getMessage());
            assertFalse(Files.exists(folder.resolve("docs/table.md")));
        }
    }
}
