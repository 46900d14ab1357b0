package dev.abide.kit;

import java.lang.foreign.MemorySegment;

/** Memory as native code sees it. */
final class NativeMemory {
    private NativeMemory() {}

    /** Returns what lies at an address. */
    @SuppressWarnings("restricted") // to look where an engine says that its buffer is
    static MemorySegment at(long address, long byteLength) {
        return MemorySegment.ofAddress(address).reinterpret(byteLength);
    }
}
