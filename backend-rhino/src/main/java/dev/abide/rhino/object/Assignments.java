package dev.abide.rhino.object;

import dev.abide.ecma.Descriptor;
import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Assignments to properties that tell whether they had an effect. Keys are as {@link PropertyKey} makes them. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class Assignments {
    private final OwnProperties properties;

    Assignments(OwnProperties properties) {
        this.properties = properties;
    }

    /** Assigns, with the object itself as the receiver. */
    boolean set(ScriptableObject target, Object key, @Nullable Object value) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().set(key, value, target);
        }
        if (target instanceof SegmentTypedArray && SegmentTypedArray.isElementKey(key)) {
            Slots.put(target, key, value);
            return true;
        }
        return setOrdinary(target, key, value);
    }

    /**
     * Finds out beforehand whether an assignment would have no effect: Rhino's put() does not tell, and throws under a
     * strict function.
     */
    private boolean setOrdinary(ScriptableObject target, Object key, @Nullable Object value) {
        Scriptable holder = target;
        while (holder instanceof ScriptableObject object && !(object instanceof Proxied)) {
            Slots.Kind slot = Slots.kind(object, key);
            if (object instanceof SegmentTypedArray && SegmentTypedArray.isElementKey(key)) {
                return setBesideElement(target, slot, key, value);
            }
            if (slot != Slots.Kind.ABSENT) {
                return setFound(target, object, slot, key, value);
            }
            holder = object.getPrototype();
        }
        if (holder instanceof Proxied proxy) {
            return proxy.methods().set(key, value, target);
        }
        if (!target.isExtensible() || Definitions.wouldGrowFixed(target, key)) {
            return false;
        }
        Slots.putOwn(target, key, value);
        return true;
    }

    /** Sets what a view inherited from may have as an element: what it has no place for is lost. */
    private static boolean setBesideElement(
            ScriptableObject target, Slots.Kind element, Object key, @Nullable Object value) {
        if (element == Slots.Kind.ABSENT) {
            return true;
        }
        if (!target.isExtensible()) {
            return false;
        }
        Slots.putOwn(target, key, value);
        return true;
    }

    private boolean setFound(
            ScriptableObject target, ScriptableObject holder, Slots.Kind slot, Object key, @Nullable Object value) {
        boolean plain = slot == Slots.Kind.DATA && !Slots.isReadOnly(holder, key);
        if (plain && holder == target) {
            Slots.putOwn(target, key, value);
            return true;
        }
        boolean accepted = plain && target.isExtensible();
        if (!accepted && !hasSetter(holder, key)) {
            return false;
        }
        Slots.put(target, key, value);
        return true;
    }

    private boolean hasSetter(ScriptableObject object, Object key) {
        Descriptor found = properties.own(object, key);
        return found != null && found.setter() instanceof Callable;
    }
}
