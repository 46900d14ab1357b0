package dev.abide.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.row.NapiStatus;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions served in C answer as their readable twins in Java do: same status, same bytes written. */
class TwinsTest {
    /** Bytes of an out-parameter that are compared. */
    private static final int OUT_SIZE = 8;

    private static final ValueLayout[] LONGS = {ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG};

    private static final Env ENV = PlainEnv.open();

    @Property
    void numbersAreReadAlike(@ForAll("numbers") double number) {
        for (String name : new String[] {
            "napi_get_value_double",
            "napi_get_value_int32",
            "napi_get_value_uint32",
            "napi_get_value_int64",
            "napi_get_value_bool",
            "napi_typeof"
        }) {
            assertAlike(name, ENV.handles().handleOf(number));
        }
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.longs().map(integer -> (double) integer),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -0.0,
                        0x1p31,
                        0x1p32,
                        0x1p53,
                        0x1p63,
                        0x1p64,
                        -0x1p31,
                        -0x1p63,
                        Double.MAX_VALUE,
                        Double.MIN_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "napi_get_value_double",
                "napi_get_value_int32",
                "napi_get_value_uint32",
                "napi_get_value_int64",
                "napi_get_value_bool",
                "napi_typeof"
            })
    void otherValuesAndBadHandlesAreRefusedAlike(String name) {
        Object[] values = {"text", true, false, PlainEnv.Nothing.UNDEFINED, PlainEnv.Nothing.NULL, new Object()};
        for (Object value : values) {
            assertAlike(name, ENV.handles().handleOf(value));
        }
        for (long garbage : new long[] {0, 1, -1, 5, Long.MIN_VALUE, 0x1_0000_0007L}) {
            assertAlike(name, garbage);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1})
    void integersAreCreatedAlike(long integer) {
        assertCreatedAlike("napi_create_int64", ValueLayout.JAVA_LONG, integer);
        assertCreatedAlike("napi_create_int32", ValueLayout.JAVA_INT, (int) integer);
        assertCreatedAlike("napi_create_uint32", ValueLayout.JAVA_INT, (int) integer);
        assertCreatedAlike("napi_create_double", ValueLayout.JAVA_DOUBLE, (double) integer);
        assertCreatedAlike("napi_get_boolean", ValueLayout.JAVA_BOOLEAN, integer != 0);
    }

    private static void assertAlike(String name, long value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(OUT_SIZE, 8);
            MemorySegment inJava = arena.allocate(OUT_SIZE, 8);
            int statusInC = Twins.callC(ENV, name, LONGS, value, inC.address());
            int statusInJava = Twins.callJava(ENV, name, value, inJava.address());
            assertEquals(statusInJava, statusInC, name);
            assertEquals(hex(inJava), hex(inC), name);
        }
    }

    private static void assertCreatedAlike(String name, ValueLayout layout, Object argument) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(OUT_SIZE, 8);
            MemorySegment inJava = arena.allocate(OUT_SIZE, 8);
            assertEquals(
                    NapiStatus.OK,
                    Twins.callC(ENV, name, new ValueLayout[] {layout, ValueLayout.JAVA_LONG}, argument, inC.address()),
                    name);
            assertEquals(NapiStatus.OK, Twins.callJava(ENV, name, argument, inJava.address()), name);
            assertEquals(
                    ENV.value(inJava.get(ValueLayout.JAVA_LONG, 0)),
                    ENV.value(inC.get(ValueLayout.JAVA_LONG, 0)),
                    () -> name + " of " + argument);
        }
    }

    private static String hex(MemorySegment out) {
        return HexFormat.of().formatHex(out.toArray(ValueLayout.JAVA_BYTE));
    }
}
