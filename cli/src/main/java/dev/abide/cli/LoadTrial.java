package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads an addon in a process of its own, which it may end. */
final class LoadTrial {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private LoadTrial() {}

    /** Returns what went wrong on each engine, by its id; an empty text if nothing did. */
    static Map<String, String> of(Path addon, List<EngineInfo> engines) throws IOException, InterruptedException {
        Path script = Files.createTempFile("abide-try", ".js");
        try {
            String path = Json.write(addon.toAbsolutePath().toString()).strip();
            Files.writeString(script, "process.dlopen({ exports: {} }, " + path + ");\nprocess.exit();\n");
            Map<String, String> results = new LinkedHashMap<>();
            for (EngineInfo engine : engines) {
                List<String> command = Programs.abide("run", "--engine", engine.id(), script.toString());
                results.put(engine.id(), failure(new Execution(command, Path.of("/"), DEADLINE).run()));
            }
            return results;
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static String failure(Outcome outcome) {
        if (outcome.isTimeout()) {
            return "no end after " + DEADLINE.toSeconds() + " s";
        }
        if (outcome.exitCode() == 0) {
            return "";
        }
        return outcome.signal()
                .map(signal -> "ended by " + signal)
                .or(() -> outcome.stderr()
                        .lines()
                        .filter(line -> line.startsWith("Error: "))
                        .findFirst())
                .orElse("exit code " + outcome.exitCode());
    }
}
