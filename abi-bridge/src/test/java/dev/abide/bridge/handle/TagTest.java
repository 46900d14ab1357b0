package dev.abide.bridge.handle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.spi.ValueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of the SPI has the tag of its name. */
class TagTest {
    @ParameterizedTest
    @EnumSource
    void aKindHasTheTagOfItsName(ValueKind kind) throws ReflectiveOperationException {
        assertEquals(Tag.class.getDeclaredField(kind.name()).getInt(null), Tag.of(kind));
    }
}
