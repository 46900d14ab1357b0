package dev.abide.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.ValueReference;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.ServedInC;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions served in C answer as their readable twins in Java do: same status, same bytes written. */
class TwinsTest {
    /** Bytes of an out-parameter that are compared. */
    private static final int OUT_SIZE = 8;

    private static final ValueLayout[] LONGS = {ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG};

    private static final String[] READERS = {
        "napi_get_value_double",
        "napi_get_value_int32",
        "napi_get_value_uint32",
        "napi_get_value_int64",
        "napi_get_value_bool",
        "napi_typeof",
        "napi_get_value_external"
    };

    private static final String TO_BOOLEAN = "napi_coerce_to_bool";

    /** A conversion, and a value that is of its type already. */
    private static final Map<String, Object> CONVERSIONS = Map.of(
            "napi_coerce_to_number", 1.5, "napi_coerce_to_string", "text", "napi_coerce_to_object", new Object());

    private static final String[] NUMBER_MAKERS = {
        "napi_create_int64", "napi_create_int32", "napi_create_uint32", "napi_create_double", "napi_get_boolean"
    };

    private static final String[] SINGLETONS = {"napi_get_undefined", "napi_get_null", "napi_get_global"};

    private static final String[] QUESTIONS = {"napi_get_version", "napi_get_instance_data", "napi_is_exception_pending"
    };

    private static final String TAKE = "napi_get_and_clear_last_exception";

    private static final String DELETE = "napi_delete_reference";

    private static final Env ENV = PlainEnv.open();

    @Test
    void everyTwinIsComparedHereOrAmongTexts() {
        Set<String> compared = Stream.of(READERS, NUMBER_MAKERS, SINGLETONS, QUESTIONS, TextTwinsTest.COMPARED)
                .flatMap(Arrays::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        compared.add(DELETE);
        compared.add(TAKE);
        compared.add(TO_BOOLEAN);
        compared.addAll(CONVERSIONS.keySet());
        Set<String> twins = Rows.all().stream()
                .filter(TwinsTest::hasTwin)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(twins, compared);
    }

    private static boolean hasTwin(Method row) {
        ServedInC served = row.getAnnotation(ServedInC.class);
        return served != null && !served.onlyInC();
    }

    @ParameterizedTest
    @FieldSource("SINGLETONS")
    void singletonsAreTheSame(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(ValueLayout.JAVA_LONG);
            MemorySegment inJava = arena.allocate(ValueLayout.JAVA_LONG);
            ValueLayout[] out = {ValueLayout.JAVA_LONG};
            assertEquals(NapiStatus.OK, Twins.callC(ENV, name, out, inC.address()));
            assertEquals(NapiStatus.OK, Twins.callJava(ENV, name, inJava.address()));
            assertEquals(
                    ENV.value(inJava.get(ValueLayout.JAVA_LONG, 0)),
                    ENV.value(inC.get(ValueLayout.JAVA_LONG, 0)),
                    name);
            assertEquals(Twins.callJava(ENV, name, 0L), Twins.callC(ENV, name, out, 0L), name + " of no out-parameter");
        }
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void anEnvAnswersAlike(String name) {
        ENV.instanceData().set(0x1234_5678_9abcL, 0, 0);
        assertAnsweredAlike(name);
        ENV.exceptions().setPending("thrown");
        assertAnsweredAlike(name);
        ENV.exceptions().takePending();
        assertAnsweredAlike(name);
    }

    @Test
    void thePendingExceptionIsTakenAlike() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
            ValueLayout[] parameters = {ValueLayout.JAVA_LONG};
            for (int time = 0; time < 2; time++) {
                ENV.exceptions().setPending("thrown");
                assertEquals(NapiStatus.OK, Twins.callC(ENV, TAKE, parameters, out.address()));
                assertEquals("thrown", ENV.value(out.get(ValueLayout.JAVA_LONG, 0)));
                ENV.exceptions().setPending("thrown");
                assertEquals(NapiStatus.OK, Twins.callJava(ENV, TAKE, out.address()));
                assertEquals("thrown", ENV.value(out.get(ValueLayout.JAVA_LONG, 0)));
            }
            assertEquals(NapiStatus.INVALID_ARG, Twins.callC(ENV, TAKE, parameters, 0L));
        }
    }

    private static void assertAnsweredAlike(String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(OUT_SIZE, 8);
            MemorySegment inJava = arena.allocate(OUT_SIZE, 8);
            ValueLayout[] out = {ValueLayout.JAVA_LONG};
            assertEquals(Twins.callJava(ENV, name, inJava.address()), Twins.callC(ENV, name, out, inC.address()), name);
            assertEquals(hex(inJava), hex(inC), name);
            assertEquals(Twins.callJava(ENV, name, 0L), Twins.callC(ENV, name, out, 0L), name + " of no out-parameter");
        }
    }

    @Test
    void referencesAreDeletedAlikeWithinACallback() {
        long byC = ENV.references().add(new ValueReference(new Object(), true, 1));
        long byJava = ENV.references().add(new ValueReference(new Object(), true, 1));
        List<Integer> statuses = new ArrayList<>();
        Twins.inCallback(ENV, () -> {
            for (int time = 0; time < 2; time++) {
                statuses.add(Twins.callC(ENV, DELETE, new ValueLayout[] {ValueLayout.JAVA_LONG}, byC));
                statuses.add(Twins.callJava(ENV, DELETE, byJava));
            }
        });
        assertEquals(List.of(NapiStatus.OK, NapiStatus.OK, NapiStatus.INVALID_ARG, NapiStatus.INVALID_ARG), statuses);
        for (long deleted : new long[] {byC, byJava}) {
            assertThrows(Refusal.class, () -> ENV.references().get(deleted));
        }
    }

    @Property
    void numbersAreReadAlike(@ForAll("numbers") double number) {
        for (String name : READERS) {
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
    @FieldSource("READERS")
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

    @Property
    void numbersAndTextsAreTrueAlike(@ForAll("numbers") double number, @ForAll String text) {
        assertTrueAlike(number);
        assertTrueAlike(text);
    }

    @Test
    void othersAreTrueAlike() {
        Object[] values = {"", "a", true, false, PlainEnv.Nothing.UNDEFINED, PlainEnv.Nothing.NULL, new Object()};
        for (Object value : values) {
            assertTrueAlike(value);
        }
        for (long garbage : new long[] {0, -1, Long.MIN_VALUE}) {
            assertAlike(TO_BOOLEAN, garbage);
        }
    }

    private static void assertTrueAlike(Object value) {
        long handle = ENV.handles().handleOf(value);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(OUT_SIZE, 8);
            MemorySegment inJava = arena.allocate(OUT_SIZE, 8);
            assertEquals(NapiStatus.OK, Twins.callC(ENV, TO_BOOLEAN, LONGS, handle, inC.address()));
            assertEquals(NapiStatus.OK, Twins.callJava(ENV, TO_BOOLEAN, handle, inJava.address()));
            assertEquals(
                    ENV.value(inJava.get(ValueLayout.JAVA_LONG, 0)),
                    ENV.value(inC.get(ValueLayout.JAVA_LONG, 0)),
                    () -> "of " + value);
        }
    }

    @Test
    void whatIsOfTheTypeAlreadyIsItsOwnConversion() {
        CONVERSIONS.forEach((name, value) -> {
            assertAlike(name, ENV.handles().handleOf(value));
            assertAlike(name, 0);
        });
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
