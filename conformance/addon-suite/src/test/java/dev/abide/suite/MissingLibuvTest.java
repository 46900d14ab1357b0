package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An addon that links libuv on a system without it. Node has libuv built in, so there is nothing to compare with. */
class MissingLibuvTest {
    private static final Map<String, String> WITHOUT = Map.of("ABIDE_LIBUV", "/nonexistent/libuv.so.1");

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        AddonBuild.run();
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void theAddonRunsUntilItCallsLibuvAndTheUserIsTold(String engine) throws IOException, InterruptedException {
        Path script = Suite.SOURCES.resolve("Libuv/missing/use-without.js");
        Outcome outcome = Contestant.engine(engine).run(script, WITHOUT);
        String told = String.join("\n", outcome.errorLines(20));
        assertAll(
                () -> assertEquals(0, outcome.exitCode(), told),
                () -> assertEquals("""
                        get_uv_event_loop()
                          napi_get_uv_event_loop(env, &loop) = 9 generic_failure
                        """, outcome.stdout()),
                () -> assertEquals(1, told.split("uses libuv", -1).length - 1, told),
                () -> assertTrue(told.contains("missing.node") && told.contains("libuv1t64"), told));
    }
}
