package dev.abide.spi;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/**
 * ArrayBuffers, SharedArrayBuffers and their views. Native code and JavaScript see the same memory: an address, once
 * given, stays valid and aliases the buffer as long as the {@linkplain #storeOf store} lives; never is anything copied
 * behind the back of either. Offsets and lengths are in bytes unless said otherwise. No method runs JavaScript.
 *
 * @since 1
 */
public interface Buffers {
    /** Makes a zeroed ArrayBuffer. Throws a RangeError if there is no memory. */
    Object create(long byteLength);

    /** Makes a zeroed SharedArrayBuffer. Without {@link Capability#SHARED_ARRAY_BUFFER} never called. */
    default Object createShared(long byteLength) {
        throw new UnsupportedOperationException("SharedArrayBuffer");
    }

    /**
     * Makes an ArrayBuffer over foreign memory, without a copy.
     *
     * @param memory a segment that any thread may access; its scope stays alive longer than the buffer
     */
    Object wrap(MemorySegment memory);

    /**
     * Makes a SharedArrayBuffer as {@link #wrap} makes an ArrayBuffer. Without {@link Capability#SHARED_ARRAY_BUFFER}
     * never called.
     */
    default Object wrapShared(MemorySegment memory) {
        throw new UnsupportedOperationException("SharedArrayBuffer");
    }

    /**
     * Returns the memory of an ArrayBuffer or SharedArrayBuffer, apart from it: any thread may keep and access it, and
     * it lives as long as it is kept.
     *
     * @since 1
     */
    // The address is that of the store, which lives as long as the segment's scope: that holds the cleanup, which holds
    // the store.
    @SuppressWarnings({"restricted", "ReachabilityFenceUsage"})
    default MemorySegment contentOf(Object buffer) {
        long length = byteLengthOf(buffer);
        if (length == 0) {
            return MemorySegment.NULL.reinterpret(0);
        }
        MemorySegment memory = MemorySegment.ofAddress(addressOf(buffer));
        Object store = storeOf(buffer);
        return memory.reinterpret(length, Arena.ofAuto(), _ -> Reference.reachabilityFence(store));
    }

    /**
     * Returns what stands for a SharedArrayBuffer outside of its realm. Any thread may keep it, and the memory lives as
     * long as it is kept.
     *
     * @since 1
     */
    default Object share(Object sharedBuffer) {
        return contentOf(sharedBuffer);
    }

    /**
     * Makes a SharedArrayBuffer over the memory of another, perhaps of another realm of the same engine: what one
     * writes the other sees, and {@code Atomics.notify} wakes those who wait in either.
     *
     * @param shared what {@link #share} returned
     * @since 1
     */
    default Object adoptShared(Object shared) {
        MemorySegment memory = (MemorySegment) shared;
        return memory.byteSize() == 0 ? createShared(0) : wrapShared(memory);
    }

    /** Tells whether a value is an ArrayBuffer; false for a SharedArrayBuffer. */
    boolean isArrayBuffer(@Nullable Object value);

    /** Tells whether a value is a SharedArrayBuffer. */
    boolean isSharedArrayBuffer(@Nullable Object value);

    /** Returns the length of an ArrayBuffer or SharedArrayBuffer, 0 when detached. */
    long byteLengthOf(Object buffer);

    /** Returns the native address of the first byte, moving the memory off the heap if need be; 0 if detached. */
    long addressOf(Object buffer);

    /**
     * Returns a Java object with identity that is reachable exactly as long as JavaScript, or a view, can reach the
     * buffer's memory; also after the memory was transferred to another ArrayBuffer. For a detached buffer, which has
     * no memory, any object that the buffer keeps alive.
     */
    Object storeOf(Object buffer);

    /** Detaches an ArrayBuffer: its length becomes 0, and that of its views. Detaching again changes nothing. */
    void detach(Object arrayBuffer);

    /** Tells whether an ArrayBuffer is detached. */
    boolean isDetached(Object arrayBuffer);

    /**
     * Makes a typed array with the realm's own prototype. The arguments are in range and aligned.
     *
     * @param length in elements
     */
    Object createTypedArray(ElementType type, Object buffer, long byteOffset, long length);

    /** Makes a DataView. The arguments are in range. */
    Object createDataView(Object buffer, long byteOffset, long byteLength);

    /** Returns the element type of a typed array, Java {@code null} for every other value. */
    @Nullable
    ElementType elementTypeOf(@Nullable Object value);

    /** Tells whether a value is a DataView. */
    boolean isDataView(@Nullable Object value);

    /** Returns the length of a typed array or DataView in bytes, 0 if its buffer is detached. */
    long viewByteLength(Object view);

    /** Returns the offset of a typed array or DataView in its buffer, 0 if its buffer is detached. */
    long viewByteOffset(Object view);

    /** Returns the buffer of a typed array or DataView: the very object that {@code view.buffer} gives. */
    Object viewBuffer(Object view);
}
