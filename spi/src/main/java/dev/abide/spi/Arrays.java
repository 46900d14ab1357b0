package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Arrays.
 *
 * @since 1
 */
public interface Arrays {
    /**
     * Makes an array of the given length, all holes; {@code length} is at most 2^31-1 and costs no memory by itself.
     */
    Object create(int length);

    /** Tells whether a value is a genuine array. False for a proxy of one. */
    boolean isArray(@Nullable Object value);

    /** Returns the length of an array, an unsigned 32-bit number. */
    long lengthOf(Object array);
}
