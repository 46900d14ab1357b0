package dev.abide.projects;

import dev.abide.cli.suite.SuiteRun;
import dev.abide.cli.suite.TestTotals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One suite on one engine.
 *
 * @param on the engine, or "node"
 * @param reference the same on node, if it was run there
 * @param known what is known not to pass
 */
record Row(String suite, String on, SuiteRun run, @Nullable SuiteRun reference, Project.@Nullable Misses known) {
    /** Whether everything passes that passes on node, apart from what is known. */
    boolean isExpected() {
        return List.of("reference", "all", "known").contains(verdict());
    }

    String verdict() {
        TestTotals totals = run.totals();
        if (run.isTimeout()) {
            return "out of time";
        }
        if (totals.passed() + totals.failed() == 0) {
            return "not started";
        }
        if (!totals.isComplete()) {
            return "stopped";
        }
        if (reference == null) {
            return "reference";
        }
        int wanted = reference.totals().passed();
        if (totals.passed() >= wanted) {
            return "all";
        }
        return known != null && totals.passed() >= wanted - known.tests() ? "known" : "fewer";
    }

    /** Processor time beside node's. */
    double ratio() {
        return reference == null || reference.processorTime().isZero()
                ? 1
                : (double) run.processorTime().toMillis()
                        / reference.processorTime().toMillis();
    }

    static List<String> heads() {
        return List.of("suite", "on", "passed", "failed", "skipped", "exit", "wall s", "CPU s", "x node", "verdict");
    }

    List<String> cells() {
        TestTotals totals = run.totals();
        return List.of(
                suite,
                on,
                String.valueOf(totals.passed()),
                String.valueOf(totals.failed()),
                String.valueOf(totals.skipped()),
                String.valueOf(run.outcome().exitCode()),
                decimal(run.outcome().duration().toMillis() / 1e3),
                decimal(run.processorTime().toMillis() / 1e3),
                reference == null ? "" : decimal(ratio()),
                verdict() + (known == null || !verdict().equals("known") ? "" : ": " + known.reason()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    Map<String, Object> json() {
        TestTotals totals = run.totals();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suite", suite);
        json.put("on", on);
        json.put("verdict", verdict());
        json.put("format", totals.format());
        json.put("passed", totals.passed());
        json.put("failed", totals.failed());
        json.put("skipped", totals.skipped());
        json.put("exitCode", run.outcome().exitCode());
        json.put("wallSeconds", run.outcome().duration().toMillis() / 1e3);
        json.put("cpuSeconds", run.processorTime().toMillis() / 1e3);
        json.put("cpuRatio", ratio());
        return json;
    }
}
