package dev.abide.kit.facet;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.foreign.MemorySegment;

/** Memory as native code sees it. */
public final class NativeMemory {
    private NativeMemory() {}

    /** Returns what lies at an address; 0, for which a test must not kill the JVM, is that of a detached buffer. */
    @SuppressWarnings("restricted") // to look where an engine says that its buffer is
    public static MemorySegment at(long address, long byteLength) {
        assertNotEquals(0, address, "a buffer that is not detached has an address");
        return MemorySegment.ofAddress(address).reinterpret(byteLength);
    }
}
