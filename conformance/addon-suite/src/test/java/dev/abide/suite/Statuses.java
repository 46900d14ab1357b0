package dev.abide.suite;

import dev.abide.bridge.boundary.Rows;
import dev.abide.bridge.row.Gate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the functions of Node-API can answer, and what the suite sees of it on which engine. */
final class Statuses {
    /** A status that the suite does not provoke. */
    record Gap(String engine, String function, String status, String reason) {
        private boolean isOn(String other) {
            return engine.equals(EVERY_ENGINE) || engine.equals(other);
        }
    }

    private static final String EVERY_ENGINE = "*";
    private static final String NONE = "-";

    /** What each function that may run JavaScript answers while an env is torn down: it is enough to see it of some. */
    private static final String CANNOT_RUN_JS = "cannot_run_js";

    private final Map<String, List<String>> known = new TreeMap<>();
    private final List<Gap> gaps;

    Statuses() {
        for (String[] line : DataFile.read("statuses.tsv", 2)) {
            known.put(line[0], line[1].equals(NONE) ? List.of() : List.of(line[1].split(" ")));
        }
        gaps = DataFile.read("status-gaps.tsv", 4).stream()
                .map(line -> new Gap(line[0], line[1], line[2], line[3]))
                .toList();
    }

    /** Returns what a function can answer, without {@code napi_} in front; nothing if it returns no status. */
    List<String> of(String function) {
        return known.getOrDefault(function, List.of());
    }

    Set<String> functions() {
        return known.keySet();
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Returns what a function was seen to answer on an engine. */
    List<String> seen(String engine, String function) {
        Set<String> unseen = new HashSet<>();
        gaps.stream()
                .filter(gap -> gap.isOn(engine) && gap.function().equals(function))
                .forEach(gap -> unseen.add(gap.status()));
        return of(function).stream().filter(status -> !unseen.contains(status)).toList();
    }

    /** Returns a line for each thing that a trace lacks, or has although it should not. */
    List<String> complaints(String engine, Trace trace) {
        List<String> lines = new ArrayList<>();
        for (String function : known.keySet()) {
            SortedSet<String> wanted = new TreeSet<>(seen(engine, function));
            SortedSet<String> answers = trace.answers(function).orElse(null);
            if (answers != null && runsJavaScript(function)) {
                answers.remove(CANNOT_RUN_JS);
            }
            if (answers == null) {
                lines.add(function + " on " + engine + ": never called");
            } else if (!answers.equals(wanted)) {
                lines.add(function + " on " + engine + ": answers " + answers + ", not " + wanted);
            }
        }
        return lines;
    }

    private static boolean runsJavaScript(String function) {
        return Rows.all().stream()
                .anyMatch(row -> row.getName().equals(function) && Rows.of(row).gate() == Gate.RUNS_JS);
    }

    /** Returns the gaps that name no status of a function. */
    List<Gap> unknownGaps() {
        return gaps.stream()
                .filter(gap -> !of(gap.function()).contains(gap.status()))
                .toList();
    }
}
