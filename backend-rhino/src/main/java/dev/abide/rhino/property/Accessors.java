package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Mends what Rhino makes of accessors that descriptors define.
 *
 * <p>Its compiled code takes a property that is permanent and read-only for a constant and links its value for good. An
 * accessor is read-only for Rhino although that means nothing for one, so the bit is taken away. And a setter that is
 * explicitly undefined is one that ignores its value, also where assignments to a property without setter throw, so it
 * is taken away too. Without that bit Rhino would let a value replace an accessor that is not configurable.
 */
public final class Accessors {
    private Accessors() {}

    /** Tells whether an object has an own accessor. Of a symbol that is not known. */
    public static boolean isAccessor(@Nullable Object target, @Nullable Object key) {
        if (!(target instanceof ScriptableObject object) || target instanceof Proxied) {
            return false;
        }
        Object normalised = PropertyKey.of(key);
        return Slots.isOwn(object, normalised) && Slots.hasAccessor(object, normalised);
    }

    /** Tells whether an object has an own accessor that is not configurable. Of a symbol that is not known. */
    public static boolean isFixed(@Nullable Object target, @Nullable Object key) {
        return target instanceof ScriptableObject object
                && isAccessor(object, key)
                && (Slots.attributes(object, PropertyKey.of(key)) & ScriptableObject.PERMANENT) != 0;
    }

    /** Mends a property if it is an accessor with a getter. A symbol or an index is never linked as a constant. */
    public static void keepLive(@Nullable Object target, @Nullable Object key) {
        if (!(target instanceof ScriptableObject object) || !(key instanceof CharSequence)) {
            return;
        }
        String name = key.toString();
        if (object.getGetterOrSetter(name, 0, object, false) instanceof Callable) {
            object.setAttributes(name, object.getAttributes(name) & ~ScriptableObject.READONLY);
            if (!(object.getGetterOrSetter(name, 0, object, true) instanceof Callable)) {
                object.setGetterOrSetter(name, 0, null, true);
            }
        }
    }
}
