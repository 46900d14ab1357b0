package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers. */
final class Float64Elements extends SegmentTypedArray {
    Float64Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.FLOAT64, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index) ? Undefined.instance : (Object) memory().get(Elements.DOUBLE, at(index));
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        double converted = ScriptRuntime.toNumber(value);
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.DOUBLE, at(index), converted);
        return null;
    }
}
