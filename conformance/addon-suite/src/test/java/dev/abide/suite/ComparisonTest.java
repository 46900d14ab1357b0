package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A known difference is one output, not any; and an output that proves nothing is none. */
class ComparisonTest {
    private static final Optional<Divergences.Known> UNKNOWN = Optional.empty();
    private static final Optional<Divergences.Known> KNOWN =
            Optional.of(new Divergences.Known("no such type", "TypeError\n"));
    private static final Output NODE = Output.of("Float16Array\n");

    private static void fails(String message, Output node, Output actual, Optional<Divergences.Known> known) {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> Comparison.check("engine", node, actual, known));
        assertTrue(String.valueOf(failure.getMessage()).contains(message), failure::getMessage);
    }

    private static void passes(Output actual, Optional<Divergences.Known> known) {
        assertDoesNotThrow(() -> Comparison.check("engine", NODE, actual, known));
    }

    @Test
    void anEngineMustPrintWhatNodePrints() {
        passes(NODE, UNKNOWN);
        fails("expected: ", NODE, Output.of("TypeError\n"), UNKNOWN);
    }

    @Test
    void aKnownDifferenceIsJustWhatIsCommitted() {
        passes(Output.of("TypeError\n"), KNOWN);
        fails("differs otherwise than it is known to: no such type", NODE, Output.of("RangeError\n"), KNOWN);
        fails("agrees with Node now", NODE, NODE, KNOWN);
    }

    @Test
    void aCrashIsNoKnownDifference() {
        fails("on engine: it ended", NODE, Output.of("TypeError\n").withFault("it ended the process"), KNOWN);
    }

    @Test
    void whatFailsAlikeOnBothSidesFails() {
        Output failed = Output.of("!!! Error: Cannot find module 'addon.node'\n");
        fails("on node: !!! Error: Cannot find module", failed, failed, UNKNOWN);
        fails("on node: it printed nothing", Output.of(""), Output.of(""), UNKNOWN);
    }
}
