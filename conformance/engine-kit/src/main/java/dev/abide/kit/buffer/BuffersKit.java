package dev.abide.kit.buffer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.NativeMemory;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/**
 * Rules of {@link Buffers} for the buffers themselves. Views: {@link ViewsKit}; lifetimes: {@link BufferLifetimesKit}.
 */
public abstract class BuffersKit extends FacetKit {
    private static final String WRITE = "function (b, i, v) { new Uint8Array(b)[i] = v }";
    private static final String READ = "function (b, i) { return new Uint8Array(b)[i] }";

    /** Ways in which scripts make a buffer of eight bytes. */
    private static final String[] MADE_BY_SCRIPTS = {
        "new ArrayBuffer(8)",
        "new Uint8Array(8).buffer",
        "new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer",
        "new Float64Array(1).buffer",
        "new Float64Array([1.5]).buffer",
        "new Int16Array(new Uint8Array([1, 2, 3, 4])).buffer",
        "new Uint32Array(2).subarray(1).buffer",
        "new DataView(new ArrayBuffer(8)).buffer",
        "new ArrayBuffer(12).slice(4)"
    };

    @Test
    void required_createMakesAZeroedArrayBufferOfTheRealm() {
        for (long length : new long[] {0, 1, 8, 4096, 100_000}) {
            Object buffer = buffers().create(length);
            assertEquals(length, buffers().byteLengthOf(buffer), "the length of a buffer");
            holds("a zeroed ArrayBuffer of the realm", """
                    function (b, length) {
                      if (Object.getPrototypeOf(b) !== ArrayBuffer.prototype || b.byteLength !== length) return false;
                      for (var a = new Uint8Array(b), i = 0; i < length; i++) if (a[i] !== 0) return false;
                      return true;
                    }""", buffer, (double) length);
            if (length != 0) {
                MemorySegment memory = NativeMemory.at(buffers().addressOf(buffer), length);
                byte[] zeroes = new byte[(int) length];
                assertEquals(-1, memory.mismatch(MemorySegment.ofArray(zeroes)), "native code sees zeroes");
            }
        }
    }

    @Test
    void required_aBufferWithoutMemoryIsARangeError() {
        throwsError("RangeError", "a buffer of 2^50 bytes", () -> buffers().create(1L << 50));
        assertEquals(8, buffers().byteLengthOf(buffers().create(8)), "the realm goes on");
    }

    @Test
    void required_aBufferOfTheHostAliasesNativeMemoryBothWays() {
        aliases(buffers().create(8), "made by the host");
    }

    @Test
    void required_everyBufferOfAScriptAliasesNativeMemoryBothWays() {
        for (String expression : MADE_BY_SCRIPTS) {
            Object buffer = some(expression);
            assertTrue(buffers().isArrayBuffer(buffer), () -> "an ArrayBuffer: " + expression);
            assertEquals(8, buffers().byteLengthOf(buffer), () -> "eight bytes: " + expression);
            aliases(buffer, expression);
        }
    }

    @Test
    void required_whatWasWrittenBeforeTheAddressWasAskedIsThere() {
        Object view = some("new Uint8Array([1, 2, 3, 4])");
        call("function (a) { a[3] = 9 }", view);
        MemorySegment memory = NativeMemory.at(buffers().addressOf(buffers().viewBuffer(view)), 4);
        assertEquals(
                -1,
                memory.mismatch(MemorySegment.ofArray(new byte[] {1, 2, 3, 9})),
                "nothing is lost when the memory moves");
    }

    @Test
    void required_viewsMadeBeforeTheAddressWasAskedGoOnAliasing() {
        Object buffer = some("new ArrayBuffer(16)");
        setGlobal("buffer", buffer);
        js("var early = new Uint8Array(buffer), offset = new Int32Array(buffer, 8, 1), data = new DataView(buffer, 4)");
        js("early[0] = 7");
        MemorySegment memory = NativeMemory.at(buffers().addressOf(buffer), 16);
        assertEquals(7, memory.get(JAVA_BYTE, 0), "written before");
        js("early[1] = 8; offset[0] = -1; data.setUint8(0, 6)");
        assertEquals(8, memory.get(JAVA_BYTE, 1), "written by an early typed array");
        assertEquals(6, memory.get(JAVA_BYTE, 4), "written by an early DataView");
        assertEquals(-1, memory.get(JAVA_BYTE, 11), "written by an early typed array with offset");
        memory.set(JAVA_BYTE, 4, (byte) 5);
        isNumber(5, js("early[4] + data.getUint8(0) - 5"), "native writes are seen by early views");
    }

