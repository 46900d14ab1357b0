package dev.abide.suite;

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
    private static final ProgramRuns RUNS = ProgramRuns.shared();

    @Provide
    Arbitrary<String> programs() {
        return RUNS.programs();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnGraalWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("graal", program);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnRhinoWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("rhino", program);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doOnNashornWhatTheyDoOnNode(@ForAll("programs") String program) {
        RUNS.check("nashorn", program);
    }
}
