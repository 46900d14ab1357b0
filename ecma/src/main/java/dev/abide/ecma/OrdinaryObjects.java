package dev.abide.ecma;

import org.jspecify.annotations.Nullable;

/** The internal methods of ordinary objects that know of a receiver, made of those that do not. */
public final class OrdinaryObjects {
    private OrdinaryObjects() {}

    /** OrdinaryGet. */
    public static @Nullable Object get(EngineObjects engine, Object target, Object key, @Nullable Object receiver) {
        Descriptor found = engine.getOwn(target, key);
        if (found == null) {
            Object parent = engine.getPrototype(target);
            return parent == null ? engine.undefined() : engine.get(parent, key, receiver);
        }
        if (!found.isAccessor()) {
            return found.value();
        }
        Object getter = found.getter();
        return getter != null && engine.isCallable(getter) ? engine.call(getter, receiver) : engine.undefined();
    }

    /** OrdinarySet. */
    public static boolean set(
            EngineObjects engine, Object target, Object key, @Nullable Object value, @Nullable Object receiver) {
        Descriptor found = engine.getOwn(target, key);
        if (found == null) {
            Object parent = engine.getPrototype(target);
            return parent == null ? setOwn(engine, receiver, key, value) : engine.set(parent, key, value, receiver);
        }
        if (found.isAccessor()) {
            return setBy(engine, found.setter(), value, receiver);
        }
        return found.isWritable() && setOwn(engine, receiver, key, value);
    }

    private static boolean setBy(
            EngineObjects engine, @Nullable Object setter, @Nullable Object value, @Nullable Object receiver) {
        if (setter == null || !engine.isCallable(setter)) {
            return false;
        }
        engine.call(setter, receiver, value);
        return true;
    }

    private static boolean setOwn(EngineObjects engine, @Nullable Object receiver, Object key, @Nullable Object value) {
        if (receiver == null || !engine.isObject(receiver)) {
            return false;
        }
        Descriptor known = engine.getOwn(receiver, key);
        if (known == null) {
            return engine.define(receiver, key, Descriptor.ofData(value, true, true, true));
        }
        return !known.isAccessor() && known.isWritable() && engine.define(receiver, key, Descriptor.ofValue(value));
    }
}
