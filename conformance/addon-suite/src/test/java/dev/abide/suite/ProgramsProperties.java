package dev.abide.suite;

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
    private static final ProgramRuns RUNS = ProgramRuns.shared();

    @Provide
    Arbitrary<String> programs() {
        return RUNS.programs();
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnGraalWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("graal", program);
    }

    @Property(tries = 200, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnRhinoWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("rhino", program);
    }

    @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnNashornWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("nashorn", program);
    }
}
