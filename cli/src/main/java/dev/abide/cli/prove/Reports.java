package dev.abide.cli.prove;

import dev.abide.cli.prove.Proof.Cell;
import dev.abide.cli.prove.Proof.Row;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a proof for machines and for browsers. */
public final class Reports {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em }
            table { border-collapse: collapse } th, td { text-align: left; padding: .3em 1em; border-bottom: 1px solid #ddd }
            .same { color: #176f2c } .differs, .crash, .timeout, .flaky { color: #b3261e; font-weight: 600 }
            .missing, .unproved, .unloaded { color: #8a6100 } pre { background: #f6f6f6; padding: .7em; overflow: auto }
            """;

    private final Proof proof;

    private Reports(Proof proof) {
        this.proof = proof;
    }

    /**
     * Writes {@code prove.json}, {@code prove.xml} (JUnit's format) and {@code prove.html} into a folder, which is made
     * if needed.
     */
    public static void write(Proof proof, Path folder) throws IOException {
        Reports reports = new Reports(proof);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("prove.json"), reports.json());
        Files.writeString(folder.resolve("prove.xml"), reports.junit());
        Files.writeString(folder.resolve("prove.html"), reports.html());
    }

    private String json() {
        List<Object> rows = new ArrayList<>();
        for (Row row : proof.rows()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            row.cells().forEach((engine, cell) -> cells.put(engine, json(cell)));
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("script", row.task().name());
            member.put(
                    "exitCode",
                    row.reference().isTimeout() ? null : row.reference().exitCode());
            member.put("stdout", row.reference().stdout());
            if (!row.failure().isEmpty()) {
                member.put("failure", row.failure());
            }
            member.put("engines", cells);
            rows.add(member);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "oracle",
                Map.of(
                        "name",
                        proof.reference().name(),
                        "version",
                        proof.reference().version()));
        result.put("engines", proof.engines().stream().map(Reports::json).toList());
        result.put("agrees", proof.isComplete());
        result.put("sound", proof.isSound());
        result.put("scripts", rows);
        return Json.write(result);
    }

    private static Map<String, Object> json(Contestant engine) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", engine.name());
        members.put("version", engine.version());
        if (!engine.isPresent()) {
            members.put("missing", engine.absence());
        }
        return members;
    }

    private static Map<String, Object> json(Cell cell) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("verdict", cell.comparison().verdict().label());
        members.put("seconds", cell.seconds());
        members.put("details", cell.comparison().details());
        members.put("addons", List.copyOf(cell.evidence().addons()));
        members.put("calls", cell.evidence().calls());
        return members;
    }

    private String junit() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (Contestant engine : proof.engines()) {
            long same = count(engine, Verdict.SAME) + count(engine, Verdict.UNLOADED);
            long errors = count(engine, Verdict.UNPROVED);
            int tests = proof.rows().size();
            out.append(String.format(
                    "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\">%n",
                    escape(engine.name()), tests, tests - same - errors, errors));
            proof.rows().forEach(row -> out.append(junit(row, engine)));
            out.append("  </testsuite>\n");
        }
        return out.append("</testsuites>\n").toString();
    }

    private long count(Contestant engine, Verdict verdict) {
        return proof.rows().stream()
                .filter(row -> at(row, engine).comparison().verdict() == verdict)
                .count();
    }

    private static String junit(Row row, Contestant engine) {
        Cell cell = at(row, engine);
        String start = "    <testcase classname=\"" + escape(engine.name()) + "\" name=\""
                + escape(row.task().name()) + "\" time=\"" + cell.seconds() + "\"";
        if (cell.comparison().verdict().isAgreement()) {
            return start + "/>\n";
        }
        String element = cell.comparison().verdict() == Verdict.UNPROVED ? "error" : "failure";
        List<String> details = row.failure().isEmpty() ? cell.comparison().details() : row.failure();
        return start + ">\n      <" + element + " message=\""
                + escape(cell.comparison().verdict().label()) + "\">"
                + escape(String.join("\n", details)) + "</" + element + ">\n    </testcase>\n";
    }

    private String html() {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">");
        out.append("<title>abide prove</title>\n<style>\n").append(STYLE).append("</style>\n<h1>abide prove</h1>\n<p>");
        out.append(proof.isComplete() ? "All engines agree with " : "Not all engines agree with ");
        out.append(escape(proof.reference().name() + " " + proof.reference().version()))
                .append(".</p>\n");
        out.append("<table>\n<tr><th>script</th><th>")
                .append(escape(proof.reference().name()));
        proof.engines()
                .forEach(engine -> out.append("</th><th>")
                        .append(escape(engine.name()))
                        .append(" ")
                        .append(escape(engine.version())));
        out.append("</th></tr>\n");
        proof.rows().forEach(row -> out.append(html(row)));
        out.append("</table>\n");
        proof.rows().forEach(row -> out.append(htmlDetails(row)));
        return out.append("</html>\n").toString();
    }

    private String html(Row row) {
        StringBuilder out =
                new StringBuilder("<tr><td>").append(escape(row.task().name())).append("</td><td>");
        out.append(
                        row.reference().isTimeout()
                                ? "timeout"
                                : "exit " + row.reference().exitCode())
                .append("</td>");
        for (Contestant engine : proof.engines()) {
            Verdict verdict = at(row, engine).comparison().verdict();
            out.append("<td class=\"")
                    .append(verdict.name().toLowerCase(Locale.ROOT))
                    .append("\">");
            out.append(escape(verdict.label())).append("</td>");
        }
        return out.append("</tr>\n").toString();
    }

    private static String htmlDetails(Row row) {
        StringBuilder out = new StringBuilder();
        if (!row.failure().isEmpty()) {
            htmlDetail(out, row, "the oracle", row.failure());
        }
        row.cells().forEach((engine, cell) -> {
            Verdict verdict = cell.comparison().verdict();
            if (verdict.isDifference() || verdict == Verdict.MISSING) {
                htmlDetail(out, row, engine, cell.comparison().details());
            }
        });
        return out.toString();
    }

    private static void htmlDetail(StringBuilder out, Row row, String runtime, List<String> lines) {
        out.append("<h2>").append(escape(row.task().name())).append(" on ").append(escape(runtime));
        out.append("</h2>\n<pre>").append(escape(String.join("\n", lines))).append("</pre>\n");
    }

    private static Cell at(Row row, Contestant engine) {
        return Objects.requireNonNull(row.cells().get(engine.name()));
    }

    private static String escape(@Nullable String text) {
        StringBuilder out = new StringBuilder();
        for (char c : String.valueOf(text).toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // XML knows no control characters, not even escaped.
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return out.toString();
    }
}