    @Test
    void required_theAddressStaysTheSame() {
        for (String expression : MADE_BY_SCRIPTS) {
            Object buffer = some(expression);
            long address = buffers().addressOf(buffer);
            assertNotEquals(0, address, () -> "an address: " + expression);
            call("function () { for (var i = 0, keep = []; i < 100; i++) keep.push(new ArrayBuffer(1000)) }");
            System.gc();
            assertEquals(address, buffers().addressOf(buffer), () -> "an address, once given, stays: " + expression);
        }
        assertNotEquals(
                buffers().addressOf(some("new ArrayBuffer(8)")),
                buffers().addressOf(some("new ArrayBuffer(8)")),
                "two buffers, two addresses");
    }

    @Test
    void required_sliceCopies() {
        Object buffer = some("new Uint8Array([1, 2, 3, 4]).buffer");
        long address = buffers().addressOf(buffer);
        Object slice = required(call("function (b) { return b.slice(1, 3) }", buffer));
        assertEquals(2, buffers().byteLengthOf(slice), "the length of a slice");
        assertNotEquals(address + 1, buffers().addressOf(slice), "a slice has memory of its own");
        NativeMemory.at(address, 4).set(JAVA_BYTE, 1, (byte) 99);
        isNumber(2, call(READ, slice, 0), "a slice is a copy");
    }

    @Test
    void required_foreignMemoryIsWrappedWithoutACopy() {
        MemorySegment memory = Arena.ofAuto().allocate(16, 8);
        memory.set(JAVA_BYTE, 3, (byte) 33);
        Object buffer = buffers().wrap(memory);
        assertTrue(buffers().isArrayBuffer(buffer), "a wrapped buffer is an ArrayBuffer");
        assertEquals(16, buffers().byteLengthOf(buffer), "the length is that of the memory");
        assertEquals(memory.address(), buffers().addressOf(buffer), "the address is that of the memory");
        holds(
                "of the realm",
                "function (b) { return Object.getPrototypeOf(b) === ArrayBuffer.prototype && b.byteLength === 16 }",
                buffer);
        isNumber(33, call(READ, buffer, 3), "a script sees what was there");
        call(WRITE, buffer, 4, 44);
        assertEquals(44, memory.get(JAVA_BYTE, 4), "native code sees what a script wrote");
        memory.set(JAVA_BYTE, 5, (byte) 55);
        isNumber(55, call(READ, buffer, 5), "a script sees what native code wrote");
    }

    @Test
    void required_foreignMemoryMayBeWrappedTwice() {
        MemorySegment memory = Arena.ofAuto().allocate(8, 8);
        Object one = buffers().wrap(memory);
        Object two = buffers().wrap(memory);
        call(WRITE, one, 0, 12);
        isNumber(12, call(READ, two, 0), "two buffers over one memory");
        buffers().detach(one);
        isNumber(12, call(READ, two, 0), "detaching one leaves the other");
    }

