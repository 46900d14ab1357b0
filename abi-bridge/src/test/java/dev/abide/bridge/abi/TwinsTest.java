package dev.abide.bridge.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.bridge.BridgeHost;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HexFormat;
import java.util.Set;
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

    private static final Env ENV = openEnv();

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
        Object[] values = {"text", true, false, Nothing.UNDEFINED, Nothing.NULL, new Object()};
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
            int statusInC = callC(name, ValueLayout.JAVA_LONG, value, inC.address());
            int statusInJava = callTwin(name, value, inJava.address());
            assertEquals(statusInJava, statusInC, name);
            assertEquals(hex(inJava), hex(inC), name);
        }
    }

    private static void assertCreatedAlike(String name, ValueLayout layout, Object argument) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment inC = arena.allocate(OUT_SIZE, 8);
            MemorySegment inJava = arena.allocate(OUT_SIZE, 8);
            assertEquals(NapiStatus.OK, callC(name, layout, argument, inC.address()), name);
            assertEquals(NapiStatus.OK, callTwin(name, argument, inJava.address()), name);
            assertEquals(
                    ENV.value(inJava.get(ValueLayout.JAVA_LONG, 0)),
                    ENV.value(inC.get(ValueLayout.JAVA_LONG, 0)),
                    () -> name + " of " + argument);
        }
    }

    private static String hex(MemorySegment out) {
        return HexFormat.of().formatHex(out.toArray(ValueLayout.JAVA_BYTE));
    }

    private static int callC(String name, ValueLayout layout, Object argument, long out) {
        MethodHandle function = Linker.nativeLinker()
                .downcallHandle(
                        MemorySegment.ofAddress(NativeLibrary.symbol(name)),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, layout, ValueLayout.JAVA_LONG));
        try {
            return (int) function.invoke(ENV.address(), argument, out);
        } catch (Throwable e) {
            throw new AssertionError(name, e);
        }
    }

    private static int callTwin(String name, Object argument, long out) {
        Method twin = Rows.all().stream()
                .filter(row -> row.getName().equals(name))
                .findFirst()
                .orElseThrow();
        twin.setAccessible(true);
        try {
            twin.invoke(null, ENV, argument, out);
            return NapiStatus.OK;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal.status();
            }
            throw new AssertionError(name, e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(name, e);
        }
    }

    private enum Nothing {
        UNDEFINED,
        NULL
    }

    /** Opens an env over an engine that only knows the kinds of Java objects; bound to the thread of the tests. */
    private static Env openEnv() {
        Values values = proxy(Values.class, (method, arguments) -> switch (method.getName()) {
            case "undefined" -> Nothing.UNDEFINED;
            case "nullValue" -> Nothing.NULL;
            case "kindOf" -> kindOf(arguments[0]);
            case "global" -> "global";
            default -> throw new UnsupportedOperationException(method.toString());
        });
        Realm realm = proxy(
                Realm.class,
                (method, arguments) -> method.getName().equals("values")
                        ? values
                        : proxy(method.getReturnType(), (m, a) -> {
                            throw new UnsupportedOperationException(m.toString());
                        }));
        BridgeHost host = proxy(BridgeHost.class, (method, arguments) -> {
            throw new UnsupportedOperationException(method.toString());
        });
        return Env.open(Bridge.open(realm, Set.of(), host), "file:///addon.node", 8);
    }

    private static ValueKind kindOf(Object value) {
        return switch (value) {
            case Nothing.UNDEFINED -> ValueKind.UNDEFINED;
            case Nothing.NULL -> ValueKind.NULL;
            case Boolean truth -> ValueKind.BOOLEAN;
            case Number number -> ValueKind.NUMBER;
            case String text -> ValueKind.STRING;
            default -> ValueKind.OBJECT;
        };
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                TwinsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }
}
