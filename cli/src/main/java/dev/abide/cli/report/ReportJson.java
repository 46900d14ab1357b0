package dev.abide.cli.report;

import dev.abide.cli.process.Outcome;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import dev.abide.host.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A proof as JSON: {@code docs/schemas/prove-1.schema.json}. */
final class ReportJson {
    static final int VERSION = 1;

    private ReportJson() {}

    static String of(Proof proof, Map<String, ?> facts) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("schemaVersion", VERSION);
        result.put("facts", facts);
        result.put(
                "oracle",
                Map.of(
                        "name",
                        proof.reference().name(),
                        "version",
                        proof.reference().version()));
        result.put("engines", proof.engines().stream().map(ReportJson::engine).toList());
        result.put("agrees", proof.isComplete());
        result.put("sound", proof.isSound());
        if (!proof.unfinished().isEmpty()) {
            result.put("unfinished", proof.unfinished());
        }
        result.put("scripts", proof.rows().stream().map(ReportJson::script).toList());
        return Json.write(result);
    }

    private static Map<String, Object> engine(Contestant engine) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", engine.name());
        members.put("version", engine.version());
        if (!engine.absence().isEmpty()) {
            members.put("missing", engine.absence());
        }
        return members;
    }

    private static Map<String, Object> script(Proof.Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("script", row.task().name());
        members.put("oracle", end(row.reference()));
        if (!row.failure().isEmpty()) {
            members.put("failure", row.failure());
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells().forEach((engine, cell) -> cells.put(engine, cell(cell)));
        members.put("engines", cells);
        return members;
    }

    private static Map<String, Object> cell(Proof.Cell cell) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("verdict", cell.comparison().verdict().label());
        members.put("seconds", cell.seconds());
        members.put("details", cell.comparison().details());
        if (!cell.comparison().verdict().isAgreement()) {
            cell.outcome().ifPresent(actual -> members.put("outcome", end(actual)));
        }
        members.put("addons", new ArrayList<>(cell.evidence().addons()));
        members.put("calls", cell.evidence().calls());
        return members;
    }

    private static Map<String, Object> end(Outcome outcome) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("exitCode", outcome.isTimeout() ? null : outcome.exitCode());
        members.put("seconds", outcome.duration().toMillis() / 1e3);
        members.put("stdout", outcome.stdout());
        members.put("stderr", outcome.stderr());
        return members;
    }
}
