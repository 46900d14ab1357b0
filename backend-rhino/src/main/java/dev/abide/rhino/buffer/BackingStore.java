package dev.abide.rhino.buffer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.mozilla.javascript.ScriptRuntime;

/** The memory of a buffer. It outlives the buffer if it is transferred to another. */
final class BackingStore {
    /** As malloc; whatever C type an addon puts there is aligned. */
    private static final long ALIGNMENT = 16;

    private MemorySegment memory;

    /** Uses memory that somebody else keeps alive. */
    BackingStore(MemorySegment memory) {
        this.memory = memory;
    }

    /** Makes zeroed memory on the heap. */
    BackingStore(double byteLength) {
        memory = MemorySegment.ofArray(zeroes(byteLength));
    }

    private static byte[] zeroes(double byteLength) {
        // The largest array that the JVM makes is a few bytes shorter than the largest index.
        if (byteLength > Integer.MAX_VALUE - 8) {
            throw ScriptRuntime.rangeError("Array buffer allocation failed");
        }
        try {
            return new byte[(int) byteLength];
        } catch (OutOfMemoryError _) {
            throw ScriptRuntime.rangeError("Array buffer allocation failed");
        }
    }

    /** Returns the memory as it is now; not to be kept, it moves. */
    MemorySegment memory() {
        return memory;
    }

    int byteLength() {
        return (int) memory.byteSize();
    }

    /** Returns the address, which stays from now on. Frees with the last reference to this store. */
    long address() {
        if (!memory.isNative()) {
            MemorySegment moved;
            try {
                moved = Arena.ofAuto().allocate(Math.max(1, memory.byteSize()), ALIGNMENT);
            } catch (OutOfMemoryError _) {
                throw ScriptRuntime.rangeError("Array buffer allocation failed");
            }
            memory = moved.asSlice(0, memory.byteSize()).copyFrom(memory);
        }
        return memory.address();
    }
}
