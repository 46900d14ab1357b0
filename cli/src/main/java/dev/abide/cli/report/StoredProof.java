package dev.abide.cli.report;

import dev.abide.bridge.inspect.Evidence;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.prove.Comparison;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Task;
import dev.abide.cli.prove.Verdict;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A proof that {@link ReportJson} wrote, as far as it wrote it: without the outputs of what agrees.
 *
 * @param facts what it belongs to
 */
public record StoredProof(Proof proof, Map<String, Object> facts) {
    /**
     * Reads {@code prove.json}.
     *
     * @throws IllegalArgumentException if it is something else, or of another version of its schema; the message is a
     *     sentence
     */
    public static StoredProof read(Path file) throws IOException {
        if (!(json(file) instanceof Map<?, ?> report) || !(report.get("scripts") instanceof List<?> scripts)) {
            throw new IllegalArgumentException(file + " is no prove.json");
        }
        if (!(report.get("schemaVersion") instanceof Number version) || version.intValue() != ReportJson.VERSION) {
            throw new IllegalArgumentException(file + " is of schema version " + report.get("schemaVersion")
                    + "; this Abide reads version " + ReportJson.VERSION);
        }
        List<Contestant> engines =
                list(report, "engines").stream().map(StoredProof::engine).toList();
        Map<?, ?> oracle = Json.object(report, "oracle");
        Contestant reference = Contestant.present(text(oracle, "name"), text(oracle, "version"), List.of());
        List<Proof.Row> rows = new ArrayList<>();
        for (Object script : scripts) {
            rows.add(row(file, script, engines));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        Json.object(report, "facts").forEach((name, value) -> facts.put(String.valueOf(name), value));
        return new StoredProof(new Proof(reference, engines, List.copyOf(rows), texts(report, "unfinished")), facts);
    }

    private static @Nullable Object json(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file));
        } catch (IllegalArgumentException | MalformedInputException e) {
            throw new IllegalArgumentException(file + " is no prove.json", e);
        }
    }

    private static Contestant engine(Object members) {
        String missing = text(members, "missing");
        return missing.isEmpty()
                ? Contestant.present(text(members, "id"), text(members, "version"), List.of())
                : Contestant.absent(text(members, "id"), missing);
    }

    private static Proof.Row row(Path file, Object script, List<Contestant> engines) {
        String name = text(script, "script");
        Map<?, ?> cells = Json.object(script, "engines");
        Map<String, Proof.Cell> row = new LinkedHashMap<>();
        for (Contestant engine : engines) {
            if (!(cells.get(engine.name()) instanceof Map<?, ?> cell)) {
                throw new IllegalArgumentException(file + " says nothing of " + name + " on " + engine.name());
            }
            row.put(engine.name(), cell(file, cell));
        }
        Task task = new Task(name, Path.of(name), Duration.ZERO, 0);
        return new Proof.Row(task, end(Json.object(script, "oracle")), texts(script, "failure"), row);
    }

    private static Proof.Cell cell(Path file, Map<?, ?> cell) {
        Verdict verdict = Verdict.labelled(text(cell, "verdict"))
                .orElseThrow(
                        () -> new IllegalArgumentException(file + " has an unknown verdict: " + text(cell, "verdict")));
        SortedMap<String, SortedMap<String, Long>> calls = new TreeMap<>();
        Json.object(cell, "calls").forEach((function, statuses) -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            Json.object(cell.get("calls"), String.valueOf(function))
                    .forEach((status, count) -> counts.put(String.valueOf(status), (long) number(count)));
            calls.put(String.valueOf(function), counts);
        });
        Evidence evidence = new Evidence(new TreeSet<>(texts(cell, "addons")), calls);
        Optional<Outcome> outcome =
                cell.get("outcome") instanceof Map<?, ?> end ? Optional.of(end(end)) : Optional.empty();
        Comparison comparison = new Comparison(verdict, texts(cell, "details"));
        return new Proof.Cell(comparison, number(cell.get("seconds")), outcome, evidence);
    }

    private static Outcome end(Map<?, ?> end) {
        boolean isTimeout = end.get("exitCode") == null;
        Duration duration = Duration.ofMillis(Math.round(number(end.get("seconds")) * 1e3));
        return new Outcome(
                isTimeout, (int) number(end.get("exitCode")), text(end, "stdout"), text(end, "stderr"), duration);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static String text(Object members, String name) {
        return members instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }

    private static List<?> list(Object members, String name) {
        return members instanceof Map<?, ?> map && map.get(name) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(Object members, String name) {
        return list(members, name).stream().map(String::valueOf).toList();
    }
}
