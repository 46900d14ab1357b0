package dev.abide.suite;

import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    static String alone(Contestant contestant, Script script) throws IOException, InterruptedException {
        Outcome outcome = contestant.run(script.file(), List.of());
        return outcome.stdout() + ending(outcome);
    }

    /** Runs scripts in as few processes as possible, and returns the output of each. */
    static Map<Script, String> together(Contestant contestant, List<Script> scripts)
            throws IOException, InterruptedException {
        Map<Script, String> outputs = new HashMap<>();
        List<Script> left = new ArrayList<>(scripts);
        while (!left.isEmpty()) {
            Outcome outcome = contestant.run(
                    DRIVER,
                    left.stream().map(script -> script.file().toString()).toList());
            Map<String, String> sections = sections(outcome.stdout());
            boolean isComplete = sections.containsKey(END);
            Script last = left.getFirst();
            for (Script script : List.copyOf(left)) {
                String section =
                        sections.get(Suite.SOURCES.relativize(script.file()).toString());
                if (section != null) {
                    outputs.put(script, section);
                    left.remove(script);
                    last = script;
                }
            }
            if (!isComplete) {
                // What was printed last, or nothing at all if even the driver did not start.
                outputs.merge(last, ending(outcome) + errors(outcome), String::concat);
                left.remove(last);
            }
        }
        return outputs;
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
