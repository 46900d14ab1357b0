package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.JsException;
import dev.abide.JsRuntime;
import dev.abide.JsValue;
import dev.abide.RuntimeExitException;
import dev.abide.RuntimeOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runtimes that come and go, several at once, each with native threads that call into it, works and objects with native
 * memory, and each ended in the midst of it in one of the ways in which a runtime ends. Nothing hangs, nothing is left,
 * and memory stays as it is after the first third. No part of the build: it takes as long as one likes.
 *
 * <p>CONTRIBUTING.md has the command. Prints a seed; {@code -Dabide.stress.seed} takes it again, though threads do not
 * repeat themselves. {@code -Dabide.stress.engines=graal} leaves out the others.
 */
final class ManyRuntimes {
    private static final double MINUTES = Double.parseDouble(System.getProperty("abide.stress.minutes", "10"));
    private static final long SEED = Long.getLong("abide.stress.seed", System.nanoTime());
    private static final int AT_ONCE = 3;
    private static final double GROWTH = 1.05;

    private static final String SCRIPT = """
            function turn() {
              addon.make_objects(20);
              addon.queue_works(3);
              if (left-- > 0) setImmediate(turn); else end();
            }
            addon.start_producers(2, function () {});
            turn();
            """;

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    /** How a runtime ends. */
    private enum Ending {
        EXIT("process.exit(3)"),
        THROW("throw new Error('the end')"),
        CLOSE("isOver = true"),
        TERMINATED_WORKER("");

        private final String script;

        Ending(String script) {
            this.script = script;
        }
    }

    @BeforeAll
    static void build() throws Exception {
        AddonBuild.run();
        System.out.println("seed " + SEED);
    }

    static Stream<String> engines() {
        String some = System.getProperty("abide.stress.engines");
        return some == null ? Engines.ids().stream() : Stream.of(some.split(","));
    }

    private RuntimeOptions options(String engine) {
        return RuntimeOptions.builder().engine(engine).stderr(stderr).build();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void endWheneverTheyLikeAndLeaveNothing(String engine) throws Exception {
        long end = System.nanoTime() + (long) (MINUTES * 60e9);
        MemoryCurve memory = new MemoryCurve();
        Random random = new Random(SEED);
        int runtimes = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            while (System.nanoTime() < end) {
                List<Future<?>> round = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
                    int turns = random.nextInt(60);
                    round.add(threads.submit(() -> runOne(engine, ending, turns)));
                }
                for (Future<?> one : round) {
                    one.get();
                }
                runtimes += AT_ONCE;
                memory.sample();
            }
        }
        nothingIsAlive(engine);
        assertEquals("", stderr.toString(StandardCharsets.UTF_8));
        System.out.println(engine + ": " + runtimes + " runtimes; " + memory);
        assertTrue(memory.growth() <= GROWTH, () -> "memory grew: " + memory);
    }

    private void runOne(String engine, Ending ending, int turns) {
        JsRuntime.run(options(engine), runtime -> {
            if (ending == Ending.TERMINATED_WORKER) {
                runWorker(runtime, turns);
            } else {
                runHere(runtime, ending, turns);
            }
            return null;
        });
    }

    private static void runHere(JsRuntime runtime, Ending ending, int turns) {
        runtime.global().set("addon", runtime.loadAddon(addon()));
        try {
            runtime.evaluate(
                    "var left = " + turns + ", isOver = false; function end() { " + ending.script + " }" + SCRIPT);
            while (!runtime.evaluate("isOver").asBoolean()) {
                runtime.turn();
            }
        } catch (RuntimeExitException exit) {
            assertEquals(3, exit.code());
        } catch (JsException thrown) {
            assertEquals("Error: the end", thrown.value().toString());
        }
    }

    private static void runWorker(JsRuntime runtime, int turns) {
        String code = "var addon = require('" + addon() + "'), left = " + turns
                + "; function end() { require('worker_threads').parentPort.postMessage(1); for (;;) {} }" + SCRIPT;
        JsValue start = runtime.evaluate("""
                (function (code) {
                  var Worker = require('worker_threads').Worker, worker = new Worker(code, { eval: true });
                  worker.on('message', function () { worker.terminate(); });
                })""");
        runtime.global().set("require", runtime.require("module").invoke("createRequire", "/"));
        start.call(code);
        runtime.runUntilIdle();
    }

    /** Threads that hear of the end last may need a moment. */
    private void nothingIsAlive(String engine) {
        JsRuntime.run(options(engine), runtime -> {
            JsValue addon = runtime.loadAddon(addon());
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            String alive;
            do {
                alive = addon.invoke("alive").toString();
            } while (!alive.equals("0,0,0,0") && System.nanoTime() < deadline);
            assertEquals("0,0,0,0", alive, "items, finalizers, works, threads");
            return null;
        });
    }

    private static java.nio.file.Path addon() {
        return Suite.ADDONS.resolve("Workers/stress.node");
    }
}
