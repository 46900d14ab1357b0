package dev.abide.spi;

import java.math.BigInteger;

/**
 * BigInts. An engine without {@link Capability#BIGINT} makes stand-in objects for which {@link Values#kindOf} says
 * {@link ValueKind#BIGINT}: equal values are the same object, so that {@code ===} and Map keys work.
 *
 * @since 1
 */
public interface BigInts {
    /** Makes a BigInt. Throws a RangeError if it exceeds the engine's limit (2^30 bits as in V8, or less). */
    Object create(BigInteger value);

    /** Returns the value of a raw value of kind {@link ValueKind#BIGINT}. */
    BigInteger valueOf(Object bigInt);
}
