package dev.abide.kit.buffer;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.NativeMemory;
import dev.abide.kit.facet.Reachability;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.ElementType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rules of {@link Buffers#storeOf}: reachable exactly as long as the memory is. */
public abstract class BufferLifetimesKit extends FacetKit {
    @Test
    void required_aBufferHasOneStore() {
        Object buffer = some("new ArrayBuffer(8)");
        Object store = buffers().storeOf(buffer);
        assertSame(store, buffers().storeOf(buffer), "a store has identity");
        buffers().addressOf(buffer);
        assertSame(store, buffers().storeOf(buffer), "also after the memory moved");
        Object view = required(call("function (b) { return new Uint8Array(b) }", buffer));
        assertSame(store, buffers().storeOf(buffers().viewBuffer(view)), "the store of a view's buffer");
        assertNotSame(store, buffers().storeOf(some("new ArrayBuffer(8)")), "another buffer, another store");
    }

    @Test
    void required_theStoreGoesWithItsBuffer() {
        gone("a buffer of the host", () -> buffers().create(64));
        gone("a buffer of a script", () -> some("new ArrayBuffer(64)"));
        gone("a buffer of a typed array", () -> some("new Uint8Array(64).buffer"));
        gone("a buffer over foreign memory", () -> buffers().wrap(Arena.ofAuto().allocate(64, 8)));
    }

    @Test
    void required_theStoreLivesAsLongAsTheBuffer() {
        for (String expression : new String[] {"new ArrayBuffer(8)", "new Uint8Array(8).buffer"}) {
            Object holder = objects().create();
            WeakReference<Object> store = keptBy(holder, expression, "b");
            Reachability.collect(this::turn);
            assertNotNull(store.get(), "the store lives as long as the buffer");
            assertSame(store.get(), buffers().storeOf(kept(holder)), "and is its store");
        }
    }

    @Test
    void required_aViewKeepsTheStore() {
        for (String view : new String[] {
            "new Uint8Array(b)", "new Float64Array(b, 8, 1)", "new DataView(b, 2)", "new Uint8Array(b).subarray(3)"
        }) {
            Object holder = objects().create();
            WeakReference<Object> store = keptBy(holder, "new ArrayBuffer(16)", view);
            Reachability.collect(this::turn);
            assertNotNull(store.get(), () -> "a view keeps the store: " + view);
            aliasesItsBuffer(kept(holder));
            drop(holder);
            Reachability.awaitCleared(store, this::turn, "the store goes with the last view: " + view);
        }
    }

    @Test
    void required_aViewOfTheHostKeepsTheStore() {
        Object holder = objects().create();
        WeakReference<Object> store = keptByHostView(holder);
        Reachability.collect(this::turn);
        assertNotNull(store.get(), "a typed array of the host keeps the store");
        drop(holder);
        Reachability.awaitCleared(store, this::turn, "the store goes with it");
    }

    @Test
    void required_theStoreFollowsTheMemoryThroughATransfer() {
        assumeTrue(Boolean.TRUE.equals(js("typeof ArrayBuffer.prototype.transfer === 'function'")), "no transfer");
        Object buffer = some("new Uint8Array([1, 2, 3, 4]).buffer");
        long address = buffers().addressOf(buffer);
        Object store = buffers().storeOf(buffer);
        Object moved = required(call("function (b) { return b.transfer() }", buffer));
        assertTrue(buffers().isDetached(buffer), "a transferred buffer is detached");
        assertEquals(4, buffers().byteLengthOf(moved), "the memory moved");
        isNumber(3, call("function (b) { return new Uint8Array(b)[2] }", moved), "with its content");
        if (buffers().addressOf(moved) == address) {
            assertSame(store, buffers().storeOf(moved), "one memory, one store");
        }
    }

    @Test
    void required_aTransferredMemoryKeepsItsStore() {
        assumeTrue(Boolean.TRUE.equals(js("typeof ArrayBuffer.prototype.transfer === 'function'")), "no transfer");
        Object holder = objects().create();
        WeakReference<Object> store = keptBy(holder, "new ArrayBuffer(16)", "b.transfer()");
        Reachability.collect(this::turn);
        assertNotNull(store.get(), "the store lives while the memory is reachable through another buffer");
        drop(holder);
        Reachability.awaitCleared(store, this::turn, "the store goes with the other buffer");
    }

    @Test
    void required_foreignMemoryIsReleasedByTheEngine() {
        WeakReference<Object> memory = wrapped();
        Reachability.awaitCleared(memory, this::turn, "the engine keeps no foreign memory after its buffer");
    }

    @Test
    void optional_theStoreOfASharedArrayBufferGoesWithIt() {
        needs(Capability.SHARED_ARRAY_BUFFER);
        Object buffer = buffers().createShared(8);
        assertSame(
                buffers().storeOf(buffer), buffers().storeOf(buffer), "the store of a SharedArrayBuffer has identity");
        gone("a SharedArrayBuffer", () -> buffers().createShared(64));
        gone(
                "a SharedArrayBuffer over foreign memory",
                () -> buffers().wrapShared(Arena.ofAuto().allocate(64, 8)));
    }

    private void gone(String what, Supplier<Object> maker) {
        Reachability.awaitCleared(storeOfDropped(maker), this::turn, "the store goes with its buffer: " + what);
    }

    private WeakReference<Object> storeOfDropped(Supplier<Object> maker) {
        Object buffer = maker.get();
        call("function (b) { new Uint8Array(b)[0] = 1 }", buffer);
        buffers().addressOf(buffer);
        return new WeakReference<>(buffers().storeOf(buffer));
    }

    /** Leaves only what {@code keep} makes of the buffer {@code b}, as a property of the holder. */
    private WeakReference<Object> keptBy(Object holder, String bufferExpression, String keep) {
        Object buffer = some(bufferExpression);
        buffers().addressOf(buffer);
        WeakReference<Object> store = new WeakReference<>(buffers().storeOf(buffer));
        objects().set(holder, string("kept"), call("function (b) { return " + keep + " }", buffer));
        return store;
    }

    private WeakReference<Object> keptByHostView(Object holder) {
        Object buffer = buffers().create(16);
        objects().set(holder, string("kept"), buffers().createTypedArray(ElementType.UINT8, buffer, 4, 4));
        return new WeakReference<>(buffers().storeOf(buffer));
    }

    private void aliasesItsBuffer(Object view) {
        NativeMemory.at(buffers().addressOf(buffers().viewBuffer(view)), 16).set(JAVA_BYTE, 5, (byte) 55);
        isNumber(
                55,
                call("function (v) { return new Uint8Array(v.buffer)[5] }", view),
                "the memory is still that of the view");
    }

    private Object kept(Object holder) {
        return required(objects().get(holder, string("kept")));
    }

    private void drop(Object holder) {
        objects().set(holder, string("kept"), undefined());
    }

    private WeakReference<Object> wrapped() {
        MemorySegment memory = Arena.ofAuto().allocate(64, 8);
        Object buffer = buffers().wrap(memory);
        call("function (b) { new Uint8Array(b)[0] = 1 }", buffer);
        return new WeakReference<>(memory.scope());
    }

    private void turn() {
        call("function (a) { return a }", 1);
    }
}
