package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers modulo 2^32. */
final class Uint32Elements extends SegmentTypedArray {
    Uint32Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.UINT32, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index)
                ? Undefined.instance
                : (Object) Elements.unsigned(memory().get(Elements.INT, at(index)));
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        int converted = ScriptRuntime.toInt32(value);
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.INT, at(index), converted);
        return null;
    }
}
