package dev.abide.rhino.proxy;

import dev.abide.rhino.property.Integrity;
import dev.abide.rhino.property.PropertyKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** What Rhino's objects are asked by Rhino, made of the internal methods of a proxy. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class ProxyHooks {
    private static final long MAX_LENGTH = (1L << 53) - 1;

    private final ProxyMethods methods;
    private final ScriptableObject self;
    private boolean wasDeleted;
    private boolean isDeleting;

    ProxyHooks(ProxyMethods methods, ScriptableObject self) {
        this.methods = methods;
        this.self = self;
    }

    ProxyMethods methods() {
        return methods;
    }

    @Nullable
    Object get(Object name, Scriptable start) {
        return methods.get(PropertyKey.of(name), start);
    }

    /** Functions of arrays leave out what they are told is not there. */
    @Nullable
    Object getElement(int index, Scriptable start) {
        Object key = PropertyKey.of(index);
        Object value = methods.get(key, start);
        return value == Undefined.instance && Question.isAboutElement() && !methods.has(key)
                ? Scriptable.NOT_FOUND
                : value;
    }

    boolean has(Object name, Scriptable start) {
        Object key = PropertyKey.of(name);
        if (start == self && !isDeleting && methods.hasPlainly(key)) {
            return true;
        }
        isDeleting = false;
        return switch (Question.asked()) {
            case IN -> methods.has(key);
            case OWN -> methods.getOwn(key) != null;
            case GOING_ON -> true;
            case EXTENSION -> false;
            case DELETED -> !wasDeleted;
        };
    }

    void put(Object name, Scriptable start, @Nullable Object value, boolean isStrict) {
        Object key = PropertyKey.of(name);
        if (!methods.set(key, value, start) && isStrict) {
            throw Integrity.refused("set", key);
        }
    }

    void delete(Object name) {
        Object key = PropertyKey.of(name);
        wasDeleted = methods.delete(key);
        isDeleting = true;
        if (!wasDeleted && Context.isCurrentContextStrict()) {
            throw Integrity.refused("deleteProperty", key);
        }
    }

    @Nullable
    DescriptorInfo getOwn(@Nullable Object id) {
        return methods.getOwn(PropertyKey.of(id));
    }

    boolean define(@Nullable Object id, DescriptorInfo descriptor) {
        Object key = PropertyKey.of(id);
        if (!methods.define(key, descriptor)) {
            throw Integrity.refused("defineProperty", key);
        }
        return true;
    }

    Object[] ids(boolean all, boolean withSymbols) {
        List<Object> ids = new ArrayList<>();
        for (Object key : methods.ownKeys()) {
            if ((withSymbols || key instanceof String) && (all || methods.isEnumerable(PropertyKey.of(key)))) {
                ids.add(key);
            }
        }
        return ids.toArray();
    }

    /** A search that came here is over. */
    @Nullable
    Scriptable getPrototype() {
        return Question.isClimbing() ? null : methods.getPrototype();
    }

    void setPrototype(@Nullable Scriptable prototype) {
        if (!methods.setPrototype(prototype)) {
            throw ScriptRuntime.typeError("'setPrototypeOf' on proxy: trap returned falsish");
        }
    }

    boolean hasInstance(Scriptable instance) {
        return methods.reflection().values.instanceOf(instance, self);
    }

    /** ToLength of the property. */
    long length() {
        double length = ScriptRuntime.toInteger(methods.get("length", self));
        return (long) Math.clamp(length, 0, MAX_LENGTH);
    }
}
