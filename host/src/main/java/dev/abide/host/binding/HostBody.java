package dev.abide.host.binding;

import org.jspecify.annotations.Nullable;

/** The body of a host function. */
@FunctionalInterface
public interface HostBody {
    /**
     * Runs the body.
     *
     * @return a raw value, or a {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Double}, each
     *     converted; Java {@code null} is JavaScript's {@code null}, and {@link HostContext#undefined()} is
     *     {@code undefined}
     */
    @Nullable
    Object call(Arguments arguments);
}
