package dev.abide.cli.prove;

import dev.abide.cli.process.Outcome;
import java.util.List;
import java.util.Map;

/**
 * The whole result: every script on everything.
 *
 * @param reference what all engines are compared with: the oracle, or the first engine if there is no oracle
 */
public record Proof(Contestant reference, List<Contestant> engines, List<Row> rows) {
    /** What one script did. */
    record Row(Task task, Outcome reference, Map<String, Cell> cells) {}

    /** What one script did on one engine. */
    record Cell(Comparison comparison, double seconds) {}

    /** Tells whether every cell is the same as the oracle's. */
    public boolean isComplete() {
        return rows.stream()
                .flatMap(row -> row.cells.values().stream())
                .allMatch(cell -> cell.comparison.verdict() == Verdict.SAME);
    }

    long count(Verdict verdict) {
        return rows.stream()
                .flatMap(row -> row.cells.values().stream())
                .filter(cell -> cell.comparison.verdict() == verdict)
                .count();
    }
}
