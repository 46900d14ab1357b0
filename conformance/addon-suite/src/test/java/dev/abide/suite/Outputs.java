package dev.abide.suite;

import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What scripts print. Scripts share a process, since starting one costs more than most scripts; when the process dies,
 * the script that ran then gets the blame, and the others go on in another process.
 */
final class Outputs {
    private static final Path DRIVER = Suite.SOURCES.resolve("chapter.js");
    private static final String HEADER = "=== ";
    private static final String END = "end";

    private Outputs() {}

    /** Runs a script in a process of its own; the exit code is part of the output. */
    static Output alone(Contestant contestant, Script script) throws IOException, InterruptedException {
        Outcome outcome = contestant.run(script.file(), List.of());
        Output output = Output.of(outcome.stdout());
        int announced = script.announcedExitCode();
        String ending = ending(outcome);
        String whole = outcome.stdout() + ending;
        if (outcome.isTimeout() || outcome.exitCode() != announced) {
            return new Output(whole, Optional.of("it announces exit code " + announced + "\n" + errors(outcome)));
        }
        return new Output(whole, output.fault());
    }

    /** Runs scripts in as few processes as possible, and returns the output of each. */
    static Map<Script, Output> together(Contestant contestant, List<Script> scripts)
            throws IOException, InterruptedException {
        Map<Script, Output> outputs = new HashMap<>();
        List<Script> left = new ArrayList<>(scripts);
        while (!left.isEmpty()) {
            Outcome outcome = contestant.run(
                    DRIVER,
                    left.stream().map(script -> script.file().toString()).toList());
            Map<String, String> sections = sections(outcome.stdout());
            boolean isComplete = sections.containsKey(END);
            Script last = left.getFirst();
            for (Script script : List.copyOf(left)) {
                String section = sections.get(relative(script));
                if (section != null) {
                    outputs.put(script, Output.of(section));
                    left.remove(script);
                    last = script;
                } else if (isComplete) {
                    outputs.put(script, Output.of("").withFault("it did not run"));
                    left.remove(script);
                }
            }
            if (!isComplete) {
                // What was printed last, or nothing at all if even the driver did not start.
                String fault = "it ended the process that it shares: " + ending(outcome) + errors(outcome);
                outputs.put(last, outputs.getOrDefault(last, Output.of("")).withFault(fault));
                left.remove(last);
            }
        }
        return outputs;
    }

    private static String relative(Script script) {
        return Suite.SOURCES.relativize(script.file()).toString();
    }

    private static Map<String, String> sections(String stdout) {
        Map<String, String> sections = new HashMap<>();
        String name = "";
        for (String line : stdout.lines().toList()) {
            if (line.startsWith(HEADER)) {
                name = line.substring(HEADER.length());
                sections.put(name, "");
            } else {
                sections.merge(name, line + "\n", String::concat);
            }
        }
        return sections;
    }

    private static String ending(Outcome outcome) {
        return outcome.isTimeout() ? "no end within the deadline\n" : "exit code " + outcome.exitCode() + "\n";
    }

    private static String errors(Outcome outcome) {
        return String.join("\n", outcome.errorLines(20)) + "\n";
    }
}
