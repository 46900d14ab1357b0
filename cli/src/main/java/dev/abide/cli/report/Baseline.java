package dev.abide.cli.report;

import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        for (Proof.Row row : StoredProof.read(file).proof().rows()) {
            Map<String, String> labels = new TreeMap<>();
            row.cells()
                    .forEach((engine, cell) ->
                            labels.put(engine, cell.comparison().verdict().label()));
            verdicts.put(row.task().name(), labels);
        }
        return new Baseline(verdicts);
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
