package dev.abide.nashorn.realm;

import dev.abide.spi.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Arrays. By the standard Array.prototype is one too, which Nashorn's is not. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class NashornArrays implements Arrays {
    private final ScriptObject arrayPrototype;

    NashornArrays(Global global) {
        arrayPrototype = global.getArrayPrototype();
    }

    @Override
    public Object create(int length) {
        return NativeArray.construct(true, null, length);
    }

    @Override
    public boolean isArray(@Nullable Object value) {
        return value instanceof NativeArray || value == arrayPrototype;
    }

    @Override
    public long lengthOf(Object array) {
        return JSType.toUint32(
                array instanceof NativeArray elements ? elements.getLength() : arrayPrototype.get("length"));
    }
}
