package dev.abide.cli.report;

import com.samskivert.mustache.Mustache;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A table of what agrees on which engine, in Markdown, beside the history of such tables. */
public final class Compatibility {
    private final Proof proof;
    private final Map<String, Object> facts;
    private final boolean isTimed;

    private Compatibility(StoredProof stored, boolean isTimed) {
        this.proof = stored.proof();
        this.facts = stored.facts();
        this.isTimed = isTimed;
    }

    /**
     * Writes the table, and adds what it says to the history, in the place of what had been said of the same date.
     *
     * @param command what does it again
     * @param isTimed whether times are told: those of a machine that did something else too mean nothing
     * @param history a JSON file, made if it is not there
     * @throws IllegalArgumentException if the history is something else; the message is a sentence
     */
    public static void write(StoredProof stored, String command, boolean isTimed, Path markdown, Path history)
            throws IOException {
        Compatibility table = new Compatibility(stored, isTimed);
        String date = String.valueOf(table.facts.get("date"));
        History before = History.read(history).without(date);
        Map<String, Object> view = table.view();
        view.put("command", command);
        Path folder = Objects.requireNonNull(markdown.toAbsolutePath().getParent());
        view.put("history", folder.relativize(history.toAbsolutePath()).toString());
        List<String> changes = before.changes(table.proof);
        view.put("hasChanges", !changes.isEmpty());
        view.put("changes", changes);
        view.put("before", before.newest());
        Files.createDirectories(folder);
        String text = Reports.filled(Mustache.compiler().escapeHTML(false), "compatibility.md.mustache", view);
        Files.writeString(markdown, text.strip() + "\n");
        Files.writeString(history, before.with(date, table.proof, table.facts).json());
    }

    private Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        for (String fact : List.of("date", "abide", "os", "cpu")) {
            view.put(fact, String.valueOf(facts.get(fact)));
        }
        view.put("reference", proof.reference().name() + " " + proof.reference().version());
        view.put(
                "engines",
                proof.engines().stream()
                        .map(engine -> Map.of("id", engine.name(), "version", engine.version()))
                        .toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Proof.Row row : proof.rows()) {
            String end = isTimed
                    ? String.format(
                            Locale.ROOT, "%.2f s", row.reference().duration().toMillis() / 1e3)
                    : "runs";
            List<Map<String, Object>> cells = proof.engines().stream()
                    .map(engine -> Map.<String, Object>of("text", text(row, at(row, engine))))
                    .toList();
            rows.add(Map.of("name", row.task().name(), "end", row.failure().isEmpty() ? end : "fails", "cells", cells));
        }
        view.put("rows", rows);
        view.put("isTimed", isTimed);
        view.put("unfinished", String.join(", ", proof.unfinished()));
        view.put("totals", proof.engines().stream().map(this::total).toList());
        return view;
    }

    private static Proof.Cell at(Proof.Row row, Contestant engine) {
        return Objects.requireNonNull(row.cells().get(engine.name()));
    }

    private String text(Proof.Row row, Proof.Cell cell) {
        Verdict verdict = cell.comparison().verdict();
        String mark = switch (verdict) {
            case SAME -> "✓";
            case UNLOADED -> "○";
            default -> "✗ " + verdict.label();
        };
        double reference = row.reference().duration().toMillis() / 1e3;
        boolean isRatio = isTimed && verdict.isAgreement() && cell.seconds() > 0 && reference > 0;
        return isRatio ? mark + String.format(Locale.ROOT, " %.1f×", cell.seconds() / reference) : mark;
    }

    private String total(Contestant engine) {
        long agree = proof.rows().stream()
                .filter(row -> at(row, engine).comparison().verdict().isAgreement())
                .count();
        return agree + " of " + proof.rows().size();
    }
}
