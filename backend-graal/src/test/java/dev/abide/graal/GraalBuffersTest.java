package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.spi.Buffers;
import org.junit.jupiter.api.Test;

class GraalBuffersTest {
    @Test
    void aTransferHandsTheStoreOn() {
        try (World world = new World()) {
            Buffers buffers = world.realm.buffers();
            Object from = world.js("var from = new ArrayBuffer(8); from");
            Object store = buffers.storeOf(from);
            long address = buffers.addressOf(from);
            Object to = world.js("from.transfer()");
            assertSame(store, buffers.storeOf(to));
            assertEquals(address, buffers.addressOf(to));
            assertEquals(0, buffers.addressOf(from));
        }
    }

    /** A transfer to another length copies. */
    @Test
    void aTransferToAnotherLengthMakesANewStore() {
        try (World world = new World()) {
            Buffers buffers = world.realm.buffers();
            Object from = world.js("var from = new ArrayBuffer(8); from");
            long address = buffers.addressOf(from);
            assertNotEquals(address, buffers.addressOf(world.js("from.transfer(4096)")));
        }
    }

    @Test
    void aResizableBufferKeepsItsAddress() {
        try (World world = new World()) {
            Buffers buffers = world.realm.buffers();
            Object buffer = world.js("var buffer = new ArrayBuffer(8, {maxByteLength: 4096}); buffer");
            Object view = world.js("var view = new Uint8Array(buffer, 4); view");
            long address = buffers.addressOf(buffer);
            world.js("buffer.resize(4096)");
            assertEquals(address, buffers.addressOf(buffer));
            assertEquals(4092, buffers.viewByteLength(view));
            world.js("buffer.resize(2)");
            assertEquals(0, buffers.viewByteLength(view));
            assertEquals(0, buffers.viewByteOffset(view));
        }
    }
}
