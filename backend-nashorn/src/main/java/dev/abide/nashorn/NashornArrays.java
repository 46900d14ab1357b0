package dev.abide.nashorn;

import dev.abide.spi.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;

/** Arrays. */
final class NashornArrays implements Arrays {
    @Override
    public Object create(int length) {
        return NativeArray.construct(true, null, length);
    }

    @Override
    public boolean isArray(@Nullable Object value) {
        return value instanceof NativeArray;
    }

    @Override
    public long lengthOf(Object array) {
        return JSType.toUint32(((NativeArray) array).getLength());
    }
}
