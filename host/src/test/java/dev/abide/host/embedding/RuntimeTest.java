package dev.abide.host.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.EngineUnavailableException;
import dev.abide.JsException;
import dev.abide.JsRuntime;
import dev.abide.JsValue;
import dev.abide.RuntimeExitException;
import dev.abide.RuntimeOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runtimes as embedders use them; what engines differ in is tested elsewhere. */
@ParameterizedClass
@MethodSource("dev.abide.host.NodeComparison#engines")
class RuntimeTest extends RunningInFolder {
    @Test
    void valuesPassBothWays() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            JsValue add = runtime.evaluate("(function (a, b) { return a + b })");
            assertEquals(5, add.call(2, 3).asDouble());
            assertEquals("ab", add.call("a", "b").asString());
            JsValue object = runtime.object();
            object.set("list", runtime.array(1, "two", null));
            assertEquals(List.of("list"), object.keys());
            assertEquals(3, object.get("list").asList().size());
            assertEquals(JsValue.Kind.NULL, object.get("list").get(2).kind());
            assertEquals(object, runtime.evaluate("(function (o) { return o })").call(object));
            assertNotEquals(object, runtime.object());
            assertArrayEquals(
                    new byte[] {1, 2},
                    runtime.evaluate("new Uint8Array([1, 2])").asBytes());
            assertEquals(Math.PI, runtime.require("util").get("types") == null ? 0 : Math.PI);
        }
    }

    @Test
    void javaFunctionsAreCalledAndTheirExceptionsThrown() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            runtime.global()
                    .set(
                            "twice",
                            runtime.function(
                                    "twice",
                                    (self, arguments) -> arguments.getFirst().asDouble() * 2));
            assertEquals(8, runtime.evaluate("twice(4)").asInt());
            runtime.global().set("fail", runtime.function("fail", (self, arguments) -> {
                throw new JsException(runtime.value("thrown"));
            }));
            assertEquals(
                    "thrown", runtime.evaluate("try { fail() } catch (e) { e }").asString());
        }
    }

    @Test
    void whatFailsInJavaIsAnErrorWhoseStackWhoDebugsSees() throws IOException {
        assertEquals("", stackOfFailure(options()));
        String stack = stackOfFailure(options().toBuilder().debug(true).build());
        assertTrue(stack.startsWith("java.lang.ArithmeticException: odd\n\tat "), stack);
    }

    private String stackOfFailure(RuntimeOptions options) throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options)) {
            runtime.global().set("fail", runtime.function("fail", (self, arguments) -> {
                throw new ArithmeticException("odd");
            }));
            String caught =
                    runtime.evaluate("try { fail() } catch (e) { String(e) }").asString();
            assertEquals("Error: java.lang.ArithmeticException: odd", caught);
        }
        return errors();
    }

    @Test
    void whatAScriptThrowsKeepsItsIdentity() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            JsException thrown =
                    assertThrows(JsException.class, () -> runtime.evaluate("var e = new TypeError('bad'); throw e"));
            assertEquals("TypeError: bad", thrown.getMessage());
            assertEquals(runtime.global().get("e"), thrown.value());
        }
    }

    @Test
    void aCallOnAnotherThreadIsRefusedWithBothNames() throws Exception {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            AtomicReference<String> message = new AtomicReference<>();
            Thread other = new Thread(
                    () -> message.set(assertThrows(IllegalStateException.class, runtime::global)
                            .getMessage()),
                    "stranger");
            other.start();
            other.join();
            assertTrue(message.get().contains("stranger"));
            assertTrue(message.get().contains(Thread.currentThread().getName()));
        }
    }

    @Test
    void promisesAreAwaited() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            JsValue promise = runtime.evaluate("new Promise(function (r) { setTimeout(function () { r(7) }, 2) })");
            assertEquals(7, promise.await().asInt());
            JsException rejected = assertThrows(
                    JsException.class,
                    () -> runtime.evaluate("Promise.reject(new Error('no'))").await());
            assertEquals("Error: no", rejected.getMessage());
        }
    }

    @Test
    void theEmbedderOwnsTheTurn() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            runtime.evaluate("var n = 0; setImmediate(function () { n++; setImmediate(function () { n++ }) })");
            assertTrue(runtime.turn());
            assertEquals(1, runtime.global().get("n").asInt());
            assertFalse(runtime.turn());
            assertEquals(2, runtime.global().get("n").asInt());
        }
    }

    @Test
    void anUncaughtExceptionComesOutOfTheLoopAndTheLoopGoesOn() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            runtime.evaluate(
                    "var n = 0; setImmediate(function () { throw new Error('x') }); setTimeout(function () { n = 1 }, 2)");
            assertThrows(JsException.class, runtime::runUntilIdle);
            runtime.runUntilIdle();
            assertEquals(1, runtime.global().get("n").asInt());
        }
    }

    @Test
    void processExitEndsTheRuntimeOfAnEmbedder() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            RuntimeExitException exit =
                    assertThrows(RuntimeExitException.class, () -> runtime.evaluate("process.exit(3)"));
            assertEquals(3, exit.code());
        }
    }

    @Test
    void twoRuntimesLiveSideBySide() throws IOException {
        try (JsRuntime one = JsRuntime.open(options());
                JsRuntime two = JsRuntime.open(options())) {
            one.evaluate("var x = 1");
            two.evaluate("var x = 2");
            assertEquals(1, one.global().get("x").asInt());
            one.evaluate("var seen; setTimeout(function () { seen = x }, 1)");
            assertEquals(2, two.evaluate("x").asInt());
            one.runUntilIdle();
            assertEquals(1, one.evaluate("seen").asInt());
            JsValue foreign = two.object();
            assertThrows(IllegalArgumentException.class, () -> one.global().set("y", foreign));
        }
    }

    @Test
    void aClosedRuntimeIsClosed() throws IOException {
        JsRuntime runtime = JsRuntime.open(options());
        runtime.close();
        runtime.close();
        assertThrows(IllegalStateException.class, runtime::global);
    }

    @Test
    void anUnknownEngineIsNamedTogetherWithThoseThatAreThere() throws IOException {
        RuntimeOptions wrong = RuntimeOptions.builder().engine("v8").build();
        String message = assertThrows(EngineUnavailableException.class, () -> JsRuntime.open(wrong))
                .getMessage();
        assertTrue(message.startsWith("There is no engine 'v8'; available: "), message);
        assertTrue(message.contains(engine), message);
    }
}
