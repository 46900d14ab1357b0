package dev.abide.ecma;

import org.jspecify.annotations.Nullable;

/** A proxy for those who want no false: what strict code does, {@code Object.freeze} and their like. */
public final class StrictProxy {
    private final EngineObjects engine;
    private final ProxyMethods methods;

    /** Takes the methods of a proxy. */
    public StrictProxy(EngineObjects engine, ProxyMethods methods) {
        this.engine = engine;
        this.methods = methods;
    }

    /** Assigns, or throws a TypeError. */
    public void set(Object key, @Nullable Object value, @Nullable Object receiver) {
        require(methods.set(key, value, receiver), "set", key);
    }

    /** Deletes, or throws a TypeError. */
    public void delete(Object key) {
        require(methods.delete(key), "deleteProperty", key);
    }

    /** Defines, or throws a TypeError. */
    public void define(Object key, Descriptor wanted) {
        require(methods.define(key, wanted), "defineProperty", key);
    }

    /** Prevents extensions, or throws a TypeError. */
    public void preventExtensions() {
        if (!methods.preventExtensions()) {
            throw engine.typeError("'preventExtensions' on proxy: trap returned falsish");
        }
    }

    /** Sets the prototype, or throws a TypeError. */
    public void setPrototype(@Nullable Object prototype) {
        if (!methods.setPrototype(prototype)) {
            throw engine.typeError("'setPrototypeOf' on proxy: trap returned falsish");
        }
    }

    /** Returns what throws the TypeError of a refusal. */
    public RuntimeException refused(String trap, Object key) {
        return engine.typeError(
                "'" + trap + "' on proxy: trap returned falsish for property '" + engine.toScript(key) + "'");
    }

    /** SetIntegrityLevel: freezes or seals. Returns false if it stays extensible. */
    public boolean fix(boolean isFrozen) {
        if (!methods.preventExtensions()) {
            return false;
        }
        for (Object key : methods.ownKeys()) {
            Descriptor known = isFrozen ? methods.getOwn(key) : null;
            if (!isFrozen || known != null) {
                Boolean writable = (known == null || known.isAccessor()) ? null : false;
                define(
                        key,
                        new Descriptor(Descriptor.ABSENT, Descriptor.ABSENT, Descriptor.ABSENT, writable, null, false));
            }
        }
        return true;
    }

    /** TestIntegrityLevel: whether it is frozen or sealed. */
    public boolean isFixed(boolean isFrozen) {
        if (methods.isExtensible()) {
            return false;
        }
        for (Object key : methods.ownKeys()) {
            Descriptor known = methods.getOwn(key);
            if (known != null && (known.isConfigurable() || (isFrozen && known.isWritable()))) {
                return false;
            }
        }
        return true;
    }

    private void require(boolean answer, String trap, Object key) {
        if (!answer) {
            throw refused(trap, key);
        }
    }
}
