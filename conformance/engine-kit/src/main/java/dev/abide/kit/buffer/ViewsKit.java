package dev.abide.kit.buffer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.NativeMemory;
import dev.abide.kit.facet.OwnRealm;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** Rules of {@link Buffers} for typed arrays and DataViews. Element types: {@link ElementsKit}. */
public abstract class ViewsKit extends FacetKit {
    @Test
    void required_otherValuesHaveNoElementType() {
        samples().forEach((name, value) -> {
            if (!name.equals("a typed array")) {
                assertNull(buffers().elementTypeOf(value), () -> "no element type: " + name);
            }
            if (!name.equals("a DataView")) {
                assertFalse(buffers().isDataView(value), () -> "no DataView: " + name);
            }
        });
        assertNull(
                buffers().elementTypeOf(some("Object.create(new Uint8Array(1))")),
                "what inherits from a typed array is none");
        assertNull(buffers().elementTypeOf(some("Uint8Array.prototype")), "a prototype is no typed array");
    }

    @Test
    void required_viewsWithOffsetSeeTheirPartOfTheBuffer() {
        setGlobal("buffer", buffers().create(32));
        js(
                "var part = new Int16Array(buffer, 4, 3), rest = new Uint8Array(buffer, 30), data = new DataView(buffer, 6, 10), sub = part.subarray(1, 2)");
        window("part", 4, 6);
        window("rest", 30, 2);
        window("data", 6, 10);
        window("sub", 6, 2);
        MemorySegment memory = NativeMemory.at(buffers().addressOf(some("buffer")), 32);
        js("part[1] = 258");
        assertEquals(258, memory.get(ValueLayout.JAVA_SHORT, 6), "an element lies at the offset of its view");
        isNumber(258, js("sub[0]"), "a subarray shares the memory");
        js("data.setUint8(2, 77)");
        assertEquals(77, memory.get(JAVA_BYTE, 8), "a DataView counts from its offset");
        memory.set(JAVA_BYTE, 31, (byte) 31);
        isNumber(31, js("rest[1]"), "a view of the rest");
        isNumber(2, js("rest.length"), "a view of the rest");
    }

    @Test
    void required_offsetsAndLengthsOfScriptsBecomeIntegers() {
        holds("what is no number is 0, fractions are cut", """
                function () {
                  var buffer = new ArrayBuffer(8);
                  return new Uint8Array(buffer, NaN).length === 8 && new Uint16Array(buffer, 'x').length === 4
                    && new Uint8Array(buffer, 1.9).byteOffset === 1 && new Uint8Array(buffer, '4', 1.9).length === 1
                    && new Uint8Array(buffer, 4, null).length === 0 && new DataView(buffer, NaN).byteLength === 8
                    && new DataView(buffer, 2, NaN).byteLength === 0 && new Uint8Array('3').length === 3;
                }""");
    }

    @Test
    void required_theHostMakesViewsWithOffset() {
        Object buffer = buffers().create(16);
        Object view = buffers().createTypedArray(ElementType.UINT16, buffer, 6, 2);
        assertEquals(6, buffers().viewByteOffset(view), "the offset");
        assertEquals(4, buffers().viewByteLength(view), "the length in bytes");
        assertSame(buffer, buffers().viewBuffer(view), "the buffer");
        holds(
                "scripts see the same",
                "function (a, b) { return a.byteOffset === 6 && a.length === 2 && a.byteLength === 4 && a.buffer === b }",
                view,
                buffer);
        call("function (a) { a[1] = 513 }", view);
        assertEquals(
                513,
                NativeMemory.at(buffers().addressOf(buffer), 16).get(ValueLayout.JAVA_SHORT, 8),
                "offset and index count");
        Object empty = buffers().createTypedArray(ElementType.UINT8, buffer, 16, 0);
        assertEquals(0, buffers().viewByteLength(empty), "an empty view at the end");
    }

    @Test
    void required_theHostMakesDataViews() {
        Object buffer = buffers().create(16);
        Object view = buffers().createDataView(buffer, 3, 9);
        assertTrue(buffers().isDataView(view), "a DataView");
        assertEquals(3, buffers().viewByteOffset(view), "the offset");
        assertEquals(9, buffers().viewByteLength(view), "the length");
        assertSame(buffer, buffers().viewBuffer(view), "the buffer");
        holds("of the realm", """
                function (d, b) {
                  return Object.getPrototypeOf(d) === DataView.prototype && d.byteOffset === 3 && d.byteLength === 9 && d.buffer === b;
                }""", view, buffer);
        assertTrue(buffers().isDataView(some("new DataView(new ArrayBuffer(4))")), "a DataView of a script");
    }

    @Test
    void required_dataViewsReadAndWriteBothEndians() {
        Object view = buffers().createDataView(buffers().create(16), 2, 12);
        holds("each accessor reads what it wrote, in both byte orders, at the offset of the view", """
                function (d) {
                  var bytes = new Uint8Array(d.buffer), values = {Int8: -3, Uint8: 200, Int16: -300, Uint16: 60000, Int32: -70000, Uint32: 4000000000, Float32: 1.5, Float64: 0.1};
                  for (var name in values) {
                    for (var i = 0; i < 2; i++) {
                      d['set' + name](1, values[name], i === 1);
                      if (d['get' + name](1, i === 1) !== values[name]) return false;
                    }
                  }
                  d.setUint16(0, 258);
                  if (bytes[2] !== 1 || bytes[3] !== 2) return false;
                  d.setUint16(0, 258, true);
                  if (bytes[2] !== 2 || bytes[3] !== 1) return false;
                  d.setFloat64(4, 1);
                  return bytes[6] === 63 && bytes[7] === 240 && bytes[13] === 0;
                }""", view);
    }

