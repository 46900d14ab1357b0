package dev.abide.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThreadPoolsTest {
    @Test
    void theSizeIsReadAsLibuvReadsIt() {
        assertEquals(4, ThreadPools.sizeOf(null));
        assertEquals(7, ThreadPools.sizeOf(" 7 "));
        assertEquals(1, ThreadPools.sizeOf("0"));
        assertEquals(1, ThreadPools.sizeOf("many"));
        assertEquals(1024, ThreadPools.sizeOf("5000"));
    }
}
