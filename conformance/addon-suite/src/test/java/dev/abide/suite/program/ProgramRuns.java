package dev.abide.suite.program;

import dev.abide.suite.AddonBuild;
import dev.abide.suite.Contestant;
import dev.abide.suite.Suite;
import dev.abide.suite.program.ProgramDivergences.Difference;
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
import org.jspecify.annotations.Nullable;

/**
 * Programs, and the machines that run them: one on real Node, and one on each engine, all started when they are needed.
 */
final class ProgramRuns {
    /** The machine knows no such operation, and says so on every runtime. */
    private static final String NO_OPERATION = "left_out";

    private static final int OPERANDS = 5;
    private static final int NOTHING = 255;
    private static final int NEWEST_API = 10;

    private static @Nullable ProgramRuns shared;

    private final int version;
    private final Machine node;
    private final List<String> operations;
    private final Map<String, List<String>> nodeLogs = new ConcurrentHashMap<>();
    private final Map<String, Machine> engines = new ConcurrentHashMap<>();
    private final ProgramDivergences divergences;

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
    static synchronized ProgramRuns shared() {
        ProgramRuns runs = shared;
        if (runs == null) {
            shared = runs = unchecked(ProgramRuns::new);
        }
        return runs;
    }

    ProgramDivergences divergences() {
        return divergences;
    }

    /**
     * Returns what an engine does otherwise than Node, unless that is known. A program that Node does not survive is
     * none. After a known difference that changes what follows, the program is compared once more without the
     * instruction, so that nothing hides behind it.
     */
    Optional<String> difference(String engine, String original) {
        String program = known(original);
        while (true) {
            List<String> expected = onNode(program);
            if (expected.getLast().startsWith(Machine.FAILURE)) {
                return Optional.of("node ends: " + expected.getLast());
            }
            switch (divergences.difference(engine, program, expected, onEngine(engine, program))) {
                case Difference.None none -> {
                    return Optional.empty();
                }
                case Difference.Unexplained unexplained -> {
                    return Optional.of(unexplained.text());
                }
                case Difference.Known divergence -> program = without(divergence.instruction(), program);
            }
        }
    }

    /** Returns a program in which nothing happens instead of an instruction, so that all others keep their places. */
    private static String without(String instruction, String program) {
        String rest = Stream.of(program.split(";"))
                .map(other -> other.strip().equals(instruction) ? NO_OPERATION : other)
                .collect(Collectors.joining(";"));
        if (rest.equals(program)) {
            throw new IllegalStateException("no instruction of the program: " + instruction);
        }
        return rest;
    }

    /** Returns a program without what this release of Node lacks. */
    private String known(String program) {
        return Stream.of(program.split(";"))
                .filter(instruction -> operations.contains(instruction.split(" ", 2)[0]))
                .collect(Collectors.joining(";"));
    }

    /** The same program is asked for once for each engine. */
    List<String> onNode(String program) {
        return nodeLogs.computeIfAbsent(program, text -> log(node, text));
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
        } catch (RuntimeException e) {
            throw e;
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
