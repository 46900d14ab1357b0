package dev.abide.cli.prove;

import dev.abide.cli.TextTable;
import dev.abide.cli.prove.Proof.Cell;
import dev.abide.cli.prove.Proof.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return ansi.string(table.toString()) + details(proof, engines) + summary(proof);
    }

    private static List<String> columns(Proof proof) {
        return proof.engines().stream()
                .filter(engine -> !engine.equals(proof.reference()))
                .map(Contestant::name)
                .toList();
    }

    private static String reference(Row row) {
        return row.reference().isTimeout()
                ? "@|red timeout|@"
                : "exit " + row.reference().exitCode();
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
            for (String engine : engines) {
                Comparison comparison = at(row, engine).comparison();
                if (comparison.verdict() != Verdict.SAME && comparison.verdict() != Verdict.MISSING) {
                    out.append('\n')
                            .append(row.task().name())
                            .append(" on ")
                            .append(engine)
                            .append(": ");
                    out.append(String.join("\n    ", comparison.details()));
                }
            }
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    private static String summary(Proof proof) {
        int total = proof.rows().stream().map(Row::cells).mapToInt(Map::size).sum();
        return "\n" + proof.count(Verdict.SAME) + " of " + total + " the same as "
                + proof.reference().name() + "\n";
    }
}
