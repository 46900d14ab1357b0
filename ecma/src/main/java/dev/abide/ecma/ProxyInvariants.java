package dev.abide.ecma;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the standard demands of the answers of traps, so that nobody is deceived about what a target cannot change. Each
 * method returns, or throws the TypeError.
 */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class ProxyInvariants {
    private final EngineObjects engine;
    private final Descriptors descriptors;

    ProxyInvariants(EngineObjects engine) {
        this.engine = engine;
        this.descriptors = new Descriptors(engine);
    }

    void checkGet(Object target, Object key, @Nullable Object value) {
        Descriptor known = engine.getFixed(target, key);
        if (known == null) {
            return;
        }
        require(
                isOpen(known) || engine.isSame(value, known.value()),
                "get",
                key,
                "the target's value cannot change, and the trap returned another one");
        require(
                !known.isAccessor() || engine.isCallable(known.getter()) || engine.isUndefined(value),
                "get",
                key,
                "the target's accessor has no getter, and the trap returned a value");
    }

    void checkSet(Object target, Object key, @Nullable Object value) {
        Descriptor known = engine.getFixed(target, key);
        if (known == null) {
            return;
        }
        require(
                isOpen(known) || engine.isSame(value, known.value()),
                "set",
                key,
                "the target's value cannot change, and the trap accepted another one");
        require(
                !known.isAccessor() || engine.isCallable(known.setter()),
                "set",
                key,
                "the target's accessor has no setter, and the trap accepted a value");
    }

    private static boolean isOpen(Descriptor known) {
        return known.isAccessor() || known.isWritable();
    }

    /** The trap denied a property. */
    void checkDenied(String trap, Object target, Object key) {
        require(canLose(target, key), trap, key, "the trap denied a property that the target cannot lose");
    }

    /** The trap claims to have deleted a property. */
    void checkDeleted(Object target, Object key) {
        require(
                canLose(target, key),
                "deleteProperty",
                key,
                "the trap claims to have deleted a property that the target cannot lose");
    }

    private boolean canLose(Object target, Object key) {
        Descriptor known = engine.getOwn(target, key);
        return known == null || (known.isConfigurable() && engine.isExtensible(target));
    }

    /** Returns the complete descriptor that the trap gave. */
    Descriptor checkedOwn(Object target, Object key, @Nullable Object answer) {
        if (answer == null || !engine.isObject(answer)) {
            throw violated("getOwnPropertyDescriptor", key, "the trap returned neither an object nor undefined");
        }
        Descriptor known = engine.getOwn(target, key);
        boolean isExtensible = engine.isExtensible(target);
        Descriptor given = descriptors.complete(descriptors.of(answer));
        require(
                descriptors.areCompatible(isExtensible, given, known) && !isInventedAsFixed(given, known),
                "getOwnPropertyDescriptor",
                key,
                "the trap returned a descriptor that does not go with the target's property");
        return given;
    }

    private static boolean isInventedAsFixed(Descriptor given, @Nullable Descriptor known) {
        return !given.isConfigurable()
                && (known == null || known.isConfigurable() || (!isOpen(given) && known.isWritable()));
    }

    void checkDefined(Object target, Object key, Descriptor wanted) {
        Descriptor known = engine.getOwn(target, key);
        boolean isFixing = wanted.configurable() != null && !wanted.isConfigurable();
        boolean isClosing = wanted.writable() != null && !wanted.isWritable();
        boolean isAllowed = descriptors.areCompatible(engine.isExtensible(target), wanted, known)
                && !(isFixing && (known == null || known.isConfigurable()))
                && !(isClosing && known != null && !known.isConfigurable() && known.isWritable());
        require(isAllowed, "defineProperty", key, "the trap accepted what the target does not allow");
    }

    /** Returns the keys that the trap gave, in its order. */
    List<Object> checkedKeys(Object target, @Nullable Object[] answer) {
        Set<Object> given = new HashSet<>();
        List<Object> keys = new ArrayList<>();
        for (Object item : answer) {
            if (!engine.isPropertyKey(item)) {
                throw engine.typeError(engine.describe(item) + " is not a valid property name");
            }
            Object key = engine.toScript(engine.toPropertyKey(item));
            require(given.add(key), "ownKeys", key, "the trap returned it twice");
            keys.add(key);
        }
        checkComplete(target, given);
        return keys;
    }

    private void checkComplete(Object target, Set<Object> given) {
        boolean isExtensible = engine.isExtensible(target);
        int common = 0;
        for (Object key : engine.ownKeys(target)) {
            boolean isGiven = given.contains(key);
            boolean mayBeLeftOut = isGiven
                    || (isExtensible && engine.getFixed(target, key) == null)
                    || engine.isEnginesOwn(target, key);
            if (!mayBeLeftOut) {
                throw engine.typeError(
                        "'ownKeys' on proxy: trap result did not include '" + engine.toScript(key) + "'");
            }
            common += isGiven ? 1 : 0;
        }
        if (!isExtensible && common != given.size()) {
            throw engine.typeError("'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible");
        }
    }

    void checkPrototype(String trap, Object target, @Nullable Object prototype) {
        if (!engine.isExtensible(target) && engine.getPrototype(target) != prototype) {
            throw engine.typeError("'" + trap + "' on proxy: the target is not extensible and has another prototype");
        }
    }

    private void require(boolean isAllowed, String trap, Object key, String otherwise) {
        if (!isAllowed) {
            throw violated(trap, key, otherwise);
        }
    }

    private RuntimeException violated(String trap, Object key, String how) {
        return engine.typeError("'" + trap + "' on proxy: property '" + engine.toScript(key) + "': " + how);
    }
}
