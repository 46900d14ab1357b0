package dev.abide.suite.program;

import static org.junit.jupiter.api.Assertions.assertAll;

import dev.abide.suite.Engines;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * A program of random calls does on every engine what it does on real Node. A few programs, the same in each build;
 * {@link ManyPrograms} makes others.
 */
final class ProgramsProperties {
    @Provide
    Arbitrary<String> programs() {
        return ProgramRuns.shared().programs();
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnEveryEngineWhatTheyDoOnNode(@ForAll("programs") String program) {
        assertAll(
                Engines.ids().stream().map(engine -> () -> ProgramRuns.shared().check(engine, program)));
    }
}
