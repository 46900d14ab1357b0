package dev.abide.bridge.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.bridge.text.Utf8;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NativeTextTest {
    @Property
    void nativeMemoryGetsWhatAnArrayGets(@ForAll String text, @ForAll @IntRange(max = 20) int capacity) {
        byte[] expected = new byte[capacity];
        int length = Utf8.encode(text, expected, capacity);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actual = arena.allocate(capacity + 1L);
            assertEquals(length, NativeText.write(text, actual.address(), capacity));
            assertEquals(
                    HexFormat.of().formatHex(expected, 0, length),
                    HexFormat.of().formatHex(actual.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE)));
        }
    }
}
