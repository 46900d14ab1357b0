package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;

/** Makes typed arrays by element type. */
final class ViewTypes {
    private ViewTypes() {}

    static SegmentTypedArray create(ElementType type, SegmentArrayBuffer buffer, int byteOffset, int length) {
        return switch (type) {
            case INT8 -> new Int8Elements(buffer, byteOffset, length);
            case UINT8 -> new Uint8Elements(buffer, byteOffset, length);
            case UINT8_CLAMPED -> new Uint8ClampedElements(buffer, byteOffset, length);
            case INT16 -> new Int16Elements(buffer, byteOffset, length);
            case UINT16 -> new Uint16Elements(buffer, byteOffset, length);
            case INT32 -> new Int32Elements(buffer, byteOffset, length);
            case UINT32 -> new Uint32Elements(buffer, byteOffset, length);
            case FLOAT16 -> new Float16Elements(buffer, byteOffset, length);
            case FLOAT32 -> new Float32Elements(buffer, byteOffset, length);
            case FLOAT64 -> new Float64Elements(buffer, byteOffset, length);
            case BIGINT64 -> new BigInt64Elements(buffer, byteOffset, length);
            case BIGUINT64 -> new BigUint64Elements(buffer, byteOffset, length);
        };
    }
}
