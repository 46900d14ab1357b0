package dev.abide.kit.buffer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.NativeMemory;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Buffers} for typed arrays of each element type. */
public abstract class ElementsKit extends FacetKit {
    private static final Set<ElementType> EVERYWHERE =
            EnumSet.complementOf(EnumSet.of(ElementType.BIGINT64, ElementType.BIGUINT64, ElementType.FLOAT16));

    @Test
    void required_typedArraysOfEveryTypeAreMade() {
        EVERYWHERE.forEach(this::madeByTheHost);
    }

    @Test
    void optional_typedArraysOfBigIntsAreMade() {
        needs(Capability.BIGINT_ARRAYS);
        madeByTheHost(ElementType.BIGINT64);
        madeByTheHost(ElementType.BIGUINT64);
    }

    @Test
    void optional_typedArraysOfFloat16AreMade() {
        needs(Capability.FLOAT16_ARRAY);
        madeByTheHost(ElementType.FLOAT16);
    }

    @Test
    void required_elementsOfEveryTypeAliasNativeMemoryBothWays() {
        element(ElementType.INT8, -5, memory -> memory.set(JAVA_BYTE, 0, (byte) -5));
        element(ElementType.UINT8, 250, memory -> memory.set(JAVA_BYTE, 0, (byte) 250));
        element(ElementType.UINT8_CLAMPED, 251, memory -> memory.set(JAVA_BYTE, 0, (byte) 251));
        element(ElementType.INT16, -12345, memory -> memory.set(ValueLayout.JAVA_SHORT, 0, (short) -12345));
        element(ElementType.UINT16, 54321, memory -> memory.set(ValueLayout.JAVA_SHORT, 0, (short) 54321));
        element(ElementType.INT32, -1_234_567_890, memory -> memory.set(ValueLayout.JAVA_INT, 0, -1_234_567_890));
        element(
                ElementType.UINT32,
                4_023_456_789.0,
                memory -> memory.set(ValueLayout.JAVA_INT, 0, (int) 4_023_456_789L));
        element(ElementType.FLOAT32, 1.5, memory -> memory.set(ValueLayout.JAVA_FLOAT, 0, 1.5f));
        element(ElementType.FLOAT64, 0.1, memory -> memory.set(ValueLayout.JAVA_DOUBLE, 0, 0.1));
        element(ElementType.FLOAT64, -0.0, memory -> memory.set(ValueLayout.JAVA_DOUBLE, 0, -0.0));
    }

    @Test
    void required_elementsCountAsThoseOfPlainArrays() {
        js("""
                var counting = function (a) {
                  var bits = 0, sum = 0, text = '', i;
                  for (i = 0; i < 40; i++) bits = (bits ^ a[i & 3]) + i | 0;
                  for (i = 0; i < 40; i++) sum += a[i & 3];
                  for (i = 0; i < 40; i++) { bits ^= a[i & 3]; bits = a[i & 3] >>> 1 ^ bits; sum -= a[i & 3] * 0.5; }
                  for (i = 0; i < 4; i++) text += a[i] + ',' + -a[i] + ',' + (a[i] > 0);
                  return bits + ' ' + sum + ' ' + text + a[4];
                };
                """);
        EVERYWHERE.forEach(type -> {
            Object view = buffers().createTypedArray(type, buffers().create(4L * type.byteSize()), 0, 4);
            // A function of its own for each type: engines compile for what they have seen.
            holds("elements of " + type + " in sums, bits and texts", """
                    function (view) {
                      var count = new Function('return ' + counting)();
                      view[0] = -1; view[1] = 77; view[2] = 4000000000; view[3] = 1.5;
                      return count(view) === count(Array.prototype.slice.call(view));
                    }""", view);
        });
    }

    @Test
    void optional_elementsOfBigIntArraysAliasNativeMemoryBothWays() {
        needs(Capability.BIGINT_ARRAYS);
        Object negative = realm().bigInts().create(BigInteger.valueOf(Long.MIN_VALUE + 7));
        element(ElementType.BIGINT64, negative, memory -> memory.set(ValueLayout.JAVA_LONG, 0, Long.MIN_VALUE + 7));
        Object large = realm().bigInts().create(BigInteger.TWO.pow(64).subtract(BigInteger.TWO));
        element(ElementType.BIGUINT64, large, memory -> memory.set(ValueLayout.JAVA_LONG, 0, -2));
    }

