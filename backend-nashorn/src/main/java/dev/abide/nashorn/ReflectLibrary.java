package dev.abide.nashorn;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Reflect. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class ReflectLibrary {
    private ReflectLibrary() {}

    static void install(NashornRealm realm) {
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
            case "defineProperty" -> FunctionNaming.define(target, Library.propertyKey(second), third, false);
            case "deleteProperty" -> target.delete(second, false);
            case "get" -> get(realm, target, second, arguments);
            case "getOwnPropertyDescriptor" -> target.getOwnPropertyDescriptor(Library.propertyKey(second));
            case "getPrototypeOf" -> target.getProto();
            case "has" -> target.has(second);
            case "isExtensible" -> target.isExtensible();
            case "ownKeys" -> Global.allocate(realm.objects().ownKeys(target));
            case "preventExtensions" -> target.preventExtensions() != null;
            case "set" -> set(realm, target, second, third, arguments);
            case "setPrototypeOf" ->
                realm.objects().setPrototype(target, second == null ? null : Library.object(realm, second));
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object[] list(NashornRealm realm, @Nullable Object value) {
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

    private static @Nullable Object get(
            NashornRealm realm, ScriptObject target, @Nullable Object key, @Nullable Object[] arguments) {
        Object receiver = arguments.length > 2 ? arguments[2] : target;
        PropertyDescriptor accessor = receiver == target ? null : accessor(target, Library.propertyKey(key));
        if (accessor == null) {
            return target.get(key);
        }
        ScriptFunction getter = accessor.getGetter();
        return getter == null ? ScriptRuntime.UNDEFINED : realm.functions().call(getter, receiver, new Object[0]);
    }

    private static boolean set(
            NashornRealm realm,
            ScriptObject target,
            @Nullable Object key,
            @Nullable Object value,
            @Nullable Object[] arguments) {
        Object receiver = arguments.length > 3 ? arguments[3] : target;
        if (receiver == target) {
            return realm.objects().set(target, key, value);
        }
        PropertyDescriptor accessor = accessor(target, Library.propertyKey(key));
        if (accessor == null) {
            return receiver instanceof ScriptObject object && realm.objects().set(object, key, value);
        }
        ScriptFunction setter = accessor.getSetter();
        if (setter != null) {
            realm.functions().call(setter, receiver, new @Nullable Object[] {value});
        }
        return setter != null;
    }

    private static @Nullable PropertyDescriptor accessor(ScriptObject start, Object key) {
        for (ScriptObject object = start; object != null; object = object.getProto()) {
            if (object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found) {
                return found.type() == PropertyDescriptor.ACCESSOR ? found : null;
            }
        }
        return null;
    }

    /** Assigns as strict code does. */
    static void setStrictly(NashornRealm realm, ScriptObject target, Object key, @Nullable Object value) {
        if (!realm.objects().set(target, key, value)) {
            throw Library.typeError(
                    realm, "Cannot assign to read only property '" + JSType.toString(key.toString()) + "'");
        }
    }
}
