package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;

/** What an engine must print: what Node prints, or where it is known to differ, just what is known. */
final class Comparison {
    private Comparison() {}

    /**
     * Fails unless an engine prints what it must.
     *
     * @param known what the engine is known to print instead
     */
    static void check(String engine, Output node, Output actual, Optional<Divergences.Known> known) {
        mustProve("node", node);
        mustProve(engine, actual);
        if (known.isEmpty()) {
            assertEquals(node.text(), actual.text());
            return;
        }
        String reason = known.get().reason();
        if (node.text().equals(actual.text())) {
            fail("agrees with Node now; divergences.tsv still says: " + reason);
        }
        assertEquals(known.get().output(), actual.text(), "differs otherwise than it is known to: " + reason);
    }

    /** Fails if an output proves nothing. */
    static void mustProve(String contestant, Output output) {
        output.fault().ifPresent(fault -> fail("on " + contestant + ": " + fault + "\n" + output.text()));
    }
}
