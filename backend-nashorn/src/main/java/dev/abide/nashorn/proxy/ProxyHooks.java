package dev.abide.nashorn.proxy;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.ProxyMethods;
import dev.abide.ecma.StrictProxy;
import dev.abide.nashorn.object.Birth;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.PropertyDescriptors;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/**
 * What a proxy answers to Nashorn, made of its internal methods.
 *
 * <p>Nashorn has no Proxy, but every access to an object passes some method that a subclass may override. Two things do
 * not: the prototype, a final field that {@code instanceof} reads, is copied when the proxy is made and when it is set
 * through the proxy; and the search through a prototype chain, for which {@link #inherit} gives a proxy accessors.
 */
final class ProxyHooks {
    private final NashornRealm realm;
    private final ProxyMethods methods;
    private final StrictProxy strict;

    ProxyHooks(NashornRealm realm, ProxyMethods methods) {
        this.realm = realm;
        this.methods = methods;
        this.strict = new StrictProxy(realm.engineObjects(), methods);
    }

    ProxyMethods methods() {
        return methods;
    }

    /** Whether the target is an array, or a proxy of one. */
    boolean isArray() {
        return ProxiedArrays.isArray(methods.living("IsArray"));
    }

    @Nullable
    Object get(@Nullable Object key, @Nullable Object receiver) {
        return methods.get(Library.propertyKey(key), receiver);
    }

    void set(@Nullable Object name, @Nullable Object value, ScriptObject self, int flags) {
        Object key = Library.propertyKey(name);
        if (isEngineKey(key)) {
            return;
        }
        if (!methods.set(key, value, self) && NashornCallSiteDescriptor.isStrictFlag(flags)) {
            throw strict.refused("set", key);
        }
    }

    /** Nashorn asks a proxy that is thrown for what no handler is to be told of. */
    private static boolean isEngineKey(@Nullable Object key) {
        return Birth.EXCEPTION.equals(key);
    }

    boolean has(@Nullable Object key) {
        return isEngineKey(key) || methods.has(Library.propertyKey(key));
    }

    boolean hasOwn(@Nullable Object key) {
        return !isEngineKey(key) && methods.getOwn(Library.propertyKey(key)) != null;
    }

    boolean delete(@Nullable Object name, boolean isStrict) {
        Object key = Library.propertyKey(name);
        boolean answer = methods.delete(key);
        if (!answer && isStrict) {
            throw strict.refused("deleteProperty", key);
        }
        return answer;
    }

    boolean define(@Nullable Object name, @Nullable Object descriptor, boolean isStrict) {
        Object key = Library.propertyKey(name);
        boolean answer = methods.define(key, PropertyDescriptors.of(realm, descriptor));
        if (!answer && isStrict) {
            throw strict.refused("defineProperty", key);
        }
        return answer;
    }

    Object describe(@Nullable Object key) {
        Descriptor found = methods.getOwn(Library.propertyKey(key));
        return found == null ? ScriptRuntime.UNDEFINED : PropertyDescriptors.toNashorn(realm, found);
    }

    @SuppressWarnings("unchecked") // of the component type that was asked for
    <T> T[] keys(Class<T> type, boolean all, @Nullable Set<T> hidden) {
        List<T> keys = new ArrayList<>();
        for (Object candidate : methods.ownKeys()) {
            if (type.isInstance(candidate)) {
                T key = type.cast(candidate);
                Descriptor found = all ? null : methods.getOwn(key);
                if (all || (found != null && found.isEnumerable() && (hidden == null || !hidden.contains(key)))) {
                    keys.add(key);
                } else if (found != null && hidden != null) {
                    hidden.add(key);
                }
            }
        }
        return keys.toArray((T[]) Array.newInstance(type, 0));
    }

    boolean isExtensible() {
        return methods.isExtensible();
    }

    void preventExtensions() {
        strict.preventExtensions();
    }

    /** Freezes or seals. */
    void fix(boolean isFrozen) {
        if (!strict.fix(isFrozen)) {
            throw Library.typeError(realm, "'preventExtensions' on proxy: trap returned falsish");
        }
    }

    /** Whether it is frozen or sealed. */
    boolean isFixed(boolean isFrozen) {
        return strict.isFixed(isFrozen);
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
        if (isEngineKey(key)) {
            inheritBirth(self);
        } else if (self.getMap().findProperty(key) == null) {
            self.addOwnProperty(
                    key,
                    Property.NOT_ENUMERABLE,
                    Library.function(realm, "get", 0, (_, _, receiver, _, _) -> get(key, receiver)),
                    Library.function(realm, "set", 1, (_, _, receiver, arguments, _) -> {
                        Object value = Library.at(arguments, 0);
                        return methods.set(Library.propertyKey(key), value, receiver);
                    }));
        }
        return true;
    }

    private void inheritBirth(ScriptObject self) {
        Property accessor = realm.global.getObjectPrototype().getMap().findProperty(Birth.EXCEPTION);
        if (accessor != null && self.getMap().findProperty(Birth.EXCEPTION) == null) {
            self.addOwnProperty(accessor);
        }
    }

    /** What {@code instanceof} throws at a proxy of a function without prototype. */
    RuntimeException noPrototype() {
        return Library.typeError(realm, "Function has non-object prototype in instanceof check");
    }
}
