package dev.abide.nashorn.realm;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.EngineObjects;
import dev.abide.ecma.OrdinaryObjects;
import dev.abide.nashorn.object.FunctionNaming;
import dev.abide.nashorn.object.Proxied;
import dev.abide.spi.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/** The internal methods of all objects, proxies among them, for the algorithms that know no engine. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class NashornEngineObjects implements EngineObjects {
    private final NashornRealm realm;

    NashornEngineObjects(NashornRealm realm) {
        this.realm = realm;
    }

    @Override
    public @Nullable Object get(Object target, Object key) {
        return ((ScriptObject) target).get(key);
    }

    @Override
    public @Nullable Object get(Object target, Object key, @Nullable Object receiver) {
        ScriptObject object = (ScriptObject) target;
        if (receiver == target) {
            return object.get(key);
        }
        if (object instanceof Proxied proxy) {
            return proxy.methods().get(key, receiver);
        }
        FindProperty found = object.findProperty(key, true);
        if (found == null || !found.getProperty().isAccessorProperty()) {
            return object.get(key);
        }
        ScriptFunction getter = found.getProperty().getGetterFunction(found.getOwner());
        return getter == null ? ScriptRuntime.UNDEFINED : call(getter, receiver);
    }

    @Override
    public boolean set(Object target, Object key, @Nullable Object value, @Nullable Object receiver) {
        if (receiver == target) {
            return realm.objects().set(target, key, value);
        }
        return target instanceof Proxied proxy
                ? proxy.methods().set(key, value, receiver)
                : OrdinaryObjects.set(this, target, key, value, receiver);
    }

    @Override
    public boolean has(Object target, Object key) {
        return ((ScriptObject) target).has(key);
    }

    @Override
    public boolean delete(Object target, Object key) {
        return realm.objects().delete(target, key);
    }

    @Override
    public @Nullable Descriptor getOwn(Object target, Object key) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().getOwn(key);
        }
        ScriptObject object = (ScriptObject) target;
        if (!(object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found)
                || OwnKeys.isEngineKey(object, key)) {
            return null;
        }
        return PropertyDescriptors.ofComplete(found, found.isConfigurable() || FunctionNaming.isLoose(object, key));
    }

    /**
     * Asked after every trap of a read or an assignment: most targets tell it by the property, without a descriptor.
     */
    @Override
    public @Nullable Descriptor getFixed(Object target, Object key) {
        if (target instanceof Proxied) {
            return EngineObjects.super.getFixed(target, key);
        }
        Property known = ((ScriptObject) target).getMap().findProperty(key);
        return known != null && (known.isConfigurable() || isSuperfluous(target, known))
                ? null
                : EngineObjects.super.getFixed(target, key);
    }

    /** Every function of a script has a prototype here, also those that are arrows and methods in its source. */
    private static boolean isSuperfluous(Object target, Property known) {
        return target instanceof ScriptFunction
                && known.isWritable()
                && known.getKey().equals("prototype");
    }

    @Override
    public boolean define(Object target, Object key, Descriptor wanted) {
        return target instanceof Proxied proxy
                ? proxy.methods().define(key, wanted)
                : PropertyDescriptors.define(
                        (ScriptObject) target, key, PropertyDescriptors.toNashorn(realm, wanted), false);
    }

    @Override
    public List<Object> ownKeys(Object target) {
        return OwnKeys.of((ScriptObject) target);
    }

    @Override
    public @Nullable Object getPrototype(Object target) {
        return Prototypes.get((ScriptObject) target);
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        return Prototypes.set((ScriptObject) target, (ScriptObject) prototype);
    }

    @Override
    public boolean isExtensible(Object target) {
        return ((ScriptObject) target).isExtensible();
    }

    @Override
    public boolean preventExtensions(Object target) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().preventExtensions();
        }
        ArrayData elements = target instanceof ArrayBufferView view ? view.getArray() : null;
        ((ScriptObject) target).preventExtensions();
        if (elements != null) {
            ((ScriptObject) target).setArray(elements);
        }
        return true;
    }

    @Override
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object... arguments) {
        return realm.functions().call(function, self, arguments);
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments, Object newTarget) {
        return realm.functions().construct((ScriptFunction) constructor, arguments, (ScriptFunction) newTarget);
    }

    @Override
    public ScriptObject newObject() {
        return realm.objects().create();
    }

    @Override
    public void put(Object newObject, String name, @Nullable Object value) {
        ((ScriptObject) newObject).set(name, value, 0);
    }

    @Override
    public Object newArray(@Nullable Object[] items) {
        return Global.allocate(items.clone());
    }

    @Override
    public @Nullable Object[] elements(Object arrayLike) {
        return ArrayLike.elements(realm, (ScriptObject) arrayLike);
    }

    @Override
    public boolean isObject(@Nullable Object value) {
        return Library.isObject(value);
    }

    @Override
    public boolean isCallable(@Nullable Object value) {
        return value instanceof ScriptFunction;
    }

    @Override
    public boolean isConstructor(@Nullable Object value) {
        return value instanceof ScriptFunction function && realm.functions().isConstructor(function);
    }

    @Override
    public boolean isPropertyKey(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Symbol;
    }

    @Override
    public Object toPropertyKey(@Nullable Object value) {
        return Library.propertyKey(value);
    }

    @Override
    public Object toScript(Object key) {
        return key;
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return realm.values().toBoolean(value);
    }

    @Override
    public boolean isSame(@Nullable Object left, @Nullable Object right) {
        return ScriptRuntime.sameValue(left, right);
    }

    @Override
    public Object undefined() {
        return ScriptRuntime.UNDEFINED;
    }

    @Override
    public boolean isUndefined(@Nullable Object value) {
        return value == ScriptRuntime.UNDEFINED;
    }

    @Override
    public String describe(@Nullable Object value) {
        return isObject(value) && !isCallable(value) ? "#<Object>" : ScriptRuntime.safeToString(value);
    }

    @Override
    public RuntimeException error(ErrorKind kind, String message) {
        return realm.errors().throwing(kind, message);
    }
}
