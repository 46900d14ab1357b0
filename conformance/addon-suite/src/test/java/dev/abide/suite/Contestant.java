package dev.abide.suite;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A runtime that runs the scripts: real Node, or an engine through the launcher. */
public record Contestant(String name, List<String> command) {
    private static final Duration DEADLINE = Duration.ofMinutes(4);

    /** The oracle. Without one the suite fails, unless {@code -Dabide.oracle=none} says that there is none. */
    public static Contestant node() {
        assumeFalse("none".equals(System.getProperty("abide.oracle")), "-Dabide.oracle=none: nothing to compare with");
        Path node = Programs.find("node")
                .orElseThrow(() -> new IllegalStateException(
                        "node is not on the PATH; the suite compares with real Node.js 20 or newer (or set"
                                + " -Dabide.oracle=none)."));
        return new Contestant("node", List.of(node.toString(), "--expose-gc"));
    }

    public static Contestant engine(String id) {
        String launcher = Suite.ROOT.resolve("abide").toString();
        return new Contestant(id, List.of(launcher, "run", "--engine", id, "--expose-gc"));
    }

    /** Returns the same contestant, which adds a line to a file for each call of Node-API. */
    static Contestant traced(String id, Path trace) {
        Contestant plain = engine(id);
        List<String> command = new ArrayList<>(plain.command());
        command.addAll(List.of("--trace", trace.toString()));
        return new Contestant(id, command);
    }

    /** Runs a script in a process of its own. */
    Outcome run(Path script, List<String> arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(script.toString());
        whole.addAll(arguments);
        return new Execution(whole, Suite.SOURCES, DEADLINE).run();
    }

    /** Starts a script whose stdin and stdout we hold; stderr goes to a file. */
    public Process start(Path script, List<String> arguments, Path errors) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.add(script.toString());
        whole.addAll(arguments);
        return new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }

    /** Runs a script in a process of its own whose environment is changed. */
    Outcome run(Path script, Map<String, String> changes) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(script.toString());
        return new Execution(whole, Suite.SOURCES, changes, DEADLINE).run();
    }

    /** Returns what a command prints, without the end of the line. */
    public String answer(String... arguments) throws IOException, InterruptedException {
        List<String> whole = Stream.concat(Stream.of(command.getFirst()), Stream.of(arguments))
                .toList();
        return new Execution(whole, Suite.SOURCES, DEADLINE).run().stdout().strip();
    }
}
