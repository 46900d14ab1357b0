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
 * Random programs as in {@link ProgramsProperties}, others each time: no part of the build, since it finds what nobody
 * knew of. CONTRIBUTING.md has the command.
 */
final class ManyPrograms {
    @Provide
    Arbitrary<String> programs() {
        return ProgramRuns.shared().programs();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnEveryEngineWhatTheyDoOnNode(@ForAll("programs") String program) {
        assertAll(
                Engines.ids().stream().map(engine -> () -> ProgramRuns.shared().check(engine, program)));
    }
}
