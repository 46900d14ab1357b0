package dev.abide.cli.report;

import dev.abide.cli.process.Outcome;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A proof as the templates want it: maps, lists and texts. */
final class ReportView {
    private static final int LONGEST_OUTPUT = 20_000;

    private static final int BADGE_LABEL = 44;
    private static final int BADGE_LETTER = 7;
    private static final int BADGE_PADDING = 14;

    private final Proof proof;
    private final Map<String, ?> facts;

    ReportView(Proof proof, Map<String, ?> facts) {
        this.proof = proof;
        this.facts = facts;
    }

    Map<String, Object> view() throws IOException {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("summary", summary());
        view.put("explanation", explanation());
        view.put("reference", proof.reference().name());
        view.put("date", String.valueOf(facts.get("date")));
        view.put("facts", facts());
        view.put("engines", engines());
        view.put("scripts", scripts());
        List<Map<String, Object>> addons = addons();
        view.put("addons", addons);
        view.put("hasAddons", !addons.isEmpty());
        view.put("suites", suites());
        view.put("open", open());
        putBadge(view);
        return view;
    }

    private int total() {
        return proof.rows().size() * proof.engines().size();
    }

    private String summary() {
        return proof.agreeing() + " of " + total() + " the same as "
                + proof.reference().name();
    }

    private String explanation() {
        String what = "Each script ran on " + proof.reference().name() + " and on each engine; what counts is its"
                + " output and its exit code.";
        if (!proof.isSound()) {
            return what + " Scripts that failed on " + proof.reference().name() + " itself prove nothing.";
        }
        if (!proof.unfinished().isEmpty()) {
            return what + " It was ended early; not run to the end: " + clean(String.join(", ", proof.unfinished()))
                    + ".";
        }
        return proof.isAboutAddons() ? what : what + " No script loaded an addon: nothing is proved of one.";
    }

    private List<Map<String, Object>> facts() {
        List<Map<String, Object>> list = new ArrayList<>();
        facts.forEach((name, value) -> list.add(Map.of("name", name, "value", clean(shown(value)))));
        return list;
    }

