package dev.abide.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The comparison fails where nothing was compared, and where an engine differs otherwise than it is known to. */
class NodeComparisonTest {
    @TempDir
    Path folder;

    private Path script(String... lines) throws IOException {
        return Files.write(folder.resolve("script.js"), List.of(lines));
    }

    private static void fails(String message, Executable comparison) {
        AssertionError failure = assertThrows(AssertionError.class, comparison);
        assertTrue(String.valueOf(failure.getMessage()).contains(message), failure::getMessage);
    }

    @Test
    void aMissingNodeIsAFailureUnlessNoneIsWanted() throws IOException {
        Path script = script("console.log(1)");
        fails("no /nowhere/node to compare with", () -> NodeComparison.onNode("/nowhere/node", script, folder));
        RuntimeException skip =
                assertThrows(RuntimeException.class, () -> NodeComparison.onNode("none", script, folder));
        assertEquals("TestAbortedException", skip.getClass().getSimpleName());
    }

    @Test
    void aScriptThatFailsOrPrintsNothingOnNodeProvesNothing() throws Exception {
        assertEquals("1\n", NodeComparison.onNode("node", script("console.log(1)"), folder));
        fails("Cannot find module", () -> NodeComparison.onNode("node", script("require('./absent')"), folder));
        fails("prints nothing", () -> NodeComparison.onNode("node", script(""), folder));
    }

    @Test
    void aKnownDifferenceIsWhatIsCommittedAndHasAReason() throws IOException {
        Path plain = script("console.log(1)");
        assertDoesNotThrow(() -> NodeComparison.assertAsExpected("some", plain, "1\n", "1\n"));
        fails("expected: ", () -> NodeComparison.assertAsExpected("some", plain, "1\n", "2\n"));
        Files.writeString(folder.resolve("script.some.txt"), "2\n");
        fails("both or none", () -> NodeComparison.assertAsExpected("some", plain, "1\n", "2\n"));
        Path known = script("// differs on some: it counts from 2", "console.log(1)");
        assertDoesNotThrow(() -> NodeComparison.assertAsExpected("some", known, "1\n", "2\n"));
        fails("otherwise than it is known", () -> NodeComparison.assertAsExpected("some", known, "1\n", "3\n"));
        fails("agrees with Node now", () -> NodeComparison.assertAsExpected("some", known, "1\n", "1\n"));
    }
}
