package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Numbers clamped to 0 to 255. */
final class Uint8ClampedElements extends SegmentTypedArray {
    Uint8ClampedElements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.UINT8_CLAMPED, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index)
                ? Undefined.instance
                : (Object) (memory().get(ValueLayout.JAVA_BYTE, at(index)) & 0xff);
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        byte converted = Elements.clamp(ScriptRuntime.toNumber(value));
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(ValueLayout.JAVA_BYTE, at(index), converted);
        return null;
    }
}
