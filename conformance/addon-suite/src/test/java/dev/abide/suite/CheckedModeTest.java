package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code abide run --checked} refuses what Node lets pass. */
class CheckedModeTest {
    @BeforeAll
    static void build() throws IOException, InterruptedException {
        AddonBuild.run();
    }

    @Test
    void noReferenceIsCountedOnAnotherThread() throws IOException, InterruptedException {
        Contestant plain = Contestant.engine(Engines.ids().getFirst());
        List<String> command = new ArrayList<>(plain.command());
        command.add("--checked");
        Path script = Suite.SOURCES.resolve("References/count-elsewhere.js");
        Outcome outcome = new Contestant(plain.name(), command).run(script, List.of());
        assertEquals(0, outcome.exitCode(), () -> String.join("\n", outcome.errorLines(20)));
        assertTrue(outcome.stdout().contains("""
                        ref_elsewhere()
                          napi_reference_ref(env, kept, &count) = 9 generic_failure
                          count 77
                        unref()
                          napi_reference_unref(env, kept, &count) = 0 ok
                          count 0
                        """), outcome::stdout);
    }
}
