package dev.abide.nashorn.proxy;

import dev.abide.nashorn.library.ArrayLibrary;
import dev.abide.nashorn.library.ObjectLibrary;
import dev.abide.nashorn.library.SymbolLibrary;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.object.ViewElements;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornObjects;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.PropertyDescriptors;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.UserAccessorProperty;

/** Reflect. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class ReflectLibrary {
    private ReflectLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject reflect = realm.objects().create();
        Library.methods(
                realm,
                reflect,
                "apply/3 construct/2 defineProperty/3 deleteProperty/2 get/2 getOwnPropertyDescriptor/2"
                        + " getPrototypeOf/1 has/2 isExtensible/1 ownKeys/1 preventExtensions/1 set/3 setPrototypeOf/2",
                ReflectLibrary::call);
        Library.define(reflect, SymbolLibrary.TO_STRING_TAG, "Reflect");
        Library.define(realm.global, "Reflect", reflect);
    }

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptObject target = Library.object(realm, Library.at(arguments, 0));
        Object second = Library.at(arguments, 1);
        Object third = Library.at(arguments, 2);
        return switch (name) {
            case "apply" -> realm.functions().call(Library.callback(realm, target), second, list(realm, third));
            case "construct" -> construct(realm, target, second, arguments.length > 2 ? third : target);
            case "defineProperty" -> PropertyDescriptors.define(target, Library.propertyKey(second), third, false);
            case "deleteProperty" -> realm.objects().delete(target, second);
            case "get" -> get(realm, target, Library.propertyKey(second), arguments.length > 2 ? third : target);
            case "getOwnPropertyDescriptor" -> ObjectLibrary.describe(realm, target, Library.propertyKey(second));
            case "getPrototypeOf" -> NashornObjects.getPrototype(target);
            case "has" -> target.has(Library.propertyKey(second));
            case "isExtensible" -> target.isExtensible();
            case "ownKeys" -> Global.allocate(realm.objects().ownKeys(target));
            case "preventExtensions" -> NashornObjects.preventExtensions(target);
            case "set" ->
                set(realm, target, Library.propertyKey(second), third, arguments.length > 3 ? arguments[3] : target);
            case "setPrototypeOf" ->
                realm.objects().setPrototype(target, second == null ? null : Library.object(realm, second));
            default -> throw new AssertionError(name);
        };
    }

    static @Nullable Object[] list(NashornRealm realm, @Nullable Object value) {
        ScriptObject source = Library.object(realm, value);
        @Nullable Object[] items = new @Nullable Object[(int) ArrayLibrary.length(realm, source)];
        for (int i = 0; i < items.length; i++) {
            items[i] = source.get(i);
        }
        return items;
    }

    private static Object construct(
            NashornRealm realm, ScriptObject target, @Nullable Object arguments, @Nullable Object newTarget) {
        return realm.functions()
                .construct(constructor(realm, target), list(realm, arguments), constructor(realm, newTarget));
    }

    private static ScriptFunction constructor(NashornRealm realm, @Nullable Object value) {
        if (value instanceof ScriptFunction function && realm.functions().isConstructor(function)) {
            return function;
        }
        throw realm.errors().notAConstructor(value);
    }

    /** OrdinaryGet, or the proxy's. */
    static @Nullable Object get(NashornRealm realm, ScriptObject target, Object key, @Nullable Object receiver) {
        if (receiver == target) {
            return target.get(key);
        }
        if (target instanceof Proxied proxy) {
            return proxy.methods().get(key, receiver);
        }
        FindProperty found = target.findProperty(key, true);
        if (found == null || !(found.getProperty() instanceof UserAccessorProperty accessor)) {
            return target.get(key);
        }
        ScriptFunction getter = accessor.getGetterFunction(found.getOwner());
        return getter == null ? ScriptRuntime.UNDEFINED : realm.functions().call(getter, receiver, new Object[0]);
    }

    /** OrdinarySet, or the proxy's. */
    static boolean set(
            NashornRealm realm, ScriptObject target, Object key, @Nullable Object value, @Nullable Object receiver) {
        if (receiver == target) {
            return realm.objects().set(target, key, value);
        }
        for (ScriptObject link = target; link != null; link = link.getProto()) {
            if (link instanceof Proxied proxy) {
                return proxy.methods().set(key, value, receiver);
            }
            if (link.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found) {
                if (found.type() == PropertyDescriptor.ACCESSOR) {
                    return setBy(realm, found.getSetter(), value, receiver);
                }
                if (!found.isWritable()) {
                    return false;
                }
                break;
            }
        }
        return receiver instanceof ScriptObject object && setOwn(realm, object, key, value);
    }

    private static boolean setBy(
            NashornRealm realm, @Nullable ScriptFunction setter, @Nullable Object value, @Nullable Object receiver) {
        if (setter != null) {
            realm.functions().call(setter, receiver, new @Nullable Object[] {value});
        }
        return setter != null;
    }

    private static boolean setOwn(NashornRealm realm, ScriptObject receiver, Object key, @Nullable Object value) {
        if (ViewElements.isMeant(receiver, key)) {
            return realm.objects().set(receiver, key, value);
        }
        ScriptObject change = realm.objects().create();
        change.set(PropertyDescriptor.VALUE, value, 0);
        if (!(receiver.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor known)) {
            change.set(PropertyDescriptor.WRITABLE, (Object) true, 0);
            change.set(PropertyDescriptor.ENUMERABLE, (Object) true, 0);
            change.set(PropertyDescriptor.CONFIGURABLE, (Object) true, 0);
        } else if (known.type() == PropertyDescriptor.ACCESSOR || !known.isWritable()) {
            return false;
        }
        return PropertyDescriptors.define(receiver, key, change, false);
    }

    /** Assigns as strict code does. */
    public static void setStrictly(NashornRealm realm, ScriptObject target, Object key, @Nullable Object value) {
        if (!realm.objects().set(target, key, value)) {
            throw Library.typeError(
                    realm, "Cannot assign to read only property '" + JSType.toString(key.toString()) + "'");
        }
    }
    }
