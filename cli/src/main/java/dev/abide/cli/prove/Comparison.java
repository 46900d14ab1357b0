package dev.abide.cli.prove;

import dev.abide.bridge.inspect.Evidence;
import dev.abide.cli.process.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What one script did on one engine, beside what the oracle did.
 *
 * @param details what was different, a line each; empty if nothing was
 */
public record Comparison(Verdict verdict, List<String> details) {
    private static final int LONGEST = 160;
    private static final int ERROR_LINES = 4;

    /**
     * Compares two ends of a task.
     *
     * @param expected what became of it on the oracle, where it did not fail
     * @param evidence what the engine's process left behind
     */
    static Comparison of(Task task, Outcome expected, Outcome actual, Evidence evidence) {
        if (actual.isTimeout()) {
            return new Comparison(
                    Verdict.TIMEOUT,
                    withErrors(List.of("no end after " + actual.duration().toSeconds() + " s"), actual));
        }
        boolean sameExit = expected.exitCode() == actual.exitCode();
        String wanted = task.counted(expected);
        String got = task.counted(actual);
        if (sameExit && wanted.equals(got)) {
            return new Comparison(evidence.addons().isEmpty() ? Verdict.UNLOADED : Verdict.SAME, List.of());
        }
        List<String> details = new ArrayList<>();
        boolean isCrash = !sameExit && actual.signal().isPresent();
        if (isCrash) {
            details.add("ended by " + actual.signal().orElseThrow());
            evidence.addons().forEach(addon -> details.add("it had loaded " + addon));
        } else if (!sameExit) {
            details.add("exit code " + actual.exitCode() + " instead of " + expected.exitCode());
        }
        details.addAll(firstDifference(wanted, got));
        return new Comparison(isCrash ? Verdict.CRASH : Verdict.DIFFERS, withErrors(details, actual));
    }

    /** Joins the comparisons of several runs of one script on one engine. */
    static Comparison ofAll(List<Comparison> runs) {
        Comparison worst = runs.stream()
                .filter(run -> run.verdict.isDifference())
                .findFirst()
                .orElse(runs.getFirst());
        long alike = runs.stream().filter(run -> run.verdict == worst.verdict).count();
        if (alike == runs.size()) {
            return worst;
        }
        List<String> details = new ArrayList<>();
        details.add(alike + " of " + runs.size() + " runs: " + worst.verdict.label());
        details.addAll(worst.details);
        return new Comparison(Verdict.FLAKY, List.copyOf(details));
    }

    /** Returns what a failure of the oracle says, a line each; empty if the script ended as it announces. */
    static List<String> failure(Task task, Outcome oracle) {
        if (oracle.isTimeout()) {
            return withErrors(List.of("no end after " + oracle.duration().toSeconds() + " s"), oracle);
        }
        if (oracle.exitCode() == task.exitCode()) {
            return List.of();
        }
        return withErrors(
                List.of("exit code " + oracle.exitCode() + " instead of " + task.exitCode()
                        + (task.tests().isPresent()
                                ? " of " + task.tests().orElseThrow()
                                : "; a script that means it says so: // abide: exit " + oracle.exitCode())),
                oracle);
    }

    private static List<String> withErrors(List<String> details, Outcome actual) {
        List<String> all = new ArrayList<>(details);
        actual.errorLines(ERROR_LINES).forEach(line -> all.add("stderr:   " + shortened(line)));
        return List.copyOf(all);
    }

    private static List<String> firstDifference(String expected, String actual) {
        if (expected.equals(actual)) {
            return List.of();
        }
        String[] wanted = expected.split("\n", -1);
        String[] got = actual.split("\n", -1);
        int line = 0;
        while (line < wanted.length && line < got.length && wanted[line].equals(got[line])) {
            line++;
        }
        return List.of(
                "line " + (line + 1) + " of the output",
                "expected: " + lineOf(wanted, line),
                "actual:   " + lineOf(got, line));
    }

    private static String lineOf(String[] lines, int index) {
        boolean isEnd = index >= lines.length || (index == lines.length - 1 && lines[index].isEmpty());
        return isEnd ? "(end of output)" : shortened(lines[index]);
    }

    private static String shortened(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
