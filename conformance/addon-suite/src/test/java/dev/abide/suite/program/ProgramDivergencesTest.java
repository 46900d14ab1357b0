package dev.abide.suite.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.abide.suite.Engines;
import dev.abide.suite.program.ProgramDivergences.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A known difference explains the line that it is about, and nothing that comes after. */
class ProgramDivergencesTest {
    private static final String ENGINE = Engines.ids().getFirst();
    private static final String PROGRAM = "create_buffer 5;object_freeze 9;object_seal 9;get_array_length 3";

    private final ProgramDivergences divergences = new ProgramDivergences(99);

    private Difference difference(String node, String actual) {
        return divergences.difference(ENGINE, PROGRAM, List.of(node), List.of(actual));
    }

    @Test
    void theInstructionOfAKnownDifferenceIsLeftOutOfTheNextComparison() {
        assertEquals(
                new Difference.Known("object_seal 9"),
                difference(
                        "  object_seal 9: object typedarray buffer #9 = 0",
                        "  object_seal 9: object typedarray buffer #9 = 10 pending caught object error"));
    }

    @Test
    void onlyViewsAreKnownNotToBeSealed() {
        assertInstanceOf(
                Difference.Unexplained.class,
                difference(
                        "object_seal 9: object array #9 = 0",
                        "object_seal 9: object array #9 = 10 pending caught object error"));
    }

    @Test
    void whatElseDiffersInALineIsNotExplained() {
        String program = "create_array_with_length 7;object_seal 9;object_freeze 9";
        String node = "$1 object of shared {\"length\" w 7, \"a\" wec 1}";
        String other = "$1 object of shared {\"length\"  7, \"a\" wec 2}";
        assertInstanceOf(
                Difference.Unexplained.class, divergences.difference(ENGINE, program, List.of(node), List.of(other)));
        assertInstanceOf(
                Difference.None.class,
                divergences.difference(ENGINE, program, List.of(node), List.of(other.replace("2", "1"))));
    }

    @Test
    void aLogThatEndsEarlyDiffers() {
        assertInstanceOf(
                Difference.Unexplained.class, divergences.difference(ENGINE, PROGRAM, List.of("a", "b"), List.of("a")));
    }
}
