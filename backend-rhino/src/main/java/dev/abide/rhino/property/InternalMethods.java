package dev.abide.rhino.property;

import dev.abide.spi.ProxyDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;

/**
 * The essential internal methods of the standard, where they differ from those of ordinary objects. Keys are as
 * {@link PropertyKey} makes them; own keys are as scripts see them.
 */
public interface InternalMethods {
    /** [[Get]]. */
    @Nullable
    Object get(Object key, @Nullable Object receiver);

    /** [[Set]]. */
    boolean set(Object key, @Nullable Object value, @Nullable Object receiver);

    /** [[HasProperty]]. */
    boolean has(Object key);

    /** [[Delete]]. */
    boolean delete(Object key);

    /** [[GetOwnProperty]]: returns the descriptor of an own property, {@code null} if there is none. */
    @Nullable
    DescriptorInfo getOwn(Object key);

    /** [[DefineOwnProperty]]. */
    boolean define(Object key, DescriptorInfo descriptor);

    /** [[OwnPropertyKeys]]: strings and symbols. */
    List<Object> ownKeys();

    /** [[SetPrototypeOf]]. */
    boolean setPrototype(@Nullable Object prototype);

    /** [[IsExtensible]]. */
    boolean isExtensible();

    /** [[PreventExtensions]]. */
    boolean preventExtensions();

    /** [[Construct]]. */
    Object construct(@Nullable Object[] arguments, Scriptable newTarget);

    /** Whether {@code new} may be used: that of a revoked proxy may, and throws. */
    boolean isConstructor();

    /** The target without asking anybody; Java {@code null} once revoked. */
    @Nullable
    ScriptableObject target();

    /** Target and handler without asking anybody. */
    ProxyDetails details();

    /** Tells whether there is an own property that loops and copies see. */
    default boolean isEnumerable(Object key) {
        DescriptorInfo found = getOwn(key);
        return found != null && found.isEnumerable();
    }
}
