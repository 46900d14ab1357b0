package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Objects and their properties. Every {@code target} is an object (kinds OBJECT, FUNCTION, EXTERNAL); a {@code key} is
 * any raw value, to which ToPropertyKey is applied, so that {@code 7} and {@code "7"} are one key. Accessors and proxy
 * traps may run JavaScript in every method that does not say otherwise.
 *
 * <p>Where a method tells whether an operation was done, {@code false} says for certain that it was refused. An engine
 * that cannot tell answers {@code true}; one that throws where it refuses lets its TypeError pass.
 *
 * @since 1
 */
public interface ObjectModel {
    /** Makes an empty ordinary object with the realm's Object.prototype. */
    Object create();

    /** Reads a property along the prototype chain; {@code undefined} if absent. */
    @Nullable
    Object get(Object target, @Nullable Object key);

    /** Assigns as sloppy code does. Returns false where the assignment was refused without a throw. */
    boolean set(Object target, @Nullable Object key, @Nullable Object value);

    /** Decides {@code key in target}. */
    boolean has(Object target, @Nullable Object key);

    /** Tells whether the object itself has the property; {@code key} is a string or a symbol. */
    boolean hasOwn(Object target, Object key);

    /** Deletes as sloppy code does: false for a property that is not configurable. */
    boolean delete(Object target, @Nullable Object key);

    /**
     * Prepares a name for repeated use with the {@code …Named} methods. The result is engine-specific, may be cached
     * forever.
     */
    Object prepareName(String name);

    /** Reads the property of a prepared name. */
    @Nullable
    Object getNamed(Object target, Object preparedName);

    /** Assigns the property of a prepared name; see {@link #set}. */
    boolean setNamed(Object target, Object preparedName, @Nullable Object value);

    /** Reads an element; {@code index} is an unsigned 32-bit number. */
    @Nullable
    Object getIndex(Object target, long index);

    /** Assigns an element; {@code index} is an unsigned 32-bit number; see {@link #set}. */
    boolean setIndex(Object target, long index, @Nullable Object value);

    /**
     * Defines an own data property, as Object.defineProperty with all four fields given.
     *
     * @param attributes bits of {@link PropertyAttributes}
     * @return false where the definition was refused without a throw
     */
    boolean defineValue(Object target, Object key, @Nullable Object value, int attributes);

    /**
     * Defines an own accessor property, as Object.defineProperty without the field that is Java {@code null}: an
     * accessor that is there keeps that half, a new one gets {@code undefined}.
     */
    boolean defineAccessor(Object target, Object key, @Nullable Object getter, @Nullable Object setter, int attributes);

    /** Returns the attributes of an own property, or {@link PropertyAttributes#ABSENT}. */
    int ownAttributes(Object target, Object key);

    /** Returns all own keys in the order of [[OwnPropertyKeys]]: indices as strings ascending, strings, symbols. */
    Object[] ownKeys(Object target);

    /**
     * Returns the own keys of a view without its elements, of which there may be millions. An engine that has no
     * quicker way returns all.
     *
     * @since 1
     */
    default Object[] ownKeysBesideElements(Object view) {
        return ownKeys(view);
    }

    /**
     * Returns the prototype, or the raw {@code null}. Of a proxy: that of its target, at any depth, past the trap; an
     * engine with no way past it runs the trap, whose throw passes.
     */
    @Nullable
    Object prototypeOf(Object target);

    /**
     * Returns what is behind a proxy, Java {@code null} for every other value. Runs no trap. Without
     * {@link Capability#PROXY} it may stay as it is.
     */
    default @Nullable ProxyDetails proxyDetails(@Nullable Object value) {
        return null;
    }

    /** Sets the prototype to an object or {@code null}. Returns false if refused. */
    boolean setPrototype(Object target, @Nullable Object prototype);

    /** Freezes as Object.freeze. Returns false if refused without a throw. */
    boolean freeze(Object target);

    /** Seals as Object.seal. Returns false if refused without a throw. */
    boolean seal(Object target);
}