    @Test
    void optional_elementsOfFloat16ArraysAliasNativeMemoryBothWays() {
        needs(Capability.FLOAT16_ARRAY);
        element(
                ElementType.FLOAT16,
                -1.5,
                memory -> memory.set(ValueLayout.JAVA_SHORT, 0, Float.floatToFloat16(-1.5f)));
    }

    @Test
    void required_valuesAreConvertedAsTheTypeAsks() {
        isText("44,44,255,0,-1", call("""
                function () {
                  var r = [];
                  [new Uint8Array(1), new Int8Array(1), new Uint8ClampedArray(1)].forEach(function (a) { a[0] = 300; r.push(a[0]) });
                  var clamped = new Uint8ClampedArray(1), signed = new Int32Array(1);
                  clamped[0] = -7; r.push(clamped[0]);
                  signed[0] = 4294967295; r.push(signed[0]);
                  return r.join();
                }"""), "modulo, or clamped");
    }

    @Test
    void required_typedArraysOfScriptsAreKnown() {
        for (ElementType type : EVERYWHERE) {
            Object view = some("new " + type.constructorName() + "(3)");
            assertEquals(type, buffers().elementTypeOf(view), () -> "the type of " + type.constructorName());
            assertEquals(
                    3L * type.byteSize(),
                    buffers().viewByteLength(view),
                    () -> "the bytes of " + type.constructorName());
            assertEquals(0, buffers().viewByteOffset(view), () -> "the offset of " + type.constructorName());
            same(
                    objects().get(view, string("buffer")),
                    buffers().viewBuffer(view),
                    "the very object that view.buffer gives");
            assertFalse(buffers().isDataView(view), () -> "no DataView: " + type.constructorName());
        }
    }

    private void madeByTheHost(ElementType type) {
        Object buffer = buffers().create(4L * type.byteSize());
        Object view = buffers().createTypedArray(type, buffer, type.byteSize(), 3);
        assertEquals(type, buffers().elementTypeOf(view), () -> "the type of " + type.constructorName());
        assertEquals(
                3L * type.byteSize(), buffers().viewByteLength(view), () -> "the bytes of " + type.constructorName());
        assertSame(buffer, buffers().viewBuffer(view), () -> "the buffer of " + type.constructorName());
        holds(
                "a typed array with the realm's own prototype",
                "function (a, size) { return Object.getPrototypeOf(a) === " + type.constructorName()
                        + ".prototype && a.length === 3 && a.byteOffset === size && a.BYTES_PER_ELEMENT === size }",
                view,
                type.byteSize());
    }

    private void element(ElementType type, @Nullable Object value, Write write) {
        int size = type.byteSize();
        for (Object view : new Object[] {
            buffers().createTypedArray(type, buffers().create(3L * size), size, 2),
            some("new " + type.constructorName() + "(new ArrayBuffer(" + 3 * size + "), " + size + ", 2)")
        }) {
            MemorySegment whole = NativeMemory.at(buffers().addressOf(buffers().viewBuffer(view)), 3L * size);
            MemorySegment memory = whole.asSlice(buffers().viewByteOffset(view), 2L * size);
            byte[] expected = new byte[size];
            write.to(memory);
            MemorySegment.copy(memory, JAVA_BYTE, 0, expected, 0, size);
            same(
                    value,
                    call("function (a) { return a[0] }", view),
                    "scripts see native elements of " + type.constructorName());
            memory.fill((byte) 0);
            call("function (a, v) { a[0] = v }", view, value);
            byte[] written = new byte[size];
            MemorySegment.copy(memory, JAVA_BYTE, 0, written, 0, size);
            assertEquals(
                    toHex(expected),
                    toHex(written),
                    () -> "native code sees elements of " + type.constructorName() + " in its own byte order");
        }
    }

    private static String toHex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private interface Write {
        void to(MemorySegment memory);
    }
}
