package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers modulo 2^16. */
final class Uint16Elements extends SegmentTypedArray {
    Uint16Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.UINT16, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index) ? Undefined.instance : (Object) (memory().get(Elements.SHORT, at(index)) & 0xffff);
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        short converted = (short) ScriptRuntime.toInt32(value);
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.SHORT, at(index), converted);
        return null;
    }
}
