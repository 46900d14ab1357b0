package dev.abide.nashorn.library;

import dev.abide.ecma.Descriptor;
import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Iteration;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.OwnKeys;
import dev.abide.nashorn.realm.PropertyDescriptors;
import dev.abide.nashorn.realm.Prototypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeObject;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Functions of Object since ECMAScript 2015. */
public final class ObjectLibrary {
    private static final String PROTO = "__proto__";

    private ObjectLibrary() {}

    public static void install(NashornRealm realm) {
        installPrototypeAccessor(realm);
        Library.methods(
                realm,
                Library.global(realm, "Object"),
                "assign/2 create/2 is/2 entries/1 values/1 fromEntries/1 hasOwn/2 getOwnPropertyDescriptors/1"
                        + " defineProperty/3 defineProperties/2 getOwnPropertyDescriptor/2 getOwnPropertyNames/1 getOwnPropertySymbols/1 keys/1 groupBy/2"
                        + " getPrototypeOf/1 setPrototypeOf/2",
                ObjectLibrary::call);
        installOfViews(realm, Library.global(realm, "Object"));
        Library.method(
                realm, realm.global.getObjectPrototype(), "propertyIsEnumerable", 1, (_, _, self, arguments, _) -> {
                    Object key = Library.propertyKey(Library.at(arguments, 0));
                    return isEnumerable(toObject(realm, self), key);
                });
    }

    /** A view to which Nashorn gave elements that may not change could not be read any more. */
    private static void installOfViews(NashornRealm realm, ScriptFunction constructor) {
        for (String name : List.of("freeze", "seal", "preventExtensions", "isFrozen", "isSealed")) {
            Object stock = constructor.get(name);
            Library.method(realm, constructor, name, 1, (_, _, self, arguments, _) -> {
                return Library.at(arguments, 0) instanceof ArrayBufferView view
                        ? ofView(realm, name, view)
                        : realm.functions().call(stock, self, arguments);
            });
        }
    }

    private static Object ofView(NashornRealm realm, String name, ArrayBufferView view) {
        switch (name) {
            case "freeze" -> realm.objects().freeze(view);
            case "seal" -> realm.objects().seal(view);
            case "preventExtensions" -> realm.engineObjects().preventExtensions(view);
            default -> {
                // An element can always be assigned to.
                boolean isFrozen = name.equals("isFrozen");
                return !(isFrozen && ArrayBufferView.length(view) > 0)
                        && !view.isExtensible()
                        && Stream.of(view.getMap().getProperties())
                                .noneMatch(each -> each.isConfigurable() || (isFrozen && each.isWritable()));
            }
        }
        return view;
    }

    /** {@code __proto__}: Nashorn's own sees through no proxy. */
    private static void installPrototypeAccessor(NashornRealm realm) {
        ScriptObject prototype = realm.global.getObjectPrototype();
        prototype.deleteOwnProperty(prototype.getMap().findProperty(PROTO));
        prototype.addOwnProperty(
                PROTO,
                Property.NOT_ENUMERABLE,
                Library.function(
                        realm, "get __proto__", 0, (_, _, self, _, _) -> Prototypes.get(toObject(realm, self))),
                Library.function(realm, "set __proto__", 1, (_, _, self, arguments, _) -> {
                    Object wanted = Library.at(arguments, 0);
                    if (wanted == null || Library.isObject(wanted)) {
                        setPrototype(realm, self, wanted);
                    }
                    return ScriptRuntime.UNDEFINED;
                }));
    }

    private static boolean isEnumerable(ScriptObject object, Object key) {
        if (object instanceof Proxied proxy) {
            Descriptor found = proxy.methods().getOwn(key);
            return found != null && found.isEnumerable();
        }
        return object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor found && found.isEnumerable();
    }

    /** Returns a new descriptor object, its fields in the order of the standard, or {@code undefined}. */
    private static Object describe(NashornRealm realm, ScriptObject object, Object key) {
        return realm.descriptors().describe(realm.engineObjects().getOwn(object, key));
    }

    private static Object defineProperty(
            NashornRealm realm, @Nullable Object target, @Nullable Object key, @Nullable Object descriptor) {
        ScriptObject object = Library.object(realm, target);
        PropertyDescriptors.define(object, Library.propertyKey(key), Library.object(realm, descriptor), true);
        return object;
    }

    /** Nashorn's own does not see the symbols among the properties. */
    private static ScriptObject create(NashornRealm realm, @Nullable Object prototype, @Nullable Object descriptors) {
        if (prototype != null && !Library.isObject(prototype)) {
            throw Library.typeError(
                    realm, "Object prototype may only be an Object or null: " + ScriptRuntime.safeToString(prototype));
        }
        ScriptObject made = NativeObject.create(null, prototype, ScriptRuntime.UNDEFINED);
        if (descriptors != ScriptRuntime.UNDEFINED) {
            defineProperties(realm, made, toObject(realm, descriptors));
        }
        return made;
    }

