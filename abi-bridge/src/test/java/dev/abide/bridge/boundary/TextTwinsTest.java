package dev.abide.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.row.NapiStatus;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that C serves from a string's cell are those that Java would give, byte for byte, and those that C makes are
 * those that Java would make.
 */
class TextTwinsTest {
    /** The functions that are compared here. */
    static final String[] COMPARED = {
        "napi_create_string_latin1",
        "napi_create_string_utf8",
        "node_api_create_property_key_latin1",
        "node_api_create_property_key_utf8",
        "napi_get_value_string_latin1",
        "napi_get_value_string_utf8",
        "napi_get_value_string_utf16"
    };

    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;

    /** More than the longest text in 16-bit units needs. */
    private static final int ROOM = 400;

    private static final Env ENV = PlainEnv.open();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(2 * Layout.TEXT_SIZE),
                Arbitraries.strings().ascii().ofMinLength(Layout.TEXT_SIZE - 1).ofMaxLength(Layout.TEXT_SIZE + 1),
                Arbitraries.strings().withCharRange('\u0000', '\u0100').ofMaxLength(20),
                Arbitraries.strings().all().ofMaxLength(20));
    }

    @Property
    void stringsAreReadAlike(@ForAll("texts") String text, @ForAll @IntRange(max = ROOM / 2) int size) {
        long fromJava = ENV.handles().handleOf(text);
        for (String encoding : new String[] {"latin1", "utf8", "utf16"}) {
            assertReadAlike("napi_get_value_string_" + encoding, fromJava, size);
        }
    }

    @Property
    void stringsOfCAreReadAlike(@ForAll("texts") String text, @ForAll @IntRange(max = ROOM / 2) int size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocateFrom(text, StandardCharsets.ISO_8859_1);
            MemorySegment result = arena.allocate(LONG);
            String name = "napi_create_string_latin1";
            assertEquals(NapiStatus.OK, createInC(name, bytes, text.length(), result));
            for (String encoding : new String[] {"latin1", "utf8", "utf16"}) {
                assertReadAlike("napi_get_value_string_" + encoding, result.get(ValueLayout.JAVA_LONG, 0), size);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"napi_get_value_string_latin1", "napi_get_value_string_utf8", "napi_get_value_string_utf16"})
    void readsAreRefusedAlike(String name) {
        Object[] values = {1.5, true, PlainEnv.Nothing.UNDEFINED, new Object()};
        for (Object value : values) {
            assertReadAlike(name, ENV.handles().handleOf(value), 8);
        }
        for (long garbage : new long[] {0, 1, -1, 0x1_0000_0007L}) {
            assertReadAlike(name, garbage, 8);
        }
        long string = ENV.handles().handleOf("text");
        assertEquals(
                Twins.callJava(ENV, name, string, 0L, 8L, 0L), callReadInC(name, string, 0, 8, 0), "no out-parameter");
    }

    @Property
    void stringsAreCreatedAlike(@ForAll("texts") String text, @ForAll boolean toTheNul) {
        for (String function : new String[] {"napi_create_string_", "node_api_create_property_key_"}) {
            assertCreatedAlike(function + "latin1", text.getBytes(StandardCharsets.ISO_8859_1), toTheNul);
            assertCreatedAlike(function + "utf8", text.getBytes(StandardCharsets.UTF_8), toTheNul);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"napi_create_string_latin1", "napi_create_string_utf8"})
    void creationsAreRefusedAlike(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom("text");
            MemorySegment result = arena.allocate(LONG);
            long[][] cases = {
                {0, 4, result.address()},
                {0, 0, result.address()},
                {text.address(), 4, 0},
                {text.address(), -2, result.address()},
                {text.address(), 1L << 31, result.address()},
            };
            for (long[] each : cases) {
                assertEquals(
                        Twins.callJava(ENV, name, each[0], each[1], each[2]),
                        Twins.callC(ENV, name, new ValueLayout[] {LONG, LONG, LONG}, each[0], each[1], each[2]),
                        () -> name + " of " + each[0] + ", " + each[1] + ", " + each[2]);
            }
        }
    }

    private static void assertCreatedAlike(String name, byte[] content, boolean toTheNul) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(content.length + 1L);
            MemorySegment.copy(content, 0, text, ValueLayout.JAVA_BYTE, 0, content.length);
            MemorySegment inC = arena.allocate(LONG);
            MemorySegment inJava = arena.allocate(LONG);
            long length = toTheNul ? -1 : content.length;
            assertEquals(NapiStatus.OK, createInC(name, text, length, inC));
            assertEquals(NapiStatus.OK, Twins.callJava(ENV, name, text.address(), length, inJava.address()));
            assertEquals(
                    ENV.value(inJava.get(ValueLayout.JAVA_LONG, 0)),
                    ENV.value(inC.get(ValueLayout.JAVA_LONG, 0)),
                    name);
        }
    }

    private static void assertReadAlike(String name, long value, long size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(ROOM);
            MemorySegment inJava = arena.allocate(ROOM);
            MemorySegment lengthInC = arena.allocate(LONG);
            MemorySegment lengthInJava = arena.allocate(LONG);
            for (boolean hasBuffer : new boolean[] {true, false}) {
                int statusInC = callReadInC(name, value, hasBuffer ? inC.address() : 0, size, lengthInC.address());
                int statusInJava = Twins.callJava(
                        ENV, name, value, hasBuffer ? inJava.address() : 0L, size, lengthInJava.address());
                assertEquals(statusInJava, statusInC, name);
                assertEquals(-1, inJava.mismatch(inC), name);
                assertEquals(-1, lengthInJava.mismatch(lengthInC), name);
            }
        }
    }

    private static int callReadInC(String name, long value, long buffer, long size, long result) {
        return Twins.callC(ENV, name, new ValueLayout[] {LONG, LONG, LONG, LONG}, value, buffer, size, result);
    }

    private static int createInC(String name, MemorySegment text, long length, MemorySegment result) {
        return Twins.callC(ENV, name, new ValueLayout[] {LONG, LONG, LONG}, text.address(), length, result.address());
    }
}
