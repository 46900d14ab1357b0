package dev.abide.rhino.buffer;

import dev.abide.rhino.value.Slotted;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.typedarrays.NativeDataView;

/** A DataView. */
final class SegmentDataView extends NativeDataView implements Slotted {
    private final SegmentArrayBuffer buffer;
    private @Nullable Object hidden;

    SegmentDataView(SegmentArrayBuffer buffer, int byteOffset, int byteLength) {
        super(buffer, byteOffset, byteLength);
        this.buffer = buffer;
    }

    SegmentArrayBuffer buffer() {
        return buffer;
    }

    MemorySegment memory() {
        return buffer.memory().asSlice(offset, byteLength);
    }

    int byteCount() {
        return buffer.isDetached() ? 0 : byteLength;
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
