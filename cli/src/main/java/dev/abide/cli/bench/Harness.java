package dev.abide.cli.bench;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.prove.Contestant;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The script that measures, as a process of a runtime.
 *
 * @param script {@code operations.js}
 * @param warmUpMillis per operation
 * @param samples per operation
 */
public record Harness(Path script, int warmUpMillis, int samples) {
    private static final Duration DEADLINE = Duration.ofMinutes(20);

    /** The process did not do what it should; the message says what it did. */
    public static final class HarnessException extends Exception {
        private static final long serialVersionUID = 1;

        HarnessException(String message) {
            super(message);
        }
    }

    /** Returns the names of all operations, as a runtime lists them. */
    public List<String> operations(Contestant runtime) throws IOException, InterruptedException, HarnessException {
        if (Json.read(run(runtime, List.of("--list"))) instanceof Map<?, ?> answer
                && answer.get("names") instanceof List<?> names) {
            return names.stream().map(String::valueOf).toList();
        }
        throw new HarnessException("printed no names");
    }

    /** Measures operations in one process. */
    public Measurement measure(Contestant runtime, List<String> operations)
            throws IOException, InterruptedException, HarnessException {
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(warmUpMillis), String.valueOf(samples)));
        arguments.addAll(operations);
        try {
            return Measurement.read(runtime.name(), run(runtime, arguments));
        } catch (IllegalArgumentException e) {
            throw new HarnessException("printed something else: " + e.getMessage());
        }
    }

    private String run(Contestant runtime, List<String> arguments)
            throws IOException, InterruptedException, HarnessException {
        if (!runtime.absence().isEmpty()) {
            throw new HarnessException(runtime.absence());
        }
        List<String> command = new ArrayList<>(runtime.command());
        command.add(script.toString());
        command.addAll(arguments);
        Outcome outcome = new Execution(command, Objects.requireNonNull(script.getParent()), DEADLINE).run();
        if (outcome.isTimeout()) {
            throw new HarnessException("no end after " + DEADLINE.toMinutes() + " minutes");
        }
        if (outcome.exitCode() != 0) {
            throw new HarnessException(
                    "exit code " + outcome.exitCode() + ": " + String.join(" ", outcome.errorLines(3)));
        }
        return outcome.stdout();
    }
}
