package dev.abide.cli.prove;

import dev.abide.cli.prove.Proof.Cell;
import dev.abide.cli.prove.Proof.Row;
import dev.abide.cli.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Help.Ansi;

/** Tells a proof as text: one table, below it the first difference of every cell that is not the same. */
public final class ProofTable {
    private ProofTable() {}

    /** Returns the text, coloured if the terminal can. */
    public static String of(Proof proof, Ansi ansi) {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("script", proof.reference().name()));
        List<String> engines = columns(proof);
        head.addAll(engines);
        table.row(head);
        for (Row row : proof.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.task().name(), reference(row)));
            engines.forEach(engine -> cells.add(cell(row, engine)));
            table.row(cells);
        }
        return ansi.string(table.toString()) + details(proof, engines) + summary(proof) + addons(proof);
    }

    private static List<String> columns(Proof proof) {
        return proof.engines().stream()
                .filter(engine -> !engine.equals(proof.reference()))
                .map(Contestant::name)
                .toList();
    }

    private static String reference(Row row) {
        String end = row.reference().isTimeout()
                ? "timeout"
                : "exit " + row.reference().exitCode();
        return row.failure().isEmpty() ? end : "@|red " + end + "|@";
    }

    private static Cell at(Row row, String engine) {
        return Objects.requireNonNull(row.cells().get(engine));
    }

    private static String cell(Row row, String engine) {
        Verdict verdict = at(row, engine).comparison().verdict();
        return "@|" + verdict.style() + " " + verdict.label() + "|@";
    }

    private static String details(Proof proof, List<String> engines) {
        StringBuilder out = new StringBuilder();
        proof.engines().stream()
                .filter(engine -> !engine.isPresent())
                .forEach(engine ->
                        out.append('\n').append(engine.name()).append(": ").append(engine.absence()));
        for (Row row : proof.rows()) {
            if (!row.failure().isEmpty()) {
                detail(out, row, proof.reference().name(), row.failure());
            }
            for (String engine : engines) {
                Comparison comparison = at(row, engine).comparison();
                if (comparison.verdict().isDifference()) {
                    detail(out, row, engine, comparison.details());
                }
            }
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    private static void detail(StringBuilder out, Row row, String runtime, List<String> lines) {
        out.append('\n')
                .append(row.task().name())
                .append(" on ")
                .append(runtime)
                .append(": ");
        out.append(String.join("\n    ", lines));
    }

    private static String summary(Proof proof) {
        String left = proof.unfinished().isEmpty()
                ? ""
                : "ended early: " + proof.unfinished().size() + " more not run to the end: "
                        + String.join(", ", proof.unfinished()) + "\n";
        return verdict(proof) + left;
    }

    private static String verdict(Proof proof) {
        int total = proof.rows().stream().map(Row::cells).mapToInt(Map::size).sum();
        String name = proof.reference().name();
        long failed =
                proof.rows().stream().filter(row -> !row.failure().isEmpty()).count();
        String verdict = "\n" + proof.agreeing() + " of " + total + " the same as " + name;
        return verdict
                + (failed == 0
                        ? "\n"
                        : "; " + failed + " of " + proof.rows().size() + " scripts failed on " + name + " itself\n");
    }

    /** Tells what was proved: an addon a line, with the functions that it and others of its process called. */
    private static String addons(Proof proof) {
        if (!proof.isAboutAddons()) {
            return "no script loaded an addon: nothing is proved of one\n";
        }
        SortedSet<String> addons = proof.addons();
        SortedSet<String> functions = new TreeSet<>();
        proof.rows()
                .forEach(row -> row.cells()
                        .values()
                        .forEach(
                                cell -> functions.addAll(cell.evidence().calls().keySet())));
        return addons.isEmpty()
                ? ""
                : addons.size() + (addons.size() == 1 ? " addon" : " addons") + " loaded, " + functions.size()
                        + " functions of Node-API called\n";
    }
}
