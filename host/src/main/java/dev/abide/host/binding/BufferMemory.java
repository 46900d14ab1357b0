package dev.abide.host.binding;

import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import dev.abide.spi.Realm;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** The memory of JavaScript's buffers; the only place of the host that sees an address. */
final class BufferMemory {
    private BufferMemory() {}

    /**
     * Returns the memory that a buffer or view covers, {@code null} for every other value. Valid while the value is
     * reachable.
     */
    static @Nullable MemorySegment of(Realm realm, @Nullable Object value) {
        Buffers buffers = realm.buffers();
        if (buffers.isArrayBuffer(value) || buffers.isSharedArrayBuffer(value)) {
            Object buffer = notNull(value);
            return segment(buffers, buffer, 0, buffers.byteLengthOf(buffer));
        }
        if (buffers.elementTypeOf(value) != null || buffers.isDataView(value)) {
            Object view = notNull(value);
            return segment(
                    buffers, buffers.viewBuffer(view), buffers.viewByteOffset(view), buffers.viewByteLength(view));
        }
        return null;
    }

    /** Makes a Uint8Array with a copy of the bytes. */
    static Object uint8Array(Realm realm, MemorySegment bytes) {
        Buffers buffers = realm.buffers();
        Object buffer = buffers.create(bytes.byteSize());
        segment(buffers, buffer, 0, bytes.byteSize()).copyFrom(bytes);
        return buffers.createTypedArray(ElementType.UINT8, buffer, 0, bytes.byteSize());
    }

    // The address is that of the store, alive as long as the buffer is.
    @SuppressWarnings("restricted")
    private static MemorySegment segment(Buffers buffers, Object buffer, long offset, long length) {
        if (length == 0) {
            return MemorySegment.NULL.reinterpret(0);
        }
        return MemorySegment.ofAddress(buffers.addressOf(buffer))
                .reinterpret(offset + length)
                .asSlice(offset, length, ValueLayout.JAVA_BYTE.byteAlignment());
    }

    private static Object notNull(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a buffer cannot be null");
        }
        return value;
    }
}
