package dev.abide.rhino.proxy;

import dev.abide.rhino.object.Reflection;
import dev.abide.rhino.object.RhinoObjects;
import dev.abide.rhino.property.InternalMethods;
import dev.abide.rhino.property.MessageText;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import dev.abide.spi.ProxyDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * The internal methods of a Proxy. Keys are as {@link PropertyKey} makes them; traps get to see indices as strings.
 *
 * <p>Rhino's own Proxy drops what traps answer to an assignment, a definition or a new prototype, tells no receiver and
 * takes a proxy of an array for an empty object.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class ProxyMethods implements InternalMethods {
    private final Reflection reflection;
    private final RhinoObjects objects;
    private final boolean isConstructor;
    private @Nullable ScriptableObject target;
    private @Nullable ScriptableObject handler;

    ProxyMethods(Reflection reflection, ScriptableObject target, ScriptableObject handler) {
        this.reflection = reflection;
        this.objects = reflection.objects;
        this.target = target;
        this.handler = handler;
        isConstructor = reflection.functions.isConstructor(target);
    }

    void revoke() {
        target = null;
        handler = null;
    }

    @Override
    public @Nullable ScriptableObject target() {
        return target;
    }

    @Override
    public ProxyDetails details() {
        return new ProxyDetails(target, handler);
    }

    @Override
    public boolean isConstructor() {
        return isConstructor;
    }

    Reflection reflection() {
        return reflection;
    }

    void throwIfRevoked(String operation) {
        living(operation);
    }

    // The methods, each with what the standard demands of a trap's answer.

    @Override
    public @Nullable Object get(Object key, @Nullable Object receiver) {
        Callable trap = trap("get");
        ScriptableObject object = living("get");
        if (trap == null) {
            return reflection.get(object, key, receiver);
        }
        Object value = call(trap, object, PropertyKey.toScript(key), receiver);
        DescriptorInfo known = fixed(object, key);
        if (known != null) {
            boolean isData = !known.isAccessorDescriptor();
            check(
                    !isData || known.isWritable() || ScriptRuntime.same(value, known.value),
                    "get",
                    key,
                    "the target's value cannot change, and the trap returned another one");
            check(
                    isData || PropertyDescriptors.hasGetter(known) || Undefined.isUndefined(value),
                    "get",
                    key,
                    "the target's accessor has no getter, and the trap returned a value");
        }
        return value;
    }

    @Override
    public boolean set(Object key, @Nullable Object value, @Nullable Object receiver) {
        Callable trap = trap("set");
        ScriptableObject object = living("set");
        if (trap == null) {
            return reflection.set(object, key, value, receiver);
        }
        if (!isTrue(call(trap, object, PropertyKey.toScript(key), value, receiver))) {
            return false;
        }
        DescriptorInfo known = fixed(object, key);
        if (known != null) {
            boolean isData = !known.isAccessorDescriptor();
            check(
                    !isData || known.isWritable() || ScriptRuntime.same(value, known.value),
                    "set",
                    key,
                    "the target's value cannot change, and the trap accepted another one");
            check(
                    isData || PropertyDescriptors.hasSetter(known),
                    "set",
                    key,
                    "the target's accessor has no setter, and the trap accepted a value");
        }
        return true;
    }

    @Override
    public boolean has(Object key) {
        Callable trap = trap("has");
        ScriptableObject object = living("has");
        if (trap == null) {
            return objects.has(object, key);
        }
        boolean answer = isTrue(call(trap, object, PropertyKey.toScript(key)));
        if (!answer) {
            DescriptorInfo known = objects.own(object, key);
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "has",
                    key,
                    "the trap denied a property that the target cannot lose");
        }
        return answer;
    }

    @Override
    public boolean delete(Object key) {
        Callable trap = trap("deleteProperty");
        ScriptableObject object = living("deleteProperty");
        if (trap == null) {
            return objects.delete(object, key);
        }
        boolean answer = isTrue(call(trap, object, PropertyKey.toScript(key)));
        if (answer) {
            DescriptorInfo known = objects.own(object, key);
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "deleteProperty",
                    key,
                    "the trap claims to have deleted a property that the target cannot lose");
        }
        return answer;
    }

    @Override
    public @Nullable DescriptorInfo getOwn(Object key) {
        Callable trap = trap("getOwnPropertyDescriptor");
        ScriptableObject object = living("getOwnPropertyDescriptor");
        if (trap == null) {
            return objects.own(object, key);
        }
        Object answer = call(trap, object, PropertyKey.toScript(key));
        DescriptorInfo known = objects.own(object, key);
        if (Undefined.isUndefined(answer)) {
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "getOwnPropertyDescriptor",
                    key,
                    "the trap denied a property that the target cannot lose");
            return null;
        }
        if (!ScriptRuntime.isObject(answer)) {
            throw violated("getOwnPropertyDescriptor", key, "the trap returned neither an object nor undefined");
        }
        boolean isExtensible = object.isExtensible();
        DescriptorInfo given = PropertyDescriptors.complete(PropertyDescriptors.of(answer));
        check(
                PropertyDescriptors.areCompatible(isExtensible, given, known) && !isInventedAsFixed(given, known),
                "getOwnPropertyDescriptor",
                key,
                "the trap returned a descriptor that does not go with the target's property");
        return given;
    }

    private static boolean isInventedAsFixed(DescriptorInfo given, @Nullable DescriptorInfo known) {
        return !given.isConfigurable()
                && (known == null
                        || known.isConfigurable()
                        || (PropertyDescriptors.isFixedData(given) && known.isWritable()));
    }

    @Override
    public boolean define(Object key, DescriptorInfo descriptor) {
        Callable trap = trap("defineProperty");
        ScriptableObject object = living("defineProperty");
        if (trap == null) {
            return objects.define(object, key, descriptor);
        }
        DescriptorInfo wanted = PropertyDescriptors.plain(descriptor);
        if (!isTrue(call(trap, object, PropertyKey.toScript(key), objects.describe(wanted)))) {
            return false;
        }
        DescriptorInfo known = objects.own(object, key);
        boolean isFixed = wanted.isConfigurable(false);
        boolean isAllowed = PropertyDescriptors.areCompatible(object.isExtensible(), wanted, known)
                && !(isFixed && (known == null || known.isConfigurable()))
                && !(known != null && !known.isConfigurable() && known.isWritable() && wanted.isWritable(false));
        check(isAllowed, "defineProperty", key, "the trap accepted what the target does not allow");
        return true;
    }

    /** Returns the own keys, strings and symbols, in the order of the trap. */
    @Override
    public List<Object> ownKeys() {
        Callable trap = trap("ownKeys");
        ScriptableObject object = living("ownKeys");
        if (trap == null) {
            return List.of(objects.ownKeys(object));
        }
        List<Object> keys = checkedKeys(Reflection.list(call(trap, object)));
        Set<Object> seen = new HashSet<>(keys);
        boolean isExtensible = object.isExtensible();
        int common = 0;
        for (Object key : objects.ownKeys(object)) {
            DescriptorInfo known = objects.own(object, key);
            boolean mustBeThere = !isExtensible || (known != null && !known.isConfigurable());
            check(!mustBeThere || seen.contains(key), "ownKeys", key, "the trap left it out");
            common += seen.contains(key) ? 1 : 0;
        }
        if (!isExtensible && common != keys.size()) {
            throw ScriptRuntime.typeError(
                    "'ownKeys' on proxy: the trap returned extra keys, and the target is not extensible");
        }
        return keys;
    }

    private static List<Object> checkedKeys(@Nullable Object[] answer) {
        Set<Object> seen = new HashSet<>();
        List<Object> keys = new ArrayList<>();
        for (Object item : answer) {
            if (!(item instanceof CharSequence || item instanceof Symbol)) {
                throw ScriptRuntime.typeError(MessageText.of(item) + " is not a valid property name");
            }
            Object key = PropertyKey.toScript(PropertyKey.of(item));
            check(seen.add(key), "ownKeys", key, "the trap returned it twice");
            keys.add(key);
        }
        return keys;
    }

    @Nullable
    Scriptable getPrototype() {
        Callable trap = trap("getPrototypeOf");
        ScriptableObject object = living("getPrototypeOf");
        if (trap == null) {
            return object.getPrototype();
        }
        Object answer = call(trap, object);
        if (answer != null && !ScriptRuntime.isObject(answer)) {
            throw ScriptRuntime.typeError("'getPrototypeOf' on proxy: the trap returned neither an object nor null");
        }
        if (!object.isExtensible() && object.getPrototype() != answer) {
            throw ScriptRuntime.typeError(
                    "'getPrototypeOf' on proxy: the target is not extensible and has another prototype");
        }
        return (Scriptable) answer;
    }

    @Override
    public boolean setPrototype(@Nullable Object prototype) {
        Callable trap = trap("setPrototypeOf");
        ScriptableObject object = living("setPrototypeOf");
        if (trap == null) {
            return objects.setPrototype(object, prototype);
        }
        if (!isTrue(call(trap, object, prototype))) {
            return false;
        }
        if (!object.isExtensible() && object.getPrototype() != prototype) {
            throw ScriptRuntime.typeError(
                    "'setPrototypeOf' on proxy: the target is not extensible and has another prototype");
        }
        return true;
    }

    @Override
    public boolean isExtensible() {
        Callable trap = trap("isExtensible");
        ScriptableObject object = living("isExtensible");
        if (trap == null) {
            return object.isExtensible();
        }
        boolean answer = isTrue(call(trap, object));
        if (answer != object.isExtensible()) {
            throw ScriptRuntime.typeError("'isExtensible' on proxy: the trap does not say what the target is");
        }
        return answer;
    }

    @Override
    public boolean preventExtensions() {
        Callable trap = trap("preventExtensions");
        ScriptableObject object = living("preventExtensions");
        if (trap == null) {
            return object.preventExtensions();
        }
        boolean answer = isTrue(call(trap, object));
        if (answer && object.isExtensible()) {
            throw ScriptRuntime.typeError("'preventExtensions' on proxy: the target is still extensible");
        }
        return answer;
    }

    @Nullable
    Object apply(@Nullable Object self, @Nullable Object[] arguments) {
        Callable trap = trap("apply");
        ScriptableObject function = living("apply");
        return trap == null
                ? reflection.functions.callByScript((Callable) function, self, arguments)
                : call(trap, function, self, reflection.array(arguments));
    }

    @Override
    public Object construct(@Nullable Object[] arguments, Scriptable newTarget) {
        Callable trap = trap("construct");
        ScriptableObject function = living("construct");
        if (trap == null) {
            return reflection.construct(function, arguments, newTarget);
        }
        Object made = call(trap, function, reflection.array(arguments), newTarget);
        if (made == null || !ScriptRuntime.isObject(made)) {
            throw ScriptRuntime.typeError("proxy [[Construct]] must return an object");
        }
        return made;
    }

    /**
     * Tells that the target has a property itself, in which no trap has a say: then all {@linkplain Question questions}
     * have one answer, and which it is need not be found out (1.7 µs).
     */
    boolean hasPlainly(Object key) {
        return target != null
                && isCommon(target)
                && handler instanceof NativeObject
                && trap("has") == null
                && trap("getOwnPropertyDescriptor") == null
                && Slots.isOwn(target, key);
    }

    /** Tells an object of the kinds that most targets are. */
    private static boolean isCommon(ScriptableObject object) {
        return object instanceof NativeObject || (object instanceof NativeArray && !(object instanceof Proxied));
    }

    // Traps.

    private ScriptableObject living(String operation) {
        if (target == null) {
            throw ScriptRuntime.typeError("Cannot perform '" + operation + "' on a proxy that has been revoked");
        }
        return target;
    }

    private @Nullable Callable trap(String name) {
        living(name);
        Object found = handler == null ? null : ScriptableObject.getProperty(handler, name);
        if (found == null || found == Scriptable.NOT_FOUND || Undefined.isUndefined(found)) {
            return null;
        }
        if (found instanceof Callable function) {
            return function;
        }
        throw ScriptRuntime.typeError(MessageText.of(found) + " returned for property '" + name
                + "' of object '#<Object>' is not a function");
    }

    private @Nullable Object call(Callable trap, @Nullable Object... arguments) {
        Object answer = reflection.functions.callByScript(trap, handler, arguments);
        return Undefined.isUndefined(answer) ? Undefined.instance : answer;
    }

    private static boolean isTrue(@Nullable Object answer) {
        return ScriptRuntime.toBoolean(answer);
    }

    /**
     * Returns the descriptor of an own property that cannot be configured. The objects that most targets are tell
     * without one.
     */
    private @Nullable DescriptorInfo fixed(ScriptableObject object, Object key) {
        if (isCommon(object)
                && !(Slots.isOwn(object, key) && (Slots.attributes(object, key) & ScriptableObject.PERMANENT) != 0)) {
            return null;
        }
        DescriptorInfo found = objects.own(object, key);
        return found == null || found.isConfigurable() ? null : found;
    }

    private static void check(boolean isAllowed, String trap, Object key, String otherwise) {
        if (!isAllowed) {
            throw violated(trap, key, otherwise);
        }
    }

    private static RuntimeException violated(String trap, Object key, String how) {
        return ScriptRuntime.typeError("'" + trap + "' on proxy: property '" + key + "': " + how);
    }
}