    @Test
    void required_dataViewsCheckTheirRange() {
        Object view = buffers().createDataView(buffers().create(16), 4, 4);
        throwsError(
                "RangeError",
                "reading beyond the end of a DataView",
                () -> call("function (d) { d.getUint8(4) }", view));
        throwsError(
                "RangeError",
                "writing beyond the end of a DataView",
                () -> call("function (d) { d.setInt32(1, 0) }", view));
        throwsError(
                "RangeError",
                "reading before the start of a DataView",
                () -> call("function (d) { d.getUint8(-1) }", view));
    }

    @Test
    void required_noMethodRunsScripts() {
        Object view = some("""
                (function () {
                  var a = new Uint8Array(4);
                  ['buffer', 'byteLength', 'byteOffset', 'length', 'constructor'].forEach(function (name) {
                    try { Object.defineProperty(a, name, {get: function () { throw name }}) } catch (e) { }
                  });
                  return a;
                })()""");
        assertEquals(4, buffers().viewByteLength(view), "own properties of a view are not asked");
        assertEquals(0, buffers().viewByteOffset(view), "own properties of a view are not asked");
        assertEquals(4, buffers().byteLengthOf(buffers().viewBuffer(view)), "own properties of a view are not asked");
        assertEquals(ElementType.UINT8, buffers().elementTypeOf(view), "own properties of a view are not asked");
    }

    @Test
    @OwnRealm
    void required_viewsAreMadeOfIntrinsics() {
        js(
                "var RealUint8Array = Uint8Array, RealDataView = DataView; Uint8Array = DataView = ArrayBuffer = function () { throw 'called' }");
        Object buffer = buffers().create(8);
        Object array = buffers().createTypedArray(ElementType.UINT8, buffer, 0, 8);
        holds(
                "the realm's own prototype, whatever the global names",
                "function (a) { return Object.getPrototypeOf(a) === RealUint8Array.prototype }",
                array);
        Object data = buffers().createDataView(buffer, 0, 8);
        holds(
                "the realm's own prototype, whatever the global names",
                "function (d) { return Object.getPrototypeOf(d) === RealDataView.prototype }",
                data);
    }

    @Test
    void required_viewsWithAnotherPrototypeAreStillViews() {
        Object view = some("new Uint8Array(4)");
        objects().setPrototype(view, some("Object.create(Uint8Array.prototype)"));
        assertEquals(ElementType.UINT8, buffers().elementTypeOf(view), "a view with a derived prototype is a view");
        assertEquals(4, buffers().viewByteLength(view), "and keeps its length");
    }

    @Test
    void optional_anInstanceOfASubclassIsAView() {
        needs(Capability.MODERN_SYNTAX);
        Object view = some("new (class B extends Uint8Array { constructor(n) { super(n); this.mine = 1 } })(5)");
        assertEquals(
                ElementType.UINT8, buffers().elementTypeOf(view), "an instance of a class that extends Uint8Array");
        assertEquals(5, buffers().viewByteLength(view), "its length");
    }

    @Test
    void optional_detachingIsObservedByEveryView() {
        needs(Capability.DETACH);
        Object buffer = buffers().create(16);
        setGlobal("buffer", buffer);
        js(
                "var bytes = new Uint8Array(buffer), floats = new Float64Array(buffer, 8, 1), data = new DataView(buffer, 4); bytes[0] = 1");
        Object ofHost = buffers().createTypedArray(ElementType.INT32, buffer, 4, 1);
        buffers().addressOf(buffer);
        buffers().detach(buffer);
        for (Object view : new Object[] {some("bytes"), some("floats"), some("data"), ofHost}) {
            assertEquals(0, buffers().viewByteLength(view), "the length of a view of a detached buffer");
            assertSame(buffer, buffers().viewBuffer(view), "a view keeps its buffer");
        }
        holds("scripts see empty views", """
                function (a) {
                  bytes[0] = 5;
                  return floats.byteOffset === 0 && bytes.length === 0 && bytes.byteLength === 0 && floats.length === 0 && bytes[0] === undefined && floats[0] === undefined && a[0] === undefined;
                }""", ofHost);
        throwsError("TypeError", "a DataView of a detached buffer", () -> js("data.getUint8(0)"));
    }

    @Test
    void optional_viewsOnSharedMemoryAreMade() {
        needs(Capability.SHARED_ARRAY_BUFFER);
        Object shared = buffers().createShared(8);
        Object view = buffers().createTypedArray(ElementType.INT32, shared, 4, 1);
        call("function (a) { a[0] = 7 }", view);
        assertEquals(
                7,
                NativeMemory.at(buffers().addressOf(shared), 8).get(ValueLayout.JAVA_INT, 4),
                "a view on shared memory aliases it");
        assertSame(shared, buffers().viewBuffer(view), "its buffer");
        assertTrue(buffers().isDataView(buffers().createDataView(shared, 0, 8)), "a DataView on shared memory");
    }

    private void window(String name, long offset, long length) {
        Object view = some(name);
        assertEquals(offset, buffers().viewByteOffset(view), () -> "the offset of " + name);
        assertEquals(length, buffers().viewByteLength(view), () -> "the length of " + name);
        assertSame(js("buffer"), buffers().viewBuffer(view), () -> "the buffer of " + name);
    }
}
