package dev.abide.rhino.buffer;

import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;

/** ArrayBuffers and their views. */
public final class RhinoBuffers implements Buffers {
    private final BufferIntrinsics intrinsics;

    /** Works on the buffers of a realm. */
    public RhinoBuffers(BufferIntrinsics intrinsics) {
        this.intrinsics = intrinsics;
    }

    @Override
    public Object create(long byteLength) {
        return intrinsics.buffer(new BackingStore((double) byteLength));
    }

    @Override
    public Object createShared(long byteLength) {
        return intrinsics.sharedBuffer(new BackingStore((double) byteLength));
    }

    @Override
    public Object wrap(MemorySegment memory) {
        return intrinsics.buffer(storeOver(memory));
    }

    @Override
    public Object wrapShared(MemorySegment memory) {
        return intrinsics.sharedBuffer(storeOver(memory));
    }

    private static BackingStore storeOver(MemorySegment memory) {
        if (memory.byteSize() > Integer.MAX_VALUE) {
            throw ScriptRuntime.rangeError("Array buffer allocation failed");
        }
        return new BackingStore(memory);
    }

    @Override
    public boolean isArrayBuffer(@Nullable Object value) {
        return value instanceof SegmentArrayBuffer && !isSharedArrayBuffer(value);
    }

    @Override
    public boolean isSharedArrayBuffer(@Nullable Object value) {
        return value instanceof SharedBuffer;
    }

    @Override
    public long byteLengthOf(Object buffer) {
        return ((SegmentArrayBuffer) buffer).getLength();
    }

    @Override
    public long addressOf(Object buffer) {
        SegmentArrayBuffer target = (SegmentArrayBuffer) buffer;
        return target.isDetached() ? 0 : target.store().address();
    }

    @Override
    public Object storeOf(Object buffer) {
        return ((SegmentArrayBuffer) buffer).store();
    }

    @Override
    public void detach(Object arrayBuffer) {
        ((SegmentArrayBuffer) arrayBuffer).detach();
    }

    @Override
    public boolean isDetached(Object arrayBuffer) {
        return ((SegmentArrayBuffer) arrayBuffer).isDetached();
    }

    @Override
    public Object createTypedArray(ElementType type, Object buffer, long byteOffset, long length) {
        return intrinsics.typedArray(type, (SegmentArrayBuffer) buffer, (int) byteOffset, (int) length);
    }

    @Override
    public Object createDataView(Object buffer, long byteOffset, long byteLength) {
        return intrinsics.dataView((SegmentArrayBuffer) buffer, (int) byteOffset, (int) byteLength);
    }

    @Override
    public @Nullable ElementType elementTypeOf(@Nullable Object value) {
        return value instanceof SegmentTypedArray array ? array.type() : null;
    }

    @Override
    public boolean isDataView(@Nullable Object value) {
        return value instanceof SegmentDataView;
    }

    @Override
    public long viewByteLength(Object view) {
        return view instanceof SegmentTypedArray array ? array.byteCount() : ((SegmentDataView) view).byteCount();
    }

    @Override
    public long viewByteOffset(Object view) {
        return view instanceof SegmentTypedArray array
                ? array.getByteOffset()
                : ((SegmentDataView) view).getByteOffset();
    }

    @Override
    public Object viewBuffer(Object view) {
        return view instanceof SegmentTypedArray array ? array.buffer() : ((SegmentDataView) view).buffer();
    }
}
