package dev.abide.rhino.value;

import dev.abide.spi.Externals;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;

/** Opaque values. */
public final class RhinoExternals implements Externals {
    private final Scriptable global;

    public RhinoExternals(Scriptable global) {
        this.global = global;
    }

    @Override
    public Object create(Object payload) {
        return new ExternalObject(global, payload);
    }

    @Override
    public @Nullable Object payloadOf(@Nullable Object value) {
        return value instanceof ExternalObject external ? external.payload() : null;
    }
}
