package dev.abide.rhino.object;

import dev.abide.rhino.property.Proxied;
import dev.abide.spi.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;

/** Arrays. */
public final class RhinoArrays implements Arrays {
    private final Context context;
    private final Scriptable global;

    public RhinoArrays(Context context, Scriptable global) {
        this.context = context;
        this.global = global;
    }

    @Override
    public Object create(int length) {
        return context.newArray(global, length);
    }

    @Override
    public boolean isArray(@Nullable Object value) {
        return value instanceof NativeArray && !(value instanceof Proxied);
    }

    @Override
    public long lengthOf(Object array) {
        return ((NativeArray) array).getLength();
    }
}