    @Test
    void required_memoryOfASharedArenaIsWrapped() {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = arena.allocate(8, 8);
            Object buffer = buffers().wrap(memory);
            call(WRITE, buffer, 0, 12);
            assertEquals(12, memory.get(JAVA_BYTE, 0), "memory that any thread may access");
            buffers().detach(buffer);
        }
    }

    @Test
    void required_isArrayBufferTellsGenuineBuffersOnly() {
        assertTrue(buffers().isArrayBuffer(buffers().create(1)), "a buffer of the host");
        for (String other : new String[] {
            "new Uint8Array(1)",
            "new DataView(new ArrayBuffer(1))",
            "Object.create(ArrayBuffer.prototype)",
            "({byteLength: 1})",
            "ArrayBuffer",
            "undefined",
            "null",
            "1",
            "[]"
        }) {
            assertFalse(buffers().isArrayBuffer(js(other)), () -> "no ArrayBuffer: " + other);
            assertFalse(buffers().isSharedArrayBuffer(js(other)), () -> "no SharedArrayBuffer: " + other);
        }
        assertFalse(buffers().isSharedArrayBuffer(buffers().create(1)), "an ArrayBuffer is not shared");
    }

    @Test
    void optional_aProxyOfABufferIsNoBuffer() {
        needs(Capability.PROXY);
        assertFalse(
                buffers().isArrayBuffer(js("new Proxy(new ArrayBuffer(1), {})")), "a proxy of an ArrayBuffer is none");
    }

    @Test
    void required_detachingMakesTheLengthZero() {
        for (String expression : MADE_BY_SCRIPTS) {
            Object buffer = some(expression);
            assertFalse(buffers().isDetached(buffer), () -> "not detached at first: " + expression);
            buffers().addressOf(buffer);
            buffers().detach(buffer);
            assertTrue(buffers().isDetached(buffer), () -> "detached: " + expression);
            assertEquals(0, buffers().byteLengthOf(buffer), () -> "the length when detached: " + expression);
            assertEquals(0, buffers().addressOf(buffer), () -> "no address when detached: " + expression);
            assertTrue(buffers().isArrayBuffer(buffer), () -> "still an ArrayBuffer: " + expression);
            holds("scripts see length 0", "function (b) { return b.byteLength === 0 }", buffer);
            buffers().detach(buffer);
            assertTrue(buffers().isDetached(buffer), () -> "detaching again changes nothing: " + expression);
        }
    }

    @Test
    void required_anEmptyBufferIsNotDetached() {
        Object buffer = buffers().create(0);
        assertEquals(0, buffers().byteLengthOf(buffer), "an empty buffer");
        assertFalse(buffers().isDetached(buffer), "is not detached");
        buffers().detach(buffer);
        assertTrue(buffers().isDetached(buffer), "until it is");
    }

    @Test
    void required_detachingForeignMemoryLeavesItAlone() {
        MemorySegment memory = Arena.ofAuto().allocate(8, 8);
        Object buffer = buffers().wrap(memory);
        call(WRITE, buffer, 0, 12);
        buffers().detach(buffer);
        assertTrue(buffers().isDetached(buffer), "foreign memory is detached");
        assertEquals(12, memory.get(JAVA_BYTE, 0), "and stays as it was");
    }

    @Test
    void optional_sharedArrayBuffersAliasNativeMemory() {
        needs(Capability.SHARED_ARRAY_BUFFER);
        for (Object buffer : new Object[] {
            buffers().createShared(8),
            buffers().wrapShared(Arena.ofAuto().allocate(8, 8)),
            some("new SharedArrayBuffer(8)")
        }) {
            assertTrue(buffers().isSharedArrayBuffer(buffer), "a SharedArrayBuffer");
            assertFalse(buffers().isArrayBuffer(buffer), "is no ArrayBuffer");
            assertEquals(8, buffers().byteLengthOf(buffer), "its length");
            holds(
                    "of the realm",
                    "function (b) { return b instanceof SharedArrayBuffer && b.byteLength === 8 }",
                    buffer);
            aliases(buffer, "a SharedArrayBuffer");
        }
    }

    @Test
    void optional_sharedForeignMemoryIsWrappedWithoutACopy() {
        needs(Capability.SHARED_ARRAY_BUFFER);
        MemorySegment memory = Arena.ofAuto().allocate(8, 8);
        Object buffer = buffers().wrapShared(memory);
        assertEquals(memory.address(), buffers().addressOf(buffer), "foreign memory is not copied");
    }

    private void aliases(Object buffer, String what) {
        MemorySegment memory = NativeMemory.at(buffers().addressOf(buffer), 8);
        for (int i = 0; i < 8; i++) {
            call(WRITE, buffer, i, 200 + i);
            assertEquals(
                    (byte) (200 + i), memory.get(JAVA_BYTE, i), () -> "native code sees what scripts write: " + what);
            memory.set(JAVA_BYTE, i, (byte) (100 + i));
            isNumber(100 + i, call(READ, buffer, i), "scripts see what native code writes: " + what);
        }
    }
}
