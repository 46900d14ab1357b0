package dev.abide.nashorn.library;

import dev.abide.nashorn.proxy.ProxiedArrays;
import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Functions of Array since ECMAScript 2015. Those in {@link #SHARED} work on typed arrays too. */
public final class ArrayLibrary {
    /** Generic functions that %TypedArray%.prototype has as well. */
    public static final String SHARED =
            "find/1 findIndex/1 findLast/1 findLastIndex/1 fill/1 includes/1 at/1 copyWithin/2";

    private ArrayLibrary() {}

    public static void install(NashornRealm realm) {
        Library.methods(realm, Library.global(realm, "Array"), "from/1 of/0", ArrayLibrary::construct);
        ScriptObject prototype = realm.global.getArrayPrototype();
        ArrayJoining.install(realm);
        ProxiedArrays.install(realm);
        Library.methods(realm, prototype, SHARED, ArrayLibrary::call);
        Library.methods(
                realm, prototype, "flat/0 flatMap/1 toReversed/0 toSorted/1 toSpliced/2 with/2", ArrayLibrary::derive);
    }

    static @Nullable Object get(ScriptObject object, long index) {
        return index <= Integer.MAX_VALUE ? object.get((int) index) : object.get((double) index);
    }

    private static void set(ScriptObject object, long index, @Nullable Object value) {
        if (index <= Integer.MAX_VALUE) {
            object.set((int) index, value, 0);
        } else {
            object.set((double) index, value, 0);
        }
    }

    private static @Nullable Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        return name.equals("of") ? of(realm, self, arguments) : from(realm, self, arguments);
    }

    private static Object from(NashornRealm realm, @Nullable Object self, @Nullable Object[] arguments) {
        Object mapping = Library.at(arguments, 1);
        ScriptFunction map = mapping == ScriptRuntime.UNDEFINED ? null : Library.callback(realm, mapping);
        @Nullable
        Object[] values = ArrayLike.values(realm, Library.at(arguments, 0)).toArray();
        for (int i = 0; map != null && i < values.length; i++) {
            values[i] = realm.functions().call(map, Library.at(arguments, 2), new @Nullable Object[] {values[i], i});
        }
        return of(realm, self, values);
    }

    private static Object of(NashornRealm realm, @Nullable Object self, @Nullable Object[] values) {
        if (!(self instanceof ScriptFunction constructor) || isStock(realm, constructor)) {
            return Global.allocate(values.clone());
        }
        ScriptObject made = (ScriptObject) realm.functions().construct(constructor, new Object[] {values.length});
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i], 0);
        }
        made.set("length", values.length, 0);
        return made;
    }

    @SuppressWarnings("ReferenceEquality") // the identity of a function is the question
    private static boolean isStock(NashornRealm realm, ScriptFunction constructor) {
        return constructor == realm.global.get("Array");
    }

    public static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptObject object = (ScriptObject) realm.values().toObject(self);
        long length = ArrayLike.length(realm, object);
        Object first = Library.at(arguments, 0);
        return switch (name) {
            case "find" -> element(object, search(realm, object, 0, length, arguments));
            case "findIndex" -> Library.number((double) search(realm, object, 0, length, arguments));
            case "findLast" -> element(object, search(realm, object, length - 1, -1, arguments));
            case "findLastIndex" -> Library.number((double) search(realm, object, length - 1, -1, arguments));
            case "fill" -> fill(realm, object, length, arguments);
            case "includes" -> includes(realm, object, length, first, Library.at(arguments, 1));
            case "at" -> at(object, length, Library.integer(realm, first));
            case "copyWithin" -> copyWithin(realm, object, length, arguments);
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object element(ScriptObject object, long index) {
        return index < 0 ? ScriptRuntime.UNDEFINED : get(object, index);
    }

    private static long search(
            NashornRealm realm, ScriptObject object, long start, long end, @Nullable Object[] arguments) {
        ScriptFunction predicate = Library.callback(realm, Library.at(arguments, 0));
        Object self = Library.at(arguments, 1);
        for (long i = start; i != end; i += Long.signum(end - start)) {
            @Nullable Object[] values = {get(object, i), Library.number((double) i), object};
            if (JSType.toBoolean(realm.functions().call(predicate, self, values))) {
                return i;
            }
        }
        return -1;
    }

    private static Object fill(NashornRealm realm, ScriptObject object, long length, @Nullable Object[] arguments) {
        Object value = Library.at(arguments, 0);
        Object filler = hasNumbers(realm, object) ? (Object) realm.values().toNumber(value) : value;
        long end = Library.relative(realm, Library.at(arguments, 2), length, length);
        for (long i = Library.relative(realm, Library.at(arguments, 1), length, 0); i < end; i++) {
            set(object, i, filler);
        }
        return object;
    }

    private static boolean hasNumbers(NashornRealm realm, ScriptObject object) {
        return switch (realm.buffers().elementTypeOf(object)) {
            case null -> false;
            case BIGINT64, BIGUINT64 -> false;
            default -> true;
        };
    }

    private static boolean includes(
            NashornRealm realm, ScriptObject object, long length, @Nullable Object value, @Nullable Object from) {
        for (long i = Library.relative(realm, from, length, 0); i < length; i++) {
            Object element = get(object, i);
            if (ScriptRuntime.EQ_STRICT(element, value) || ScriptRuntime.sameValue(element, value)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object at(ScriptObject object, long length, double index) {
        double from = index < 0 ? length + index : index;
        return from >= 0 && from < length ? get(object, (long) from) : ScriptRuntime.UNDEFINED;
    }

    private static Object copyWithin(
            NashornRealm realm, ScriptObject object, long length, @Nullable Object[] arguments) {
        long target = Library.relative(realm, Library.at(arguments, 0), length, 0);
        long start = Library.relative(realm, Library.at(arguments, 1), length, 0);
        long end = Library.relative(realm, Library.at(arguments, 2), length, length);
        long count = Math.min(end - start, length - target);
        boolean backwards = start < target;
        for (long n = 0; n < count; n++) {
            long i = backwards ? count - 1 - n : n;
            if (object.has((double) (start + i))) {
                set(object, target + i, get(object, start + i));
            } else {
                object.delete((double) (target + i), true);
            }
        }
        return object;
    }

    private static @Nullable Object derive(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptObject object = (ScriptObject) realm.values().toObject(self);
        Object first = Library.at(arguments, 0);
        return switch (name) {
            case "flat" -> {
                double depth = first == ScriptRuntime.UNDEFINED ? 1 : Library.integer(realm, first);
                List<@Nullable Object> result = new ArrayList<>();
                flatten(realm, object, depth, result);
                yield Global.allocate(result.toArray());
            }
            case "flatMap" -> flatMap(realm, object, arguments);
            case "toReversed" -> copyAnd(realm, object, "reverse", arguments);
            case "toSorted" -> copyAnd(realm, object, "sort", arguments);
            case "toSpliced" -> {
                NativeArray copy = Global.allocate(ArrayLike.elements(realm, object));
                apply(realm, copy, "splice", arguments);
                yield copy;
            }
            case "with" ->
                with(realm, ArrayLike.elements(realm, object), Library.integer(realm, first), Library.at(arguments, 1));
            default -> throw new AssertionError(name);
        };
    }

    private static void flatten(NashornRealm realm, ScriptObject source, double depth, List<@Nullable Object> result) {
        long length = ArrayLike.length(realm, source);
        for (long i = 0; i < length; i++) {
            if (source.has((double) i)) {
                add(realm, get(source, i), depth, result);
            }
        }
    }

    private static void add(NashornRealm realm, @Nullable Object value, double depth, List<@Nullable Object> result) {
        if (depth >= 1 && value instanceof ScriptObject array && ProxiedArrays.isArray(array)) {
            flatten(realm, array, depth - 1, result);
        } else {
            result.add(value);
        }
    }

    private static Object flatMap(NashornRealm realm, ScriptObject object, @Nullable Object[] arguments) {
        ScriptFunction map = Library.callback(realm, Library.at(arguments, 0));
        List<@Nullable Object> result = new ArrayList<>();
        long length = ArrayLike.length(realm, object);
        for (long i = 0; i < length; i++) {
            if (object.has((double) i)) {
                @Nullable Object[] values = {get(object, i), Library.number((double) i), object};
                add(realm, realm.functions().call(map, Library.at(arguments, 1), values), 1, result);
            }
        }
        return Global.allocate(result.toArray());
    }

    private static @Nullable Object copyAnd(
            NashornRealm realm, ScriptObject object, String method, @Nullable Object[] arguments) {
        return apply(realm, Global.allocate(ArrayLike.elements(realm, object)), method, arguments);
    }

    private static @Nullable Object apply(
            NashornRealm realm, ScriptObject array, String method, @Nullable Object[] arguments) {
        Object function = realm.global.getArrayPrototype().get(method);
        return realm.functions().call(Library.callback(realm, function), array, arguments);
    }

    private static Object with(NashornRealm realm, @Nullable Object[] elements, double index, @Nullable Object value) {
        double from = index < 0 ? elements.length + index : index;
        if (!(from >= 0 && from < elements.length)) {
            throw Library.rangeError(realm, "Invalid index : " + JSType.toString(index));
        }
        elements[(int) from] = value;
        return Global.allocate(elements);
    }
}
