package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * The body of a function that JavaScript can call. Called on the realm's thread.
 *
 * @since 1
 */
@FunctionalInterface
public interface HostFunction {
    /**
     * Runs the body.
     *
     * @param self the receiver. In a plain call as a sloppy function sees it: the global object for {@code undefined}
     *     and {@code null}, a boxed primitive. In a construct call a fresh object whose prototype is
     *     {@code newTarget.prototype}
     * @param arguments an array that holds the arguments from {@code first} on; not to be changed or kept
     * @param first index of the first argument
     * @param newTarget the {@code new.target}, Java {@code null} in a plain call
     * @return the result, raw. In a construct call an object replaces {@code self}, anything else is ignored
     */
    @Nullable
    Object call(@Nullable Object self, @Nullable Object[] arguments, int first, @Nullable Object newTarget);
}
