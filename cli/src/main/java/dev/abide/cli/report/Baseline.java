package dev.abide.cli.report;

import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Verdict;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier proof said, to tell what has become worse.
 *
 * @param verdicts the labels of verdicts, by script and engine
 */
public record Baseline(Map<String, Map<String, String>> verdicts) {
    private static final Set<String> AGREEMENTS = Arrays.stream(Verdict.values())
            .filter(Verdict::isAgreement)
            .map(Verdict::label)
            .collect(Collectors.toSet());

    /**
     * Reads {@code prove.json}.
     *
     * @throws IllegalArgumentException if it is something else, or of another version of its schema; the message is a
     *     sentence
     */
    public static Baseline read(Path file) throws IOException {
        if (!(json(file) instanceof Map<?, ?> report) || !(report.get("scripts") instanceof List<?> scripts)) {
            throw new IllegalArgumentException(file + " is no prove.json");
        }
        if (!(report.get("schemaVersion") instanceof Number version) || version.intValue() != ReportJson.VERSION) {
            throw new IllegalArgumentException(file + " is of schema version " + report.get("schemaVersion")
                    + "; this Abide reads version " + ReportJson.VERSION);
        }
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        for (Object script : scripts) {
            if (script instanceof Map<?, ?> members && members.get("engines") instanceof Map<?, ?> engines) {
                Map<String, String> row = new TreeMap<>();
                engines.forEach((engine, cell) -> {
                    if (cell instanceof Map<?, ?> content) {
                        row.put(String.valueOf(engine), String.valueOf(content.get("verdict")));
                    }
                });
                verdicts.put(String.valueOf(members.get("script")), row);
            }
        }
        return new Baseline(verdicts);
    }

    private static @Nullable Object json(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no prove.json", e);
        }
    }

    /** Returns what does not agree and did then, or was not there: a line each. */
    public List<String> worse(Proof proof) {
        List<String> worse = new ArrayList<>();
        for (Proof.Row row : proof.rows()) {
            Map<String, String> before = verdicts.getOrDefault(row.task().name(), Map.of());
            row.cells().forEach((engine, cell) -> {
                Verdict verdict = cell.comparison().verdict();
                String then = before.getOrDefault(engine, "not there");
                if (!verdict.isAgreement() && (AGREEMENTS.contains(then) || !before.containsKey(engine))) {
                    worse.add(row.task().name() + " on " + engine + ": " + verdict.label() + ", was " + then);
                }
            });
        }
        return worse;
    }
}
