package dev.abide.bridge.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExternalMemoryTest {
    private long now = TimeUnit.HOURS.toNanos(1);
    private int collections;
    private final ExternalMemory memory = new ExternalMemory(100, () -> now, () -> collections++);

    @Test
    void keepsATotal() {
        assertEquals(30, memory.adjust(30));
        assertEquals(10, memory.adjust(-20));
        assertEquals(0, collections);
    }

    @Test
    void asksForACollectionAtEachStep() {
        memory.adjust(99);
        assertEquals(0, collections);
        memory.adjust(1);
        assertEquals(1, collections);
        now += TimeUnit.SECONDS.toNanos(2);
        memory.adjust(99);
        assertEquals(1, collections);
        memory.adjust(1);
        assertEquals(2, collections);
    }

    @Test
    void whatBuffersHoldAsksTooAndIsNotToldOf() {
        memory.count(60);
        assertEquals(40, memory.adjust(40));
        assertEquals(1, collections);
        memory.count(-60);
        assertEquals(40, memory.adjust(0));
    }

    @Test
    void doesNotAskAllTheTime() {
        memory.adjust(100);
        memory.adjust(1_000);
        assertEquals(1, collections);
        now += TimeUnit.SECONDS.toNanos(1);
        memory.adjust(0);
        assertEquals(2, collections);
    }

    @Test
    void countsFromWhatWasGivenBack() {
        memory.adjust(100);
        now += TimeUnit.SECONDS.toNanos(2);
        memory.adjust(-100);
        memory.adjust(99);
        assertEquals(1, collections);
        memory.adjust(1);
        assertEquals(2, collections);
    }
}
