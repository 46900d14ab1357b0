package dev.abide.nashorn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Functions of Object since ECMAScript 2015. */
final class ObjectLibrary {
    private ObjectLibrary() {}

    static void install(NashornRealm realm) {
        Library.methods(
                realm,
                Library.global(realm, "Object"),
                "assign/2 is/2 entries/1 values/1 fromEntries/1 hasOwn/2 getOwnPropertyDescriptors/1"
                        + " defineProperty/3 getOwnPropertyDescriptor/2 getOwnPropertyNames/1 getOwnPropertySymbols/1 keys/1 groupBy/2",
                ObjectLibrary::call);
        Library.method(
                realm, realm.global.getObjectPrototype(), "propertyIsEnumerable", 1, (_, _, self, arguments, _) -> {
                    Object key = Library.propertyKey(Library.at(arguments, 0));
                    return isEnumerable(toObject(realm, self), key);
                });
    }

    private static boolean isEnumerable(ScriptObject object, Object key) {
        return object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found && found.isEnumerable();
    }

    private static Object defineProperty(
            NashornRealm realm, @Nullable Object target, @Nullable Object key, @Nullable Object descriptor) {
        ScriptObject object = Library.object(realm, target);
        FunctionNaming.define(object, Library.propertyKey(key), Library.object(realm, descriptor), true);
        return object;
    }

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        Object first = Library.at(arguments, 0);
        Object second = Library.at(arguments, 1);
        return switch (name) {
            case "assign" -> assign(realm, arguments);
            case "defineProperty" -> defineProperty(realm, first, second, Library.at(arguments, 2));
            case "is" -> ScriptRuntime.sameValue(first, second);
            case "entries" -> entries(realm, toObject(realm, first));
            case "values" -> values(realm, toObject(realm, first));
            case "keys" ->
                Global.allocate(enumerableKeys(realm, toObject(realm, first)).toArray());
            case "fromEntries" -> fromEntries(realm, first);
            case "hasOwn" -> toObject(realm, first).hasOwnProperty(Library.propertyKey(second));
            case "getOwnPropertyDescriptors" -> descriptors(realm, toObject(realm, first));
            case "getOwnPropertyDescriptor" ->
                toObject(realm, first).getOwnPropertyDescriptor(Library.propertyKey(second));
            case "getOwnPropertySymbols" ->
                Global.allocate(
                        NashornObjects.ownSymbols(toObject(realm, first)).toArray());
            case "getOwnPropertyNames" ->
                Global.allocate(realm.objects().ownNames(toObject(realm, first)).toArray());
            case "groupBy" -> groupBy(realm, first, Library.callback(realm, second));
            default -> throw new AssertionError(name);
        };
    }

    private static ScriptObject toObject(NashornRealm realm, @Nullable Object value) {
        return (ScriptObject) realm.values().toObject(value);
    }

    private static ScriptObject assign(NashornRealm realm, @Nullable Object[] arguments) {
        ScriptObject target = toObject(realm, Library.at(arguments, 0));
        for (int i = 1; i < arguments.length; i++) {
            Object source = arguments[i];
            if (source != null && source != ScriptRuntime.UNDEFINED) {
                copy(realm, toObject(realm, source), target);
            }
        }
        return target;
    }

    private static void copy(NashornRealm realm, ScriptObject source, ScriptObject target) {
        for (Object key : enumerableKeys(realm, source)) {
            ReflectLibrary.setStrictly(realm, target, key, source.get(key));
        }
        for (Symbol key : source.getOwnSymbols(false)) {
            ReflectLibrary.setStrictly(realm, target, key, source.get(key));
        }
    }

    /** Own enumerable string keys, indices first. */
    static List<Object> enumerableKeys(NashornRealm realm, ScriptObject object) {
        return object.getMap().containsArrayKeys()
                ? sortedKeys(realm, object)
                : List.of((Object[]) object.getOwnKeys(false));
    }

    private static List<Object> sortedKeys(NashornRealm realm, ScriptObject object) {
        List<Object> keys = realm.objects().ownNames(object);
        keys.removeIf(key -> !isEnumerable(object, key));
        return keys;
    }

    private static Object values(NashornRealm realm, ScriptObject object) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object key : enumerableKeys(realm, object)) {
            values.add(object.get(key));
        }
        return Global.allocate(values.toArray());
    }

    private static Object entries(NashornRealm realm, ScriptObject object) {
        List<Object> entries = new ArrayList<>();
        for (Object key : enumerableKeys(realm, object)) {
            entries.add(Global.allocate(new Object[] {key, object.get(key)}));
        }
        return Global.allocate(entries.toArray());
    }

    private static ScriptObject fromEntries(NashornRealm realm, @Nullable Object iterable) {
        ScriptObject result = realm.objects().create();
        Iteration.each(realm, iterable, item -> {
            ScriptObject entry = Library.object(realm, item);
            realm.objects().set(result, entry.get(0), entry.get(1));
        });
        return result;
    }

    private static ScriptObject descriptors(NashornRealm realm, ScriptObject object) {
        ScriptObject result = realm.objects().create();
        for (Object key : realm.objects().ownKeys(object)) {
            result.set(key, object.getOwnPropertyDescriptor(key), 0);
        }
        return result;
    }

    private static ScriptObject groupBy(NashornRealm realm, @Nullable Object items, ScriptFunction callback) {
        ScriptObject result = new HostObject(null);
        int[] index = {0};
        Iteration.each(realm, items, item -> {
            Object group = realm.functions()
                    .call(callback, ScriptRuntime.UNDEFINED, new @Nullable Object[] {item, index[0]++});
            Object key = Library.propertyKey(group);
            if (!result.hasOwnProperty(key)) {
                result.set(key, Global.allocate(new Object[0]), 0);
            }
            ScriptObject list = (ScriptObject) result.get(key);
            list.set((int) ArrayLibrary.length(realm, list), item, 0);
        });
        return result;
    }
}
