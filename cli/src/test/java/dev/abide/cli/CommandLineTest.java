package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line prints without running a script. */
final class CommandLineTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    private int execute(String... arguments) {
        CommandLine line = Abide.commandLine();
        line.setOut(new PrintWriter(out));
        return line.execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "prove", "report", "inspect", "engines", "bench"})
    void everyCommandHelps(String command) {
        assertEquals(0, execute(command, "--help"));
        assertTrue(out.toString().startsWith("Usage: abide " + command), out.toString());
    }

    @Test
    void theVersionNamesAbideAndJava() {
        assertEquals(0, execute("--version"));
        assertTrue(out.toString().matches("(?s)abide \\d+\\.\\d+\\.\\d+\\S* \\(Java 25.*"), out.toString());
    }

    @Test
    void everyEngineIsListedWithItsVersion() {
        assertEquals(0, execute("engines"));
        String lines = String.join(" .*\n", TestEngines.ids()) + " .*";
        assertTrue(out.toString().matches("(?s)" + lines), out.toString());
    }

    @Test
    void whatCannotBeLoadedIsInspectedWithAVerdict() throws IOException {
        Path file = Files.writeString(folder.resolve("addon.node"), "text");
        assertEquals(1, execute("inspect", file.toString()));
        assertTrue(out.toString().contains("cannot be loaded: not a shared library: a text file"), out.toString());
    }

    @Test
    void inspectionsAreJsonOnRequest() {
        assertEquals(
                1, execute("inspect", "--json", folder.resolve("absent.node").toString()));
        assertTrue(out.toString().contains("\"no such file\""), out.toString());
    }
}
