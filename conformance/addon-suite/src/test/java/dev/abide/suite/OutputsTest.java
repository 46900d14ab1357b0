package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script did that is broken in itself proves nothing, even though two runtimes print the same of it. */
class OutputsTest {
    private static final Path BROKEN = Suite.FOLDER.resolve("src/test/broken");

    private static Script script(String name) {
        return new Script(BROKEN.resolve(name + ".js"));
    }

    @ParameterizedTest
    @CsvSource({
        "require-missing, !!! Error: Cannot find module",
        "load-missing, !!! Error: Cannot find module",
        "never-done, it ended the process that it shares: exit code 0",
        "end-the-process, it ended the process that it shares: exit code 0",
        "print-nothing, it printed nothing",
    })
    void aScriptThatBreaksTheSharedProcessOrShowsNothingIsFaulty(String name, String fault) throws Exception {
        Map<Script, Output> outputs =
                Outputs.together(Contestant.node(), List.of(script("fine"), script(name), script("fine-too")));
        Output output = outputs.get(script(name));
        assertTrue(output.fault().orElse("none").startsWith(fault), output::toString);
        Output fine = new Output("fine\n", Optional.empty());
        assertEquals(List.of(fine, fine), List.of(outputs.get(script("fine")), outputs.get(script("fine-too"))));
    }

    @ParameterizedTest
    @CsvSource({
        "alone/exit-announced, 7",
        "alone/abort-announced, 134",
    })
    void anAnnouncedEndIsFine(String name, int exitCode) throws Exception {
        Output output = Outputs.alone(Contestant.node(), script(name));
        assertEquals(new Output("before\nexit code " + exitCode + "\n", Optional.empty()), output);
    }

    @ParameterizedTest
    @CsvSource({
        "alone/exit-unannounced, 0",
        "alone/exit-otherwise, 7",
        "alone/require-missing, 0",
    })
    void anEndThatIsNotAnnouncedIsFaulty(String name, int announced) throws Exception {
        Output output = Outputs.alone(Contestant.node(), script(name));
        assertTrue(output.fault().orElse("none").startsWith("it announces exit code " + announced), output::toString);
    }

    @Test
    void aScriptThatTheDriverLeavesOutIsFaulty() throws Exception {
        Contestant cheating = new Contestant("cheating", List.of("printf", "=== end\n"));
        Output output = Outputs.together(cheating, List.of(script("fine"))).get(script("fine"));
        assertEquals(Optional.of("it did not run"), output.fault());
    }
}
