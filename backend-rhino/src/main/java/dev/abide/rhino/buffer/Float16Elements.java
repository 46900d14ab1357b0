package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers of half precision. */
final class Float16Elements extends SegmentTypedArray {
    Float16Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.FLOAT16, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index)
                ? Undefined.instance
                : (Object) ((double) Float.float16ToFloat(memory().get(Elements.SHORT, at(index))));
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        short converted = Elements.toFloat16(ScriptRuntime.toNumber(value));
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.SHORT, at(index), converted);
        return null;
    }
}
