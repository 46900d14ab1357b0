package dev.abide.spi;

/**
 * The element types of typed arrays.
 *
 * @since 1
 */
public enum ElementType {
    /** Int8Array. */
    INT8(1, "Int8Array"),
    /** Uint8Array. */
    UINT8(1, "Uint8Array"),
    /** Uint8ClampedArray. */
    UINT8_CLAMPED(1, "Uint8ClampedArray"),
    /** Int16Array. */
    INT16(2, "Int16Array"),
    /** Uint16Array. */
    UINT16(2, "Uint16Array"),
    /** Int32Array. */
    INT32(4, "Int32Array"),
    /** Uint32Array. */
    UINT32(4, "Uint32Array"),
    /** Float32Array. */
    FLOAT32(4, "Float32Array"),
    /** Float64Array. */
    FLOAT64(8, "Float64Array"),
    /** BigInt64Array. */
    BIGINT64(8, "BigInt64Array"),
    /** BigUint64Array. */
    BIGUINT64(8, "BigUint64Array"),
    /** Float16Array. */
    FLOAT16(2, "Float16Array");

    private final int byteSize;
    private final String constructorName;

    ElementType(int byteSize, String constructorName) {
        this.byteSize = byteSize;
        this.constructorName = constructorName;
    }

    /** Returns the size of an element in bytes. */
    public int byteSize() {
        return byteSize;
    }

    /** Returns the name of the constructor in JavaScript. */
    public String constructorName() {
        return constructorName;
    }
}
