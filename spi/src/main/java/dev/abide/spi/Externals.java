package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Opaque values: {@code typeof} says {@code 'object'}, no properties, prototype {@code null}, and {@link Values#kindOf}
 * says {@link ValueKind#EXTERNAL}.
 *
 * @since 1
 */
public interface Externals {
    /** Makes an external that holds {@code payload}. */
    Object create(Object payload);

    /** Returns the payload of an external, Java {@code null} for every other value. */
    @Nullable
    Object payloadOf(@Nullable Object value);
}
