package dev.abide.cli.prove;

import dev.abide.bridge.inspect.Evidence;
import dev.abide.cli.process.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole result: every script on everything.
 *
 * @param reference what all engines are compared with: the oracle, or the first engine if there is no oracle
 * @param unfinished the names of scripts that had not been run on everything when somebody ended the proof
 */
public record Proof(Contestant reference, List<Contestant> engines, List<Row> rows, List<String> unfinished) {
    /**
     * What one script did.
     *
     * @param failure why it proves nothing: what went wrong on the oracle, a line each; empty if nothing did
     */
    public record Row(Task task, Outcome reference, List<String> failure, Map<String, Cell> cells) {}

    /**
     * What one script did on one engine.
     *
     * @param outcome what became of the process, the last one if it was run several times; empty without engine
     * @param evidence the addons that it loaded there, and the functions that they called
     */
    public record Cell(Comparison comparison, double seconds, Optional<Outcome> outcome, Evidence evidence) {}

    /** Tells whether every cell is the same as the oracle's, and none is left to do. */
    public boolean isComplete() {
        return unfinished.isEmpty()
                && cells().allMatch(cell -> cell.comparison.verdict().isAgreement());
    }

    /** Tells whether anything was found out about an addon: whether one was loaded anywhere, or something differs. */
    public boolean isAboutAddons() {
        return cells().anyMatch(cell -> cell.comparison.verdict() != Verdict.UNLOADED);
    }

    private Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells.values().stream());
    }

    /** Tells whether every script ended on the oracle as it means to; one that fails everywhere proves nothing. */
    public boolean isSound() {
        return rows.stream().allMatch(row -> row.failure.isEmpty());
    }

    /** Returns how many cells are the same as the oracle's. */
    public long agreeing() {
        return cells().filter(cell -> cell.comparison.verdict().isAgreement()).count();
    }

    /** Returns the paths of all addons that were loaded. */
    public SortedSet<String> addons() {
        return cells().flatMap(cell -> cell.evidence.addons().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