    private static Object defineProperties(NashornRealm realm, @Nullable Object target, ScriptObject descriptors) {
        ScriptObject object = Library.object(realm, target);
        List<Object> keys = new ArrayList<>();
        List<PropertyDescriptor> wanted = new ArrayList<>();
        // All of them are read before any of them is defined.
        for (Object key : realm.objects().ownKeys(descriptors)) {
            if (isEnumerable(descriptors, key)) {
                keys.add(key);
                wanted.add(ScriptObject.toPropertyDescriptor(realm.global, descriptors.get(key)));
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            PropertyDescriptors.define(object, keys.get(i), wanted.get(i), true);
        }
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
            case "create" -> create(realm, first, second);
            case "defineProperty" -> defineProperty(realm, first, second, Library.at(arguments, 2));
            case "defineProperties" -> defineProperties(realm, first, toObject(realm, second));
            case "is" -> ScriptRuntime.sameValue(first, second);
            case "entries" -> entries(toObject(realm, first));
            case "values" -> values(toObject(realm, first));
            case "keys" ->
                Global.allocate(enumerableKeys(toObject(realm, first)).toArray());
            case "fromEntries" -> fromEntries(realm, first);
            case "hasOwn" -> toObject(realm, first).hasOwnProperty(Library.propertyKey(second));
            case "getOwnPropertyDescriptors" -> descriptors(realm, toObject(realm, first));
            case "getOwnPropertyDescriptor" -> describe(realm, toObject(realm, first), Library.propertyKey(second));
            case "getOwnPropertySymbols" ->
                Global.allocate(OwnKeys.symbols(toObject(realm, first)).toArray());
            case "getOwnPropertyNames" ->
                Global.allocate(OwnKeys.names(toObject(realm, first)).toArray());
            case "getPrototypeOf" -> Prototypes.get(toObject(realm, first));
            case "setPrototypeOf" -> setPrototype(realm, first, second);
            case "groupBy" -> groupBy(realm, first, Library.callback(realm, second));
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object setPrototype(
            NashornRealm realm, @Nullable Object target, @Nullable Object prototype) {
        if (target == null || target == ScriptRuntime.UNDEFINED) {
            throw Library.typeError(realm, "Object.setPrototypeOf called on null or undefined");
        }
        if (prototype != null && !Library.isObject(prototype)) {
            throw Library.typeError(
                    realm, "Object prototype may only be an Object or null: " + ScriptRuntime.safeToString(prototype));
        }
        if (target instanceof ScriptObject object && !realm.objects().setPrototype(object, prototype)) {
            throw Library.typeError(realm, refusal(object));
        }
        return target;
    }

    private static String refusal(ScriptObject object) {
        if (object instanceof Proxied) {
            return "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'";
        }
        return object.isExtensible() ? "Cyclic __proto__ value" : "#<Object> is not extensible";
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

    /** Assigns as strict code does. */
    private static void setStrictly(NashornRealm realm, ScriptObject target, Object key, @Nullable Object value) {
        if (!realm.objects().set(target, key, value)) {
            throw Library.typeError(
                    realm, "Cannot assign to read only property '" + JSType.toString(key.toString()) + "'");
        }
    }

    private static void copy(NashornRealm realm, ScriptObject source, ScriptObject target) {
        if (source instanceof Proxied proxy) {
            for (Object key : proxy.methods().ownKeys()) {
                if (isEnumerable(source, key)) {
                    setStrictly(realm, target, key, source.get(key));
                }
            }
            return;
        }
        for (Object key : enumerableKeys(source)) {
            setStrictly(realm, target, key, source.get(key));
        }
        for (Symbol key : source.getOwnSymbols(false)) {
            setStrictly(realm, target, key, source.get(key));
        }
    }

    /**
     * Own enumerable string keys whose values are asked for one after another: a proxy is asked for each when its turn
     * comes.
     */
    private static void eachEnumerable(ScriptObject object, Consumer<Object> action) {
        boolean isProxy = object instanceof Proxied;
        for (Object key : isProxy ? OwnKeys.names(object) : enumerableKeys(object)) {
            if (!isProxy || isEnumerable(object, key)) {
                action.accept(key);
            }
        }
    }

    /** Own enumerable string keys, indices first. */
    private static List<Object> enumerableKeys(ScriptObject object) {
        return object.getMap().containsArrayKeys() ? sortedKeys(object) : List.of((Object[]) object.getOwnKeys(false));
    }

    private static List<Object> sortedKeys(ScriptObject object) {
        List<Object> keys = OwnKeys.names(object);
        keys.removeIf(key -> !isEnumerable(object, key));
        return keys;
    }

    private static Object values(ScriptObject object) {
        List<@Nullable Object> values = new ArrayList<>();
        eachEnumerable(object, key -> values.add(object.get(key)));
        return Global.allocate(values.toArray());
    }

    private static Object entries(ScriptObject object) {
        List<Object> entries = new ArrayList<>();
        eachEnumerable(object, key -> entries.add(Global.allocate(new Object[] {key, object.get(key)})));
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
            result.set(key, describe(realm, object, key), 0);
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
            list.set((int) ArrayLike.length(realm, list), item, 0);
        });
        return result;
    }
}
