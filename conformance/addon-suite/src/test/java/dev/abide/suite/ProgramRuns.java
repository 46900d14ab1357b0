package dev.abide.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Programs, and the machines that run them: one on real Node, and one on each engine, all started when they are needed.
 */
final class ProgramRuns {
    static final List<String> ENGINES = List.of("graal", "rhino", "nashorn");

    private static final int OPERANDS = 5;
    private static final int NOTHING = 255;
    private static final int NEWEST_API = 10;

    private final int version;
    private final Machine node;
    private final List<String> operations;
    private final Map<String, Machine> engines = new ConcurrentHashMap<>();
    private final ProgramDivergences divergences;
    private final ProgramOmissions omissions = new ProgramOmissions();

    private ProgramRuns() throws IOException, InterruptedException {
        Contestant oracle = Contestant.node();
        version = Math.min(NEWEST_API, Integer.parseInt(oracle.answer("-p", "process.versions.napi")));
        AddonBuild.machine(version);
        node = new Machine(oracle, version);
        operations = node.operations();
        divergences =
                new ProgramDivergences(Integer.parseInt(oracle.answer("-p", "process.version.slice(1).split('.')[0]")));
    }

    /**
     * Finds the oracle and builds the machine, once; the processes end with ours, since nobody sends them programs any
     * more.
     */
    static ProgramRuns shared() {
        return Holder.RUNS;
    }

    private static final class Holder {
        static final ProgramRuns RUNS = unchecked(ProgramRuns::new);
    }

    ProgramDivergences divergences() {
        return divergences;
    }

    ProgramOmissions omissions() {
        return omissions;
    }

    /**
     * Returns what an engine does otherwise than Node, unless that is known. A program that Node does not survive is
     * none.
     */
    Optional<String> difference(String engine, String original) {
        String program = omissions.apply(engine, known(original));
        List<String> expected = onNode(program);
        return expected.getLast().startsWith(Machine.FAILURE)
                ? Optional.of("node ends: " + expected.getLast())
                : divergences.difference(engine, program, expected, onEngine(engine, program));
    }

    /** Returns a program without what this release of Node lacks. */
    private String known(String program) {
        return Stream.of(program.split(";"))
                .filter(instruction -> operations.contains(instruction.split(" ", 2)[0]))
                .collect(Collectors.joining(";"));
    }

    List<String> onNode(String program) {
        return log(node, program);
    }

    List<String> onEngine(String engine, String program) {
        return log(engines.computeIfAbsent(engine, id -> new Machine(Contestant.engine(id), version)), program);
    }

    private static List<String> log(Machine machine, String program) {
        return unchecked(() -> machine.run(program));
    }

    private static <T> T unchecked(Callable<T> action) {
        try {
            return action.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Fails if an engine does otherwise, with the smallest program that shows it, which is also left as a file. */
    void check(String engine, String program) {
        Optional<String> seen = difference(engine, program);
        if (seen.isEmpty()) {
            return;
        }
        String smallest =
                Shrinking.of(program, candidate -> difference(engine, candidate).isPresent());
        Path file = Suite.FOLDER.resolve("target/programs/" + engine + ".txt");
        unchecked(() -> Files.writeString(file, smallest.replace(";", "\n") + "\n"));
        throw new AssertionError(difference(engine, smallest).orElse("not seen again: " + seen.get()) + "\n" + smallest
                + "\n(in " + file + "; to keep it, copy it to " + Suite.PROGRAMS + "/kept)");
    }

    /** Makes programs of 40 to 80 instructions; shrinking leaves fewer. */
    Arbitrary<String> programs() {
        // Small numbers are the values that every program starts with; larger ones reach what it made.
        Arbitrary<Integer> operand = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 15)),
                Tuple.of(20, Arbitraries.integers().between(0, 127).withDistribution(RandomDistribution.uniform())),
                Tuple.of(1, Arbitraries.just(NOTHING)));
        Arbitrary<Integer> keepsExceptions = Arbitraries.frequency(Tuple.of(19, 0), Tuple.of(1, 1));
        Arbitrary<String> instruction = Combinators.combine(
                        Arbitraries.of(operations), operand.list().ofSize(OPERANDS), keepsExceptions)
                .as((operation, operands, keeps) -> operation + " "
                        + String.join(
                                " ", operands.stream().map(String::valueOf).toList())
                        + " " + keeps);
        return instruction
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .withSizeDistribution((tries, least, most, center) ->
                        random -> java.math.BigInteger.valueOf(random.nextInt(40, most.intValueExact() + 1)))
                .map(instructions -> String.join(";", instructions));
    }
}
