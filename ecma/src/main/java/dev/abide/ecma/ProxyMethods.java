package dev.abide.ecma;

import dev.abide.spi.ProxyDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The internal methods of one proxy. An engine's object for a proxy holds one of these, and answers by it whatever the
 * engine asks.
 */
public final class ProxyMethods {
    private final EngineObjects engine;
    private final ProxyInvariants invariants;
    private final boolean isConstructor;
    private @Nullable Object target;
    private @Nullable Object handler;

    private ProxyMethods(ProxyInvariants invariants, EngineObjects engine, Object target, Object handler) {
        this.engine = engine;
        this.invariants = invariants;
        this.target = target;
        this.handler = handler;
        this.isConstructor = engine.isConstructor(target);
    }

    /** ProxyCreate: throws a TypeError unless both are objects. */
    public static ProxyMethods create(EngineObjects engine, @Nullable Object target, @Nullable Object handler) {
        if (target == null || handler == null || !engine.isObject(target) || !engine.isObject(handler)) {
            throw engine.typeError("Cannot create proxy with a non-object as target or handler");
        }
        return new ProxyMethods(new ProxyInvariants(engine), engine, target, handler);
    }

    /** Takes target and handler away for good. */
    public void revoke() {
        target = null;
        handler = null;
    }

    /** The target without asking anybody; Java {@code null} once revoked. */
    public @Nullable Object target() {
        return target;
    }

    /** The handler without asking anybody; Java {@code null} once revoked. */
    public @Nullable Object handler() {
        return handler;
    }

    /** What the SPI tells of a proxy. */
    public ProxyDetails details() {
        return new ProxyDetails(target, handler);
    }

    /** Whether {@code new} may be used: that of a revoked proxy may, and throws. */
    public boolean isConstructor() {
        return isConstructor;
    }

    /** Returns the target; throws a TypeError once revoked. */
    public Object living(String operation) {
        if (target == null) {
            throw engine.typeError("Cannot perform '" + operation + "' on a proxy that has been revoked");
        }
        return target;
    }

    /** Whether the handler has something to say about an operation. May run JavaScript. */
    public boolean hasTrap(String name) {
        return trap(name) != null;
    }

    /** [[Get]]. */
    public @Nullable Object get(Object key, @Nullable Object receiver) {
        Object trap = trap("get");
        Object object = living("get");
        if (trap == null) {
            return engine.get(object, key, receiver);
        }
        Object value = call(trap, object, engine.toScript(key), receiver);
        invariants.checkGet(object, key, value);
        return value;
    }

    /** [[Set]]. */
    public boolean set(Object key, @Nullable Object value, @Nullable Object receiver) {
        Object trap = trap("set");
        Object object = living("set");
        if (trap == null) {
            return engine.set(object, key, value, receiver);
        }
        if (!isTrue(call(trap, object, engine.toScript(key), value, receiver))) {
            return false;
        }
        invariants.checkSet(object, key, value);
        return true;
    }

    /** [[HasProperty]]. */
    public boolean has(Object key) {
        Object trap = trap("has");
        Object object = living("has");
        if (trap == null) {
            return engine.has(object, key);
        }
        boolean answer = isTrue(call(trap, object, engine.toScript(key)));
        if (!answer) {
            invariants.checkDenied("has", object, key);
        }
        return answer;
    }

    /** [[Delete]]. */
    public boolean delete(Object key) {
        Object trap = trap("deleteProperty");
        Object object = living("deleteProperty");
        if (trap == null) {
            return engine.delete(object, key);
        }
        boolean answer = isTrue(call(trap, object, engine.toScript(key)));
        if (answer) {
            invariants.checkDeleted(object, key);
        }
        return answer;
    }

    /** [[GetOwnProperty]]: a complete descriptor, {@code null} if there is no such property. */
    public @Nullable Descriptor getOwn(Object key) {
        Object trap = trap("getOwnPropertyDescriptor");
        Object object = living("getOwnPropertyDescriptor");
        if (trap == null) {
            return engine.getOwn(object, key);
        }
        Object answer = call(trap, object, engine.toScript(key));
        if (engine.isUndefined(answer)) {
            invariants.checkDenied("getOwnPropertyDescriptor", object, key);
            return null;
        }
        return invariants.checkedOwn(object, key, answer);
    }

