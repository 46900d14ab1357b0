package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Undefined;

/** BigInts modulo 2^64, signed. */
final class BigInt64Elements extends SegmentTypedArray {
    BigInt64Elements(SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(ElementType.BIGINT64, buffer, byteOffset, length);
    }

    @Override
    protected Object js_get(int index) {
        return checkIndex(index)
                ? Undefined.instance
                : (Object) BigInteger.valueOf(memory().get(Elements.LONG, at(index)));
    }

    @Override
    protected @Nullable Object js_set(int index, @Nullable Object value) {
        long converted = Elements.toBigInt(value).longValue();
        if (checkIndex(index)) {
            return Undefined.instance;
        }
        memory().set(Elements.LONG, at(index), converted);
        return null;
    }
}
