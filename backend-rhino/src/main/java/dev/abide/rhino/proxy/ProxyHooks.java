package dev.abide.rhino.proxy;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.ProxyMethods;
import dev.abide.ecma.StrictProxy;
import dev.abide.rhino.object.RhinoEngineObjects;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** What Rhino's objects are asked by Rhino, made of the internal methods of a proxy. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class ProxyHooks {
    private static final long MAX_LENGTH = (1L << 53) - 1;

    private final RhinoEngineObjects engine;
    private final ProxyMethods methods;
    private final StrictProxy strict;
    private final ScriptableObject self;
    private boolean wasDeleted;
    private boolean isDeleting;

    ProxyHooks(RhinoEngineObjects engine, ProxyMethods methods, ScriptableObject self) {
        this.engine = engine;
        this.methods = methods;
        this.strict = new StrictProxy(engine, methods);
        this.self = self;
    }

    ProxyMethods methods() {
        return methods;
    }

    StrictProxy strict() {
        return strict;
    }

    Scriptable global() {
        return engine.global();
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
        if (start == self && !isDeleting && hasPlainly(key)) {
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

    /**
     * Tells that the target has a property itself, in which no trap has a say: then all {@linkplain Question questions}
     * have one answer, and which it is need not be found out (1.7 µs).
     */
    private boolean hasPlainly(Object key) {
        return methods.target() instanceof ScriptableObject target
                && RhinoEngineObjects.isCommon(target)
                && methods.handler() instanceof NativeObject
                && !methods.hasTrap("has")
                && !methods.hasTrap("getOwnPropertyDescriptor")
                && Slots.isOwn(target, key);
    }

    void put(Object name, Scriptable start, @Nullable Object value, boolean isStrict) {
        Object key = PropertyKey.of(name);
        if (!methods.set(key, value, start) && isStrict) {
            throw strict.refused("set", key);
        }
    }

    void delete(Object name) {
        Object key = PropertyKey.of(name);
        wasDeleted = methods.delete(key);
        isDeleting = true;
        if (!wasDeleted && Context.isCurrentContextStrict()) {
            throw strict.refused("deleteProperty", key);
        }
    }

    @Nullable
    DescriptorInfo getOwn(@Nullable Object id) {
        Descriptor found = methods.getOwn(PropertyKey.of(id));
        return found == null ? null : PropertyDescriptors.toRhino(found);
    }

    boolean define(@Nullable Object id, DescriptorInfo descriptor) {
        strict.define(PropertyKey.of(id), PropertyDescriptors.of(descriptor));
        return true;
    }

    Object[] ids(boolean all, boolean withSymbols) {
        List<Object> ids = new ArrayList<>();
        for (Object key : methods.ownKeys()) {
            if ((withSymbols || key instanceof String) && (all || ((Proxied) self).isEnumerable(key))) {
                ids.add(key);
            }
        }
        return ids.toArray();
    }

    /** A search that came here is over. */
    @Nullable
    Scriptable getPrototype() {
        return Question.isClimbing() ? null : (Scriptable) methods.getPrototype();
    }

    boolean hasInstance(Scriptable instance) {
        return engine.isInstance(instance, self);
    }

    /** ToLength of the property. */
    long length() {
        double length = ScriptRuntime.toInteger(methods.get("length", self));
        return (long) Math.clamp(length, 0, MAX_LENGTH);
    }
}
