package dev.abide.rhino.buffer;

import dev.abide.rhino.value.Slotted;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;

/** An ArrayBuffer. Detached, it has an empty store of its own. */
class SegmentArrayBuffer extends NativeArrayBuffer implements Slotted {
    private BackingStore store;
    private boolean detached;
    private @Nullable Object hidden;

    SegmentArrayBuffer(BackingStore store) {
        this.store = store;
    }

    BackingStore store() {
        return store;
    }

    MemorySegment memory() {
        return store.memory();
    }

    @Override
    public int getLength() {
        return store.byteLength();
    }

    @Override
    public boolean isDetached() {
        return detached;
    }

    @Override
    public void detach() {
        if (!detached) {
            detached = true;
            store = new BackingStore(0);
        }
    }

    @Override
    public byte[] getBuffer() {
        throw new UnsupportedOperationException("The memory of this buffer is no array");
    }

    @Override
    public NativeArrayBuffer slice(double start, double end) {
        throw new UnsupportedOperationException(
                "Called by Rhino's own prototype only, which does not call it any more");
    }

    @Override
    public @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public void hide(Object data) {
        hidden = data;
    }
}
