package dev.abide.suite.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.abide.suite.Engines;
import dev.abide.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs that once showed a mistake, and those that show what is known to differ. */
final class KeptProgramsTest {
    @TestFactory
    Stream<DynamicTest> doWhatTheyDoOnNode() {
        return Suite.list(Suite.PROGRAMS.resolve("kept")).stream()
                .flatMap(file -> Engines.ids().stream()
                        .map(engine -> dynamicTest(
                                file.getFileName() + " on " + engine,
                                () -> assertEquals(
                                        Optional.empty(), ProgramRuns.shared().difference(engine, program(file))))));
    }

    /** Strict both ways: a divergence that is gone must leave the file. */
    @TestFactory
    Stream<DynamicTest> divergencesAreStillThere() {
        return Engines.ids().stream()
                .flatMap(engine -> ProgramRuns.shared().divergences().of(engine).stream()
                        .map(divergence -> dynamicTest(
                                engine + ": " + divergence.reason(), () -> isStillThere(engine, divergence))));
    }

    private static void isStillThere(String engine, ProgramDivergences.Divergence divergence) {
        assertNotEquals(
                ProgramRuns.shared().onNode(divergence.witness()),
                ProgramRuns.shared().onEngine(engine, divergence.witness()),
                "agrees with Node now; program-divergences.tsv still has this");
        assertEquals(Optional.empty(), ProgramRuns.shared().difference(engine, divergence.witness()));
    }

    /** Returns the instructions of a file: one a line, or several, after lines of comment. */
    private static String program(Path file) {
        try {
            return String.join(
                    ";",
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
