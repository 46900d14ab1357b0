package dev.abide.nashorn.proxy;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornObjects;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.PropertyDescriptors;
import dev.abide.spi.ProxyDetails;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/**
 * The internal methods of a Proxy: what its two classes answer to Nashorn and to the SPI.
 *
 * <p>Nashorn has no Proxy, but every access to an object by one of these methods passes some method that a subclass may
 * override. Two things do not: the prototype, a final field that {@code instanceof} reads, is copied when the proxy is
 * made and when it is set through the proxy; and the search through a prototype chain, for which {@link #inherit} gives
 * a proxy accessors.
 */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class ProxyMethods {
    private final NashornRealm realm;
    private @Nullable ScriptObject target;
    private @Nullable ScriptObject handler;

    ProxyMethods(NashornRealm realm, ScriptObject target, ScriptObject handler) {
        this.realm = realm;
        this.target = target;
        this.handler = handler;
    }

    void revoke() {
        target = null;
        handler = null;
    }

    /** The target without asking anybody; Java {@code null} once revoked. */
    @Nullable
    public ScriptObject target() {
        return target;
    }

    public ProxyDetails details() {
        return new ProxyDetails(target, handler);
    }

    /** Whether the target is an array, or a proxy of one. */
    boolean isArray() {
        return ProxiedArrays.isArray(living("IsArray"));
    }

    // The methods, each with what the standard demands of a trap's answer.

    @Nullable
    Object get(@Nullable Object name, @Nullable Object receiver) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("get");
        ScriptObject object = living("get");
        if (trap == null) {
            return ReflectLibrary.get(realm, object, key, receiver);
        }
        Object value = call(trap, object, key, receiver);
        PropertyDescriptor known = fixed(object, key);
        if (known != null) {
            boolean isData = known.type() != PropertyDescriptor.ACCESSOR;
            check(
                    !isData || known.isWritable() || ScriptRuntime.sameValue(value, known.getValue()),
                    "get",
                    key,
                    "the target's value cannot change, and the trap returned another one");
            check(
                    isData || known.getGetter() != null || value == ScriptRuntime.UNDEFINED,
                    "get",
                    key,
                    "the target's accessor has no getter, and the trap returned a value");
        }
        return value;
    }

    public boolean set(@Nullable Object name, @Nullable Object value, @Nullable Object receiver) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("set");
        ScriptObject object = living("set");
        if (trap == null) {
            return ReflectLibrary.set(realm, object, key, value, receiver);
        }
        if (!isTrue(call(trap, object, key, value, receiver))) {
            return false;
        }
        PropertyDescriptor known = fixed(object, key);
        if (known != null) {
            boolean isData = known.type() != PropertyDescriptor.ACCESSOR;
            check(
                    !isData || known.isWritable() || ScriptRuntime.sameValue(value, known.getValue()),
                    "set",
                    key,
                    "the target's value cannot change, and the trap accepted another one");
            check(
                    isData || known.getSetter() != null,
                    "set",
                    key,
                    "the target's accessor has no setter, and the trap accepted a value");
        }
        return true;
    }

    boolean has(@Nullable Object name) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("has");
        ScriptObject object = living("has");
        if (trap == null) {
            return object.has(key);
        }
        boolean answer = isTrue(call(trap, object, key));
        if (!answer) {
            PropertyDescriptor known = own(object, key);
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "has",
                    key,
                    "the trap denied a property that the target cannot lose");
        }
        return answer;
    }

    boolean delete(@Nullable Object name) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("deleteProperty");
        ScriptObject object = living("deleteProperty");
        if (trap == null) {
            return realm.objects().delete(object, key);
        }
        boolean answer = isTrue(call(trap, object, key));
        if (answer) {
            PropertyDescriptor known = own(object, key);
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "deleteProperty",
                    key,
                    "the trap claims to have deleted a property that the target cannot lose");
        }
        return answer;
    }

    /** Returns the descriptor of an own property, {@code null} if there is none. */
    @Nullable
    PropertyDescriptor getOwn(@Nullable Object name) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("getOwnPropertyDescriptor");
        ScriptObject object = living("getOwnPropertyDescriptor");
        if (trap == null) {
            return own(object, key);
        }
        Object answer = call(trap, object, key);
        PropertyDescriptor known = own(object, key);
        if (answer == ScriptRuntime.UNDEFINED) {
            check(
                    known == null || (known.isConfigurable() && object.isExtensible()),
                    "getOwnPropertyDescriptor",
                    key,
                    "the trap denied a property that the target cannot lose");
            return null;
        }
        if (!(answer instanceof ScriptObject description) || !Library.isObject(answer)) {
            throw violated("getOwnPropertyDescriptor", key, "the trap returned neither an object nor undefined");
        }
        PropertyDescriptor given = PropertyDescriptors.complete(realm, description);
        check(
                PropertyDescriptors.areCompatible(object.isExtensible(), given, known)
                        && (given.isConfigurable()
                                || (known != null
                                        && !known.isConfigurable()
                                        && !(PropertyDescriptors.isFixedData(given) && known.isWritable()))),
                "getOwnPropertyDescriptor",
                key,
                "the trap returned a descriptor that does not go with the target's property");
        return given;
    }

    boolean define(@Nullable Object name, @Nullable Object descriptor) {
        Object key = Library.propertyKey(name);
        ScriptFunction trap = trap("defineProperty");
        ScriptObject object = living("defineProperty");
        if (trap == null) {
            return PropertyDescriptors.define(object, key, descriptor, false);
        }
        PropertyDescriptor wanted = ScriptObject.toPropertyDescriptor(realm.global, descriptor);
        if (!isTrue(call(trap, object, key, PropertyDescriptors.plain(realm, wanted)))) {
            return false;
        }
        PropertyDescriptor known = own(object, key);
        boolean isFixed = wanted.has(PropertyDescriptor.CONFIGURABLE) && !wanted.isConfigurable();
        boolean isAllowed = PropertyDescriptors.areCompatible(object.isExtensible(), wanted, known)
                && !(isFixed && (known == null || known.isConfigurable()))
                && !(known != null
                        && !known.isConfigurable()
                        && known.type() != PropertyDescriptor.ACCESSOR
                        && known.isWritable()
                        && wanted.has(PropertyDescriptor.WRITABLE)
                        && !wanted.isWritable());
        check(isAllowed, "defineProperty", key, "the trap accepted what the target does not allow");
        return true;
    }

    /** Returns the own keys, strings and symbols, in the order of the trap. */
    public List<Object> ownKeys() {
        ScriptFunction trap = trap("ownKeys");
        ScriptObject object = living("ownKeys");
        if (trap == null) {
            return List.of(realm.objects().ownKeys(object));
        }
        @Nullable Object[] answer = ReflectLibrary.list(realm, call(trap, object));
        Set<Object> seen = new HashSet<>();
        List<Object> keys = new ArrayList<>();
        for (Object item : answer) {
            Object key = item instanceof CharSequence ? item.toString() : item;
            if (key == null || !(key instanceof String || JSType.of(key) == JSType.SYMBOL)) {
                throw Library.typeError(realm, ScriptRuntime.safeToString(item) + " is not a valid property name");
            }
            check(seen.add(key), "ownKeys", key, "the trap returned it twice");
            keys.add(key);
        }
        boolean isExtensible = object.isExtensible();
        int common = 0;
        for (Object key : realm.objects().ownKeys(object)) {
            PropertyDescriptor known = own(object, key);
            boolean mustBeThere = !isExtensible || (known != null && !known.isConfigurable());
            check(!mustBeThere || seen.contains(key), "ownKeys", key, "the trap left it out");
            common += seen.contains(key) ? 1 : 0;
        }
        if (!isExtensible && common != keys.size()) {
            throw Library.typeError(
                    realm, "'ownKeys' on proxy: the trap returned extra keys, and the target is not extensible");
        }
        return keys;
    }

    @Nullable
    public ScriptObject getPrototype() {
        ScriptFunction trap = trap("getPrototypeOf");
        ScriptObject object = living("getPrototypeOf");
        if (trap == null) {
            return NashornObjects.getPrototype(object);
        }
        Object answer = call(trap, object);
        if (answer != null && !Library.isObject(answer)) {
            throw Library.typeError(realm, "'getPrototypeOf' on proxy: the trap returned neither an object nor null");
        }
        if (!object.isExtensible() && NashornObjects.getPrototype(object) != answer) {
            throw Library.typeError(
                    realm, "'getPrototypeOf' on proxy: the target is not extensible and has another prototype");
        }
        return (ScriptObject) answer;
    }

    /** Sets the prototype of the target; {@code self} is the proxy. */
    public boolean setPrototype(ScriptObject self, @Nullable ScriptObject prototype) {
        ScriptFunction trap = trap("setPrototypeOf");
        ScriptObject object = living("setPrototypeOf");
        if (trap == null) {
            boolean isSet = realm.objects().setPrototype(object, prototype);
            if (isSet && self.getProto() != prototype) {
                self.setProto(prototype);
            }
            return isSet;
        }
        if (!isTrue(call(trap, object, prototype))) {
            return false;
        }
        if (!object.isExtensible() && NashornObjects.getPrototype(object) != prototype) {
            throw Library.typeError(
                    realm, "'setPrototypeOf' on proxy: the target is not extensible and has another prototype");
        }
        return true;
    }

    boolean isExtensible() {
        ScriptFunction trap = trap("isExtensible");
        ScriptObject object = living("isExtensible");
        if (trap == null) {
            return object.isExtensible();
        }
        boolean answer = isTrue(call(trap, object));
        if (answer != object.isExtensible()) {
            throw Library.typeError(realm, "'isExtensible' on proxy: the trap does not say what the target is");
        }
        return answer;
    }

    public boolean preventExtensions() {
        ScriptFunction trap = trap("preventExtensions");
        ScriptObject object = living("preventExtensions");
        if (trap == null) {
            return NashornObjects.preventExtensions(object);
        }
        boolean answer = isTrue(call(trap, object));
        if (answer && object.isExtensible()) {
            throw Library.typeError(realm, "'preventExtensions' on proxy: the target is still extensible");
        }
        return answer;
    }

    @Nullable
    Object apply(@Nullable Object self, @Nullable Object[] arguments) {
        ScriptFunction trap = trap("apply");
        ScriptObject function = living("apply");
        return trap == null
                ? realm.functions().call(function, self, arguments)
                : call(trap, function, self, Global.allocate(arguments.clone()));
    }

    Object construct(@Nullable Object[] arguments, ScriptFunction newTarget) {
        ScriptFunction trap = trap("construct");
        ScriptFunction function = (ScriptFunction) living("construct");
        if (trap == null) {
            return realm.functions().construct(function, arguments, newTarget);
        }
        Object made = call(trap, function, Global.allocate(arguments.clone()), newTarget);
        if (made == null || !Library.isObject(made)) {
            throw Library.typeError(realm, "proxy [[Construct]] must return an object");
        }
        return made;
    }

    // What Nashorn builds of them.

    void setByScript(@Nullable Object key, @Nullable Object value, ScriptObject self, int flags) {
        if (!set(key, value, self) && NashornCallSiteDescriptor.isStrictFlag(flags)) {
            throw refused("set", key);
        }
    }

    boolean deleteByScript(@Nullable Object key, boolean isStrict) {
        boolean answer = delete(key);
        if (!answer && isStrict) {
            throw refused("deleteProperty", key);
        }
        return answer;
    }

    boolean defineByScript(@Nullable Object key, @Nullable Object descriptor, boolean isStrict) {
        boolean answer = define(key, descriptor);
        if (!answer && isStrict) {
            throw refused("defineProperty", key);
        }
        return answer;
    }

    Object describe(@Nullable Object key) {
        PropertyDescriptor found = getOwn(key);
        return found == null ? ScriptRuntime.UNDEFINED : found;
    }

    @SuppressWarnings("unchecked") // of the component type that was asked for
    <T> T[] keys(Class<T> type, boolean all, @Nullable Set<T> hidden) {
        List<T> keys = new ArrayList<>();
        for (Object candidate : ownKeys()) {
            if (type.isInstance(candidate)) {
                T key = type.cast(candidate);
                PropertyDescriptor found = all ? null : getOwn(key);
                if (all || (found != null && found.isEnumerable() && (hidden == null || !hidden.contains(key)))) {
                    keys.add(key);
                } else if (found != null && hidden != null) {
                    hidden.add(key);
                }
            }
        }
        return keys.toArray((T[]) Array.newInstance(type, 0));
    }

    void preventExtensionsByScript() {
        if (!preventExtensions()) {
            throw Library.typeError(realm, "'preventExtensions' on proxy: trap returned falsish");
        }
    }

    /** Freezes or seals. */
    void fix(boolean isFrozen) {
        preventExtensionsByScript();
        for (Object key : ownKeys()) {
            ScriptObject change = realm.objects().create();
            PropertyDescriptor known = isFrozen ? getOwn(key) : null;
            if (isFrozen && known == null) {
                continue;
            }
            change.set(PropertyDescriptor.CONFIGURABLE, (Object) false, 0);
            if (known != null && known.type() != PropertyDescriptor.ACCESSOR) {
                change.set(PropertyDescriptor.WRITABLE, (Object) false, 0);
            }
            defineByScript(key, change, true);
        }
    }

    /** Whether it is frozen or sealed. */
    boolean isFixed(boolean isFrozen) {
        if (isExtensible()) {
            return false;
        }
        for (Object key : ownKeys()) {
            PropertyDescriptor known = getOwn(key);
            if (known != null
                    && (known.isConfigurable()
                            || (isFrozen && known.type() != PropertyDescriptor.ACCESSOR && known.isWritable()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the proxy, unless it has it, the accessor by which objects that inherit from it get and set a property:
     * their search ends here. {@code in} therefore finds everything in such an object. Returns false for what no script
     * asks for.
     */
    boolean inherit(ScriptObject self, Object key) {
        if (key.equals(ScriptObject.NO_SUCH_PROPERTY_NAME) || key.equals(ScriptObject.NO_SUCH_METHOD_NAME)) {
            return false;
        }
        if (self.getMap().findProperty(key) == null) {
            self.addOwnProperty(
                    key,
                    Property.NOT_ENUMERABLE,
                    Library.function(realm, "get", 0, (_, _, receiver, _, _) -> get(key, receiver)),
                    Library.function(
                            realm,
                            "set",
                            1,
                            (_, _, receiver, arguments, _) -> set(key, Library.at(arguments, 0), receiver)));
        }
        return true;
    }

    // Traps.

    private ScriptObject living(String operation) {
        if (target == null) {
            throw Library.typeError(realm, "Cannot perform '" + operation + "' on a proxy that has been revoked");
        }
        return target;
    }

    private @Nullable ScriptFunction trap(String name) {
        living(name);
        Object found = handler == null ? null : handler.get(name);
        if (found == null || found == ScriptRuntime.UNDEFINED) {
            return null;
        }
        if (found instanceof ScriptFunction function) {
            return function;
        }
        throw Library.typeError(
                realm,
                ScriptRuntime.safeToString(found) + " returned for property '" + name
                        + "' of object '#<Object>' is not a function");
    }

    private @Nullable Object call(ScriptFunction trap, @Nullable Object... arguments) {
        return realm.functions().call(trap, handler, arguments);
    }

    private boolean isTrue(@Nullable Object answer) {
        return realm.values().toBoolean(answer);
    }

    private static @Nullable PropertyDescriptor own(ScriptObject object, Object key) {
        return object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found
                        && !NashornObjects.isEngineKey(key)
                ? found
                : null;
    }

    private static @Nullable PropertyDescriptor fixed(ScriptObject object, Object key) {
        PropertyDescriptor found = own(object, key);
        return found == null || found.isConfigurable() ? null : found;
    }

    private void check(boolean isAllowed, String trap, Object key, String otherwise) {
        if (!isAllowed) {
            throw violated(trap, key, otherwise);
        }
    }

    private RuntimeException violated(String trap, Object key, String how) {
        return Library.typeError(realm, "'" + trap + "' on proxy: property '" + key + "': " + how);
    }

    private RuntimeException refused(String trap, @Nullable Object key) {
        return Library.typeError(
                realm,
                "'" + trap + "' on proxy: trap returned falsish for property '" + Library.propertyKey(key) + "'");
    }

    /** What {@code instanceof} throws at a proxy of a function without prototype. */
    RuntimeException noPrototype() {
        return Library.typeError(realm, "Function has non-object prototype in instanceof check");
    }
    }
