package dev.abide.host.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.JsException;
import dev.abide.JsFunction;
import dev.abide.JsRuntime;
import dev.abide.JsValue;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of Java in JavaScript and back, and what is known of an exception when its runtime has gone. */
@ParameterizedClass
@MethodSource("dev.abide.host.NodeComparison#engines")
class ConversionTest extends RunningInFolder {
    /** A picture's size, for instance. */
    record Size(int width, @Nullable Long height, List<String> tags) {}

    enum Fit {
        COVER,
        CONTAIN
    }

    private static String shown(JsRuntime runtime, @Nullable Object value) {
        return runtime.require("util").invoke("inspect", value).asString();
    }

    @Test
    void whatJavaHasIsWhatAScriptWouldHaveMade() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            assertEquals("{ a: [ 1, 'two', null ], b: { c: true } }", shown(runtime, ordered()));
            assertEquals("{ width: 2, height: null, tags: [ 'x' ] }", shown(runtime, new Size(2, null, List.of("x"))));
            assertEquals("<Buffer 01 ff>", shown(runtime, new byte[] {1, -1}));
            assertEquals("[ 1, 2 ]", shown(runtime, new int[] {1, 2}));
            assertEquals("1970-01-01T00:00:01.000Z", shown(runtime, Instant.ofEpochSecond(1)));
            assertEquals("'COVER'", shown(runtime, Fit.COVER));
            assertEquals("9007199254740991", shown(runtime, 9007199254740991L));
            JsFunction twice = (self, arguments) -> arguments.getFirst().asInt() * 2;
            assertEquals(
                    8,
                    runtime.evaluate("(function (f) { return f(4) })")
                            .call(twice)
                            .asInt());
        }
    }

    private static Map<String, Object> ordered() {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        List<@Nullable Object> list = new ArrayList<>(List.of(1, "two"));
        list.add(null);
        map.put("a", list);
        map.put("b", Map.of("c", true));
        return map;
    }

    @Test
    void whatHasNoJavaScriptValueIsRefused() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            assertThrows(IllegalArgumentException.class, () -> runtime.value(9007199254740993L));
            assertThrows(IllegalArgumentException.class, () -> runtime.value(new Object()));
            Map<String, Object> circle = new HashMap<>();
            circle.put("self", circle);
            assertThrows(IllegalArgumentException.class, () -> runtime.value(circle));
            List<Object> twice = List.of(List.of(1), List.of(1));
            assertEquals("[ [ 1 ], [ 1 ] ]", shown(runtime, twice));
        }
    }

    @Test
    void aDirectBufferIsShared() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            ByteBuffer memory = ByteBuffer.allocateDirect(4).put(0, (byte) 9);
            assertEquals(
                    9,
                    runtime.evaluate("(function (b) { b[1] = 7; return b[0] })")
                            .call(memory)
                            .asInt());
            assertEquals(7, memory.get(1));
            ByteBuffer heap = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);
            assertEquals("<Buffer 02 03>", shown(runtime, heap));
        }
    }

    @Test
    void aValueIsOfTheTypeWanted() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            assertEquals(5, runtime.evaluate("5").as(int.class));
            assertEquals(5L, runtime.evaluate("5").as(Long.class));
            assertEquals(BigInteger.TEN, runtime.evaluate("10").as(BigInteger.class));
            assertEquals("x", runtime.evaluate("'x'").as(String.class));
            assertNull(runtime.evaluate("undefined").as(String.class));
            assertEquals(Fit.CONTAIN, runtime.evaluate("'CONTAIN'").as(Fit.class));
            assertEquals(Instant.EPOCH, runtime.evaluate("new Date(0)").as(Instant.class));
            assertArrayEquals(new int[] {1, 2}, runtime.evaluate("[1, 2]").as(int[].class));
            assertEquals(
                    new Size(3, 4L, List.of("t")),
                    runtime.evaluate("({ width: 3, height: 4, tags: ['t'] })").as(Size.class));
            assertThrows(
                    ArithmeticException.class, () -> runtime.evaluate("5.5").as(int.class));
            assertThrows(
                    ArithmeticException.class, () -> runtime.evaluate("300").as(byte.class));
            assertThrows(
                    IllegalStateException.class, () -> runtime.evaluate("'5'").as(int.class));
            assertThrows(
                    IllegalStateException.class, () -> runtime.evaluate("null").as(int.class));
            assertThrows(
                    IllegalStateException.class,
                    () -> runtime.evaluate("'OTHER'").as(Fit.class));
        }
    }

    @Test
    void anObjectIsWhatIsNearest() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            assertEquals(
                    Map.of("a", List.of(1, 2.5, "s"), "d", Instant.EPOCH),
                    runtime.evaluate("({ a: [1, 2.5, 's'], d: new Date(0) })").as(Object.class));
            assertArrayEquals(new byte[] {7}, (byte[])
                    runtime.evaluate("new Uint8Array([7])").as(Object.class));
            assertInstanceOf(JsValue.class, runtime.evaluate("new Map()").as(Object.class));
            assertThrows(
                    IllegalStateException.class,
                    () -> runtime.evaluate("var o = {}; o.o = o; o").as(Map.class));
        }
    }

    @Test
    void aTypeWithParametersReachesTheElements() throws Exception {
        Type sizes = ConversionTest.class.getDeclaredField("sizes").getGenericType();
        try (JsRuntime runtime = JsRuntime.open(options())) {
            JsValue value = runtime.evaluate("({ a: [{ width: 1, tags: [] }] })");
            assertEquals(Map.of("a", Set.of(new Size(1, null, List.of()))), value.as(sizes));
        }
    }

    @SuppressWarnings("UnusedVariable") // Only its type is read.
    private @Nullable Map<String, Set<Size>> sizes;

    @Test
    @SuppressWarnings("unchecked") // Raw types are what classes are.
    void aFunctionIsAnInterface() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            ToIntFunction<Object> length = (ToIntFunction<Object>)
                    runtime.evaluate("(function (s) { return s.length })").as(ToIntFunction.class);
            assertEquals(3, length.applyAsInt("abc"));
            Comparator<Object> backwards = (Comparator<Object>)
                    runtime.evaluate("(function (a, b) { return b - a })").as(Comparator.class);
            assertEquals(
                    List.of(3, 2, 1),
                    List.of(1, 3, 2).stream().sorted(backwards).toList());
            assertTrue(backwards.reversed().compare(1, 2) < 0);
            assertEquals(backwards, backwards);
        }
    }

    @Test
    @SuppressWarnings("unchecked") // Raw types are what classes are.
    void promisesAndFuturesAreOneAnother() throws Exception {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            CompletableFuture<Object> seven = runtime.evaluate(
                            "new Promise(function (r) { setTimeout(function () { r(7) }, 1) })")
                    .as(CompletableFuture.class);
            CompletableFuture<Object> failed = runtime.evaluate(
                            "new Promise(function (_, no) { setTimeout(function () { no(new RangeError('no')) }, 1) })")
                    .as(CompletableFuture.class);
            runtime.runUntilIdle();
            assertEquals(7, seven.get(0, TimeUnit.SECONDS));
            JsException reason = assertInstanceOf(
                    JsException.class,
                    assertThrows(CompletionException.class, failed::join).getCause());
            assertEquals("RangeError", reason.name());

            CompletableFuture<String> given = new CompletableFuture<>();
            JsValue promise = runtime.value(given);
            Thread.startVirtualThread(() -> given.complete("done"));
            assertEquals("done", promise.await().asString());
            JsValue rejected = runtime.value(CompletableFuture.failedFuture(new IOException("gone")));
            JsException thrown = assertThrows(JsException.class, rejected::await);
            assertInstanceOf(IOException.class, thrown.getCause());
        }
    }

    @Test
    void aJavaExceptionComesBackAsItself() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            ArithmeticException own = new ArithmeticException("odd");
            JsFunction failing = (self, arguments) -> {
                throw own;
            };
            runtime.global().set("fail", failing);
            assertSame(
                    own,
                    assertThrows(JsException.class, () -> runtime.evaluate("fail()"))
                            .getCause());
            assertSame(
                    own,
                    assertThrows(
                                    JsException.class,
                                    () -> runtime.evaluate("try { fail() } catch (e) { e.seen = 1; throw e }"))
                            .getCause());
        }
    }

    @Test
    void whatIsKnownOfAnExceptionOutlivesItsRuntime() throws Exception {
        JsException thrown;
        try (JsRuntime runtime = JsRuntime.open(options())) {
            String script = "var c = new RangeError('inner'), e = new TypeError('outer');"
                    + " e.code = 'E_OUT'; e.cause = c; c.cause = e; throw e";
            thrown = assertThrows(JsException.class, () -> runtime.evaluate(script));
        }
        assertEquals("TypeError: outer", thrown.getMessage());
        assertEquals("TypeError", thrown.name());
        assertEquals("E_OUT", thrown.code());
        assertEquals("outer", thrown.text());
        assertTrue(String.valueOf(thrown.jsStack()).contains("TypeError: outer"));
        assertEquals(
                "inner", assertInstanceOf(JsException.class, thrown.getCause()).text());
    }

    @Test
    void whatIsThrownMayHideItself() throws IOException {
        try (JsRuntime runtime = JsRuntime.open(options())) {
            String script = "var e = new Error('x');"
                    + " Object.defineProperty(e, 'code', { get: function () { throw 1 } }); throw e";
            JsException thrown = assertThrows(JsException.class, () -> runtime.evaluate(script));
            assertNull(thrown.code());
            assertEquals("x", thrown.text());
            assertEquals(
                    "text",
                    assertThrows(JsException.class, () -> runtime.evaluate("throw 'text'"))
                            .getMessage());
        }
    }
}
