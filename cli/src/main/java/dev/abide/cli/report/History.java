package dev.abide.cli.report;

import dev.abide.cli.prove.Proof;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tables of compatibility have said, the oldest first.
 *
 * @param entries each with {@code date}, {@code abide}, versions of {@code runtimes}, and the {@code verdicts} by row
 *     and engine
 */
record History(List<Map<?, ?>> entries) {
    private static final int VERSION = 1;

    /** Reads a file; nothing has been said if it is not there. */
    static History read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new History(List.of());
        }
        if (!(content(file) instanceof Map<?, ?> members)
                || !(members.get("entries") instanceof List<?> list)
                || !(members.get("schemaVersion") instanceof Number version)
                || version.intValue() != VERSION) {
            throw new IllegalArgumentException(file + " is no history of version " + VERSION);
        }
        List<Map<?, ?>> entries = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof Map<?, ?> entry) {
                entries.add(entry);
            }
        }
        return new History(entries);
    }

    private static @Nullable Object content(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    History without(String date) {
        return new History(entries.stream()
                .filter(entry -> !date.equals(entry.get("date")))
                .toList());
    }

    /** Returns the date of the newest entry; empty if there is none. */
    String newest() {
        return entries.isEmpty() ? "" : String.valueOf(entries.getLast().get("date"));
    }

    /** Returns what is another verdict than the newest entry has, a line each; what it does not have is none. */
    List<String> changes(Proof proof) {
        List<String> changes = new ArrayList<>();
        if (entries.isEmpty()) {
            return changes;
        }
        Map<?, ?> before = Json.object(entries.getLast(), "verdicts");
        for (Proof.Row row : proof.rows()) {
            Map<?, ?> then = Json.object(before, row.task().name());
            row.cells().forEach((engine, cell) -> {
                String now = cell.comparison().verdict().label();
                Object was = then.get(engine);
                if (was != null && !was.equals(now)) {
                    changes.add(row.task().name() + " on " + engine + ": " + now + ", was " + was);
                }
            });
        }
        return changes;
    }

    History with(String date, Proof proof, Map<String, Object> facts) {
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (Proof.Row row : proof.rows()) {
            Map<String, Object> labels = new LinkedHashMap<>();
            row.cells()
                    .forEach((engine, cell) ->
                            labels.put(engine, cell.comparison().verdict().label()));
            verdicts.put(row.task().name(), labels);
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("date", date);
        for (String fact : List.of("abide", "runtimes")) {
            entry.put(fact, facts.getOrDefault(fact, ""));
        }
        entry.put("verdicts", verdicts);
        return new History(
                Stream.<Map<?, ?>>concat(entries.stream(), Stream.of(entry)).toList());
    }

    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schemaVersion", VERSION);
        members.put("entries", entries);
        return Json.write(members);
    }
}