    private static String shown(Object value) {
        return value instanceof Map<?, ?> members
                ? members.entrySet().stream()
                        .map(member -> member.getKey() + " " + member.getValue())
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private List<Map<String, Object>> engines() {
        return proof.engines().stream()
                .map(engine -> Map.<String, Object>of("id", engine.name(), "version", engine.version()))
                .toList();
    }

    private List<Map<String, Object>> scripts() {
        List<Map<String, Object>> scripts = new ArrayList<>();
        for (Proof.Row row : proof.rows()) {
            Map<String, Object> script = new LinkedHashMap<>();
            script.put("name", clean(row.task().name()));
            script.put("anchor", "case-" + scripts.size());
            script.put("end", end(row.reference()));
            script.put("failed", !row.failure().isEmpty());
            script.put("failure", clean(String.join("\n", row.failure())));
            script.put("stdout", clean(shortened(row.reference().stdout())));
            List<Map<String, Object>> cells = cells(row);
            script.put("cells", cells);
            script.put("agrees", agrees(row));
            script.put(
                    "verdicts",
                    cells.stream()
                            .map(cell -> cell.get("engine") + " " + cell.get("label"))
                            .collect(Collectors.joining(", ")));
            List<Map<String, Object>> functions = functions(row);
            script.put("functions", functions);
            script.put("hasFunctions", !functions.isEmpty());
            scripts.add(script);
        }
        return scripts;
    }

    private static boolean agrees(Proof.Row row) {
        return row.cells().values().stream()
                .allMatch(cell -> cell.comparison().verdict().isAgreement());
    }

    private static String end(Outcome outcome) {
        return outcome.isTimeout() ? "timeout" : "exit " + outcome.exitCode();
    }

    private List<Map<String, Object>> cells(Proof.Row row) {
        return proof.engines().stream().map(engine -> cell(row, engine)).toList();
    }

    private static Proof.Cell at(Proof.Row row, Contestant engine) {
        return Objects.requireNonNull(row.cells().get(engine.name()));
    }

    private static Map<String, Object> cell(Proof.Row row, Contestant engine) {
        Proof.Cell cell = at(row, engine);
        Verdict verdict = cell.comparison().verdict();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("engine", engine.name());
        view.put("label", verdict.label());
        view.put("style", verdict.name().toLowerCase(Locale.ROOT));
        view.put("mark", verdict.isAgreement() ? "✓" : verdict.isDifference() ? "✗" : "–");
        double reference = row.reference().duration().toMillis() / 1e3;
        boolean isTimed = cell.seconds() > 0 && reference > 0;
        view.put("ratio", isTimed ? String.format(Locale.ROOT, "%.1f×", cell.seconds() / reference) : "");
        view.put("hasDetails", !verdict.isAgreement());
        view.put("details", clean(String.join("\n", cell.comparison().details())));
        String actual = cell.outcome().map(Outcome::stdout).orElse("");
        boolean hasDiff =
                verdict.isDifference() && !actual.equals(row.reference().stdout());
        view.put("hasDiff", hasDiff);
        view.put("diff", hasDiff ? SideBySide.rows(row.reference().stdout(), actual) : List.of());
        view.put("stderr", clean(shortened(cell.outcome().map(Outcome::stderr).orElse(""))));
        return view;
    }

    private List<Map<String, Object>> functions(Proof.Row row) {
        SortedSet<String> names = new TreeSet<>();
        row.cells()
                .values()
                .forEach(cell -> names.addAll(cell.evidence().calls().keySet()));
        return names.stream()
                .map(name -> Map.of(
                        "function",
                        name,
                        "counts",
                        proof.engines().stream()
                                .map(engine -> calls(at(row, engine), name))
                                .toList()))
                .toList();
    }

    /** How often a function was called; statuses other than ok are named. */
    private static String calls(Proof.Cell cell, String function) {
        Map<String, Long> statuses = cell.evidence().calls().getOrDefault(function, Collections.emptySortedMap());
        long all = statuses.values().stream().mapToLong(Long::longValue).sum();
        String others = statuses.entrySet().stream()
                .filter(status -> !status.getKey().equals("napi_ok"))
                .map(status -> status.getValue() + " " + status.getKey())
                .collect(Collectors.joining(", "));
        return all == 0 ? "" : others.isEmpty() ? String.valueOf(all) : all + " (" + others + ")";
    }

    private List<Map<String, Object>> addons() throws IOException {
        List<Map<String, Object>> addons = new ArrayList<>();
        for (String file : proof.addons()) {
            addons.add(new AddonFile(file).facts());
        }
        return addons;
    }

    private List<Map<String, Object>> suites() {
        List<Map<String, Object>> suites = new ArrayList<>();
        for (Contestant engine : proof.engines()) {
            List<Map<String, Object>> cases = new ArrayList<>();
            proof.rows().forEach(row -> cases.add(testCase(row, at(row, engine))));
            Map<String, Object> suite = new LinkedHashMap<>();
            suite.put("id", engine.name());
            suite.put("tests", cases.size());
            suite.put("failures", count(cases, "failure"));
            suite.put("errors", count(cases, "error"));
            suite.put(
                    "seconds",
                    proof.rows().stream()
                            .mapToDouble(row -> at(row, engine).seconds())
                            .sum());
            suite.put("cases", cases);
            suites.add(suite);
        }
        return suites;
    }

    private static long count(List<Map<String, Object>> cases, String element) {
        return cases.stream()
                .filter(each -> element.equals(each.get("element")))
                .count();
    }

    private static Map<String, Object> testCase(Proof.Row row, Proof.Cell cell) {
        Verdict verdict = cell.comparison().verdict();
        List<String> details = row.failure().isEmpty() ? cell.comparison().details() : row.failure();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", clean(row.task().name()));
        view.put("seconds", cell.seconds());
        view.put("agrees", verdict.isAgreement());
        view.put("element", verdict.isAgreement() ? "" : verdict == Verdict.UNPROVED ? "error" : "failure");
        view.put("label", verdict.label());
        view.put("details", clean(String.join("\n", details)));
        return view;
    }

    /** What does not agree, for Markdown. */
    private List<Map<String, Object>> open() {
        List<Map<String, Object>> open = new ArrayList<>();
        for (Proof.Row row : proof.rows()) {
            for (Contestant engine : proof.engines()) {
                Map<String, Object> cell = cell(row, engine);
                if (Boolean.TRUE.equals(cell.get("hasDetails"))) {
                    cell.put("name", clean(row.task().name()));
                    open.add(cell);
                }
            }
        }
        return open;
    }

    private void putBadge(Map<String, Object> view) {
        long whole = proof.engines().stream()
                .filter(engine -> proof.rows().stream()
                        .allMatch(row -> at(row, engine).comparison().verdict().isAgreement()))
                .count();
        boolean isProved =
                proof.isSound() && proof.isAboutAddons() && proof.unfinished().isEmpty();
        String message =
                isProved ? "runs on " + whole + " of " + proof.engines().size() + " engines" : "nothing proved";
        int textLength = message.length() * BADGE_LETTER - message.length() / 2;
        view.put("message", message);
        view.put("textLength", textLength);
        view.put("messageWidth", textLength + BADGE_PADDING);
        view.put("width", BADGE_LABEL + textLength + BADGE_PADDING);
        view.put("colour", !isProved ? "#8a6100" : whole == proof.engines().size() ? "#14692b" : "#b3261e");
    }

    private static String shortened(String output) {
        return output.length() <= LONGEST_OUTPUT
                ? output
                : output.substring(0, LONGEST_OUTPUT) + "\n… prove.json has all of it";
    }

    /** Replaces what XML does not know, not even escaped: control characters, lone surrogates, two others. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(point -> isKnown(point) ? point : 0xFFFD).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isKnown(int point) {
        if (point < ' ') {
            return point == '\n' || point == '\t';
        }
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !isSurrogate && point != 0xFFFE && point != 0xFFFF;
    }
}
