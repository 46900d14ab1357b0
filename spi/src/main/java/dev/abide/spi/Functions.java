package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Functions. What {@link #create} makes is a proper function of the realm: {@code instanceof Function}, own
 * {@code name}, {@code length} and {@code prototype} (with {@code constructor}), callable, constructible, and it can be
 * subclassed by {@code class … extends} and by Reflect.construct. Where scripts are down-levelled for want of
 * {@link Capability#MODERN_SYNTAX}, transpiled classes subclass it too, which call it as a function with an instance of
 * it as receiver: there {@code Base.call(instance)} runs the body with that instance as receiver and its
 * {@code constructor} as new.target, and returns what the body returned as it is, also a primitive: a transpiled class
 * says {@code Base.call(this) || this}. Elsewhere that is a plain call like any other.
 *
 * @since 1
 */
public interface Functions {
    /** Makes a function; {@code name} may be empty. */
    Object create(String name, int length, HostFunction body);

    /**
     * Calls a function with exactly the given receiver. Runs JavaScript; runs no jobs afterwards. A primitive receiver
     * of a strict function of a script may arrive boxed where the engine's functions take objects only; that is a known
     * divergence to declare.
     */
    @Nullable
    Object call(Object function, @Nullable Object self, @Nullable Object[] arguments);

    /**
     * Constructs as {@code new constructor(…)}. Throws a TypeError if it is no constructor. Runs no jobs afterwards.
     */
    Object construct(Object constructor, @Nullable Object[] arguments);
}
