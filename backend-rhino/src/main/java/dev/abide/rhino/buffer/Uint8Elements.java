package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers modulo 2^8. */
final class Uint8Elements extends SegmentTypedArray {
    Uint8Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.UINT8, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index)
                ? Undefined.instance
                : (Object) (memory().get(ValueLayout.JAVA_BYTE, at(index)) & 0xff);
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        byte converted = (byte) ScriptRuntime.toInt32(value);
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(ValueLayout.JAVA_BYTE, at(index), converted);
        return null;
    }
}
