package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers of single precision. */
final class Float32Elements extends SegmentTypedArray {
    Float32Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.FLOAT32, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index) ? Undefined.instance : (Object) ((double) memory().get(Elements.FLOAT, at(index)));
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        float converted = (float) ScriptRuntime.toNumber(value);
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.FLOAT, at(index), converted);
        return null;
    }
}