    /** [[DefineOwnProperty]]. */
    public boolean define(Object key, Descriptor wanted) {
        Object trap = trap("defineProperty");
        Object object = living("defineProperty");
        if (trap == null) {
            return engine.define(object, key, wanted);
        }
        Object description = new Descriptors(engine).describe(wanted);
        if (!isTrue(call(trap, object, engine.toScript(key), description))) {
            return false;
        }
        invariants.checkDefined(object, key, wanted);
        return true;
    }

    /** [[OwnPropertyKeys]]: strings and symbols as scripts see them, in the order of the trap. */
    public List<Object> ownKeys() {
        Object trap = trap("ownKeys");
        Object object = living("ownKeys");
        if (trap == null) {
            return engine.ownKeys(object);
        }
        return invariants.checkedKeys(object, Reflection.list(engine, call(trap, object)));
    }

    /** [[GetPrototypeOf]]. */
    public @Nullable Object getPrototype() {
        Object trap = trap("getPrototypeOf");
        Object object = living("getPrototypeOf");
        if (trap == null) {
            return engine.getPrototype(object);
        }
        Object answer = call(trap, object);
        if (answer != null && !engine.isObject(answer)) {
            throw engine.typeError("'getPrototypeOf' on proxy: the trap returned neither an object nor null");
        }
        invariants.checkPrototype("getPrototypeOf", object, answer);
        return answer;
    }

    /** [[SetPrototypeOf]]. */
    public boolean setPrototype(@Nullable Object prototype) {
        Object trap = trap("setPrototypeOf");
        Object object = living("setPrototypeOf");
        if (trap == null) {
            return engine.setPrototype(object, prototype);
        }
        if (!isTrue(call(trap, object, prototype))) {
            return false;
        }
        invariants.checkPrototype("setPrototypeOf", object, prototype);
        return true;
    }

    /** [[IsExtensible]]. */
    public boolean isExtensible() {
        Object trap = trap("isExtensible");
        Object object = living("isExtensible");
        if (trap == null) {
            return engine.isExtensible(object);
        }
        boolean answer = isTrue(call(trap, object));
        if (answer != engine.isExtensible(object)) {
            throw engine.typeError("'isExtensible' on proxy: the trap does not say what the target is");
        }
        return answer;
    }

    /** [[PreventExtensions]]. */
    public boolean preventExtensions() {
        Object trap = trap("preventExtensions");
        Object object = living("preventExtensions");
        if (trap == null) {
            return engine.preventExtensions(object);
        }
        boolean answer = isTrue(call(trap, object));
        if (answer && engine.isExtensible(object)) {
            throw engine.typeError("'preventExtensions' on proxy: the target is still extensible");
        }
        return answer;
    }

    /** [[Call]]; for a target that can be called. */
    public @Nullable Object apply(@Nullable Object self, @Nullable Object[] arguments) {
        Object trap = trap("apply");
        Object function = living("apply");
        return trap == null
                ? engine.call(function, self, arguments)
                : call(trap, function, self, engine.newArray(arguments));
    }

    /** [[Construct]]; for a target that is a constructor. */
    public Object construct(@Nullable Object[] arguments, Object newTarget) {
        Object trap = trap("construct");
        Object function = living("construct");
        if (trap == null) {
            return engine.construct(function, arguments, newTarget);
        }
        Object made = call(trap, function, engine.newArray(arguments), newTarget);
        if (made == null || !engine.isObject(made)) {
            throw engine.typeError("proxy [[Construct]] must return an object");
        }
        return made;
    }

    private @Nullable Object trap(String name) {
        living(name);
        Object found = handler == null ? null : engine.get(handler, name);
        if (found == null || engine.isUndefined(found)) {
            return null;
        }
        if (engine.isCallable(found)) {
            return found;
        }
        throw engine.typeError(engine.describe(found) + " returned for property '" + name
                + "' of object '#<Object>' is not a function");
    }

    private @Nullable Object call(Object trap, @Nullable Object... arguments) {
        return engine.call(trap, handler, arguments);
    }

    private boolean isTrue(@Nullable Object answer) {
        return engine.toBoolean(answer);
    }
}
