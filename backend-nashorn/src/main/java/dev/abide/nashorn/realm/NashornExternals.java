package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.ExternalObject;
import dev.abide.spi.Externals;
import org.jspecify.annotations.Nullable;

/** Externals. */
final class NashornExternals implements Externals {
    @Override
    public Object create(Object payload) {
        return new ExternalObject(payload);
    }

    @Override
    public @Nullable Object payloadOf(@Nullable Object value) {
        return value instanceof ExternalObject external ? external.payload : null;
    }
}
