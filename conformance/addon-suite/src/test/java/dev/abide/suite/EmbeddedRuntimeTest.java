package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.JsRuntime;
import dev.abide.JsValue;
import dev.abide.RuntimeExitException;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addons in runtimes of an embedder, whose process goes on when a script ends or the runtime is closed. */
class EmbeddedRuntimeTest {
    private static final int CALLS = 2000;

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        AddonBuild.run();
    }

    private RuntimeOptions options(String engine) {
        return RuntimeOptions.builder().engine(engine).stderr(stderr).build();
    }

    private static void load(JsRuntime runtime, String addon) {
        runtime.global().set("addon", runtime.loadAddon(Suite.ADDONS.resolve(addon + ".node")));
    }

    /** Runs a script that exits with 5 inside an addon, and asserts that nothing of it runs afterwards. */
    private void exits(String engine, String addon, String script) {
        List<String> log = new ArrayList<>();
        JsRuntime.run(options(engine), runtime -> {
            load(runtime, addon);
            runtime.global().set("note", runtime.function("note", (self, arguments) -> {
                log.add(arguments.getFirst().asString());
                return null;
            }));
            RuntimeExitException exit = assertThrows(RuntimeExitException.class, () -> {
                runtime.evaluate(script);
                runtime.runUntilIdle();
            });
            assertEquals(5, exit.code());
            return null;
        });
        assertEquals(List.of("before"), log);
        assertEquals("", stderr.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void anExitInAFunctionThatAnAddonCallsUnwindsThroughTheAddon(String engine) {
        exits(engine, "Functions/addon", """
                addon.call_function(undefined, function () { note('before'); process.exit(5); note('after the exit') });
                note('after the call');
                """);
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void anAddonCannotCatchAnExit(String engine) {
        exits(engine, "Functions/addon", """
                addon.call_and_catch(function () {
                  addon.call_and_catch(function () { note('before'); process.exit(5) });
                  note('inner call');
                });
                note('outer call');
                """);
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void anExitInAThreadSafeFunctionEndsTheLoop(String engine) {
        exits(
                engine,
                "ThreadsafeFunctions/addon",
                "addon.call_from_one_thread(function () { note('before'); process.exit(5) })");
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void anExitInACallbackOfLibuvEndsTheLoop(String engine) {
        assumeTrue(Suite.hasLibuv(), "this system has no libuv (Debian: libuv1t64)");
        exits(engine, "Libuv/addon", "addon.run_timer(function () { note('before'); process.exit(5) }, 1)");
    }

    @ParameterizedTest
    @MethodSource("dev.abide.suite.Engines#ids")
    void closingRunsEverythingInNodesOrderAndNoJavaScript(String engine) throws IOException {
        Path file = folder.resolve("log.txt");
        JsRuntime.run(options(engine), runtime -> {
            load(runtime, "CleanupHooks/to_file");
            JsValue kept = runtime.object();
            runtime.global().set("kept", kept);
            runtime.global().get("addon").invoke("append_all", file.toString(), kept);
            return null;
        });
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                List.of("async hook", "hook", "item given back", "thread-safe function", "instance data", "wrap"),
                lines.stream().filter(line -> !line.startsWith("work")).toList());
        assertEquals(
                List.of("work executed", "work completed"),
                lines.stream().filter(line -> line.startsWith("work")).toList());
        assertEquals("", stderr.toString(StandardCharsets.UTF_8));
    }

    @Test
    void oneAddonServesRuntimesOfAllEnginesAtOnce() throws Exception {
        List<String> engines = new ArrayList<>(Engines.ids());
        engines.add(engines.getLast()); // two runtimes of one engine, too
        CyclicBarrier start = new CyclicBarrier(engines.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(engines.size())) {
            List<Future<Double>> sums = engines.stream()
                    .map(engine -> threads.submit(() -> JsRuntime.run(options(engine), runtime -> {
                        load(runtime, "Functions/addon");
                        await(start);
                        return runtime.evaluate("""
                                        var sum = 0;
                                        var echo = addon.get_echo();
                                        for (var i = 0; i < %d; i++) sum += echo(i)[2];
                                        sum
                                        """.formatted(CALLS)).asDouble();
                    })))
                    .toList();
            for (Future<Double> sum : sums) {
                assertEquals(CALLS * (CALLS - 1) / 2.0, sum.get());
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
