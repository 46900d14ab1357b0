package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Kinds, singletons, conversions and comparison. Conversions follow ECMAScript and may run JavaScript where it may.
 *
 * @since 1
 */
public interface Values {
    /** Returns {@code undefined}. */
    @Nullable
    Object undefined();

    /** Returns {@code null}. */
    @Nullable
    Object nullValue();

    /** Returns the global object. */
    Object global();

    /** Tells the kind of a raw value. Runs no JavaScript, also not for proxies. */
    ValueKind kindOf(@Nullable Object value);

    /** Returns the value of a raw value of kind {@link ValueKind#NUMBER}. */
    default double numberOf(Object number) {
        return ((Number) number).doubleValue();
    }

    /** Compares by {@code ===}. */
    boolean strictEquals(@Nullable Object left, @Nullable Object right);

    /**
     * Decides {@code value instanceof constructor}, as ECMAScript does: by {@code Symbol.hasInstance} where the
     * constructor has it. May run JavaScript. Throws a TypeError if {@code constructor} is not callable.
     */
    boolean instanceOf(@Nullable Object value, Object constructor);

    /** Applies ToBoolean. */
    boolean toBoolean(@Nullable Object value);

    /** Applies ToNumber; may run JavaScript. Throws a TypeError for symbols and BigInts. */
    double toNumber(@Nullable Object value);

    /** Applies ToString; may run JavaScript. Returns a raw string. Throws a TypeError for symbols. */
    Object toStringValue(@Nullable Object value);

    /** Applies ToObject. Throws a TypeError for {@code undefined} and {@code null}. */
    Object toObject(@Nullable Object value);
}
