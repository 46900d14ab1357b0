package dev.abide.suite.program;

import dev.abide.suite.DataFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the logs of programs are known to differ in, with the reason and a program that shows it. */
final class ProgramDivergences {
    private static final String EVERY_ENGINE = "*";

    /** A runtime that is not an engine: the oracle itself, where it is older than what we follow. */
    private static final Pattern OLD_NODE = Pattern.compile("node<(\\d+)");

    /**
     * One of them.
     *
     * @param runtime an engine, {@code *} for every engine, or {@code node<24}: every engine, where the oracle is older
     * @param program what a part of the program matches
     * @param node what Node's line matches
     * @param engine what the engine's line matches
     * @param goesOn whether the logs run side by side afterwards; else the program is compared once more without the
     *     instruction
     */
    record Divergence(
            String runtime,
            Pattern program,
            Pattern node,
            Pattern engine,
            boolean goesOn,
            String witness,
            String reason) {
        boolean concerns(String engineName, int nodeVersion) {
            Matcher old = OLD_NODE.matcher(runtime);
            return old.matches()
                    ? nodeVersion < Integer.parseInt(old.group(1))
                    : runtime.equals(engineName) || runtime.equals(EVERY_ENGINE);
        }

        boolean explains(String nodeLine, String engineLine) {
            Matcher ofNode = node.matcher(nodeLine);
            Matcher ofEngine = engine.matcher(engineLine);
            return ofNode.find()
                    && ofEngine.find()
                    && (!goesOn || nodeLine.substring(ofNode.end()).equals(engineLine.substring(ofEngine.end())));
        }
    }

    private final List<Divergence> divergences;
    private final int nodeVersion;

    /**
     * Reads them.
     *
     * @param nodeVersion the major version of the oracle
     */
    ProgramDivergences(int nodeVersion) {
        this.nodeVersion = nodeVersion;
        divergences = DataFile.read("program-divergences.tsv", 7).stream()
                .map(line -> new Divergence(
                        line[0],
                        Pattern.compile(line[1]),
                        Pattern.compile(line[2]),
                        Pattern.compile(line[3]),
                        goesOn(line[4]),
                        line[5],
                        line[6]))
                .toList();
    }

    private static boolean goesOn(String word) {
        return switch (word) {
            case "goes on" -> true;
            case "leave out" -> false;
            default -> throw new IllegalStateException("\"goes on\" or \"leave out\" is expected: " + word);
        };
    }

    List<Divergence> of(String engine) {
        return divergences.stream()
                .filter(divergence -> divergence.concerns(engine, nodeVersion))
                .toList();
    }

    /** How a log differs: in nothing that matters, in what nothing explains, or from an instruction on. */
    sealed interface Difference {
        /** None, or only known ones that change nothing afterwards. */
        record None() implements Difference {}

        /** One that nothing explains, as text. */
        record Unexplained(String text) implements Difference {}

        /** A known one, after which the logs tell nothing: the line's instruction is to be left out. */
        record Known(String instruction) implements Difference {}
    }

    /** Returns the first difference that matters. */
    Difference difference(String engine, String program, List<String> node, List<String> actual) {
        List<Divergence> known = of(engine).stream()
                .filter(divergence -> divergence.program().matcher(program).find())
                .toList();
        for (int at = 0; at < Math.max(node.size(), actual.size()); at++) {
            String expectedLine = at < node.size() ? node.get(at) : "(end)";
            String actualLine = at < actual.size() ? actual.get(at) : "(end)";
            if (!expectedLine.equals(actualLine)) {
                Optional<Divergence> explanation = known.stream()
                        .filter(divergence -> divergence.explains(expectedLine, actualLine))
                        .findFirst();
                if (explanation.isEmpty()) {
                    return new Difference.Unexplained("node:  " + expectedLine + "\n" + engine + ": " + actualLine);
                }
                if (!explanation.get().goesOn()) {
                    return new Difference.Known(instruction(expectedLine));
                }
            }
        }
        return new Difference.None();
    }

    /** Returns the instruction that logged a line: {@code object_seal 9: object = 0}. */
    private static String instruction(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("\"leave out\" is for lines of instructions: " + line);
        }
        return line.substring(0, colon).strip();
    }
}
