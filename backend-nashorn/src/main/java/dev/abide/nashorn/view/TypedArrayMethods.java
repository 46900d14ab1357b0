package dev.abide.nashorn.view;

import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import dev.abide.spi.ElementType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** The methods of typed arrays that those of arrays do not do for. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class TypedArrayMethods {
    private TypedArrayMethods() {}

    static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ArrayBufferView view = TypedArrayConstruction.view(realm, self, name);
        int length = ArrayBufferView.length(view);
        Object first = Library.at(arguments, 0);
        return switch (name) {
            case "set" -> set(realm, view, first, Library.integer(realm, Library.at(arguments, 1)));
            case "subarray" -> subarray(realm, view, length, arguments);
            case "slice" -> slice(realm, view, length, arguments);
            case "map" -> map(realm, view, length, arguments);
            case "filter" -> filter(realm, view, length, arguments);
            case "reverse" -> reverse(view, length);
            case "toReversed" -> reverse(clone(realm, view), length);
            case "sort" -> sort(realm, view, first);
            case "toSorted" -> sort(realm, clone(realm, view), first);
            case "with" ->
                with(realm, clone(realm, view), length, Library.integer(realm, first), Library.at(arguments, 1));
            default -> throw new AssertionError(name);
        };
    }

    private static Object set(NashornRealm realm, ArrayBufferView target, @Nullable Object source, double offset) {
        ScriptObject from = (ScriptObject) realm.values().toObject(source);
        long count = ArrayLike.length(realm, from);
        if (offset < 0 || offset + count > ArrayBufferView.length(target)) {
            throw Library.rangeError(realm, "offset is out of bounds");
        }
        TypedArrayConstruction.copy(realm, from, target, (int) offset);
        return ScriptRuntime.UNDEFINED;
    }

    private static Object subarray(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        long start = Library.relative(realm, Library.at(arguments, 0), length, 0);
        long end = Library.relative(realm, Library.at(arguments, 1), length, length);
        int size = TypedArrayConstruction.typeOf(realm, view).byteSize();
        return derive(
                realm,
                view,
                ArrayBufferView.buffer(view),
                ArrayBufferView.byteOffset(view) + start * size,
                Math.max(end - start, 0));
    }

    private static Object slice(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        long start = Library.relative(realm, Library.at(arguments, 0), length, 0);
        long end = Library.relative(realm, Library.at(arguments, 1), length, length);
        int count = (int) Math.max(end - start, 0);
        ArrayBufferView result = derive(realm, view, count);
        int size = TypedArrayConstruction.typeOf(realm, view).byteSize();
        if (count > 0 && TypedArrayConstruction.typeOf(realm, result) == TypedArrayConstruction.typeOf(realm, view)) {
            TypedArrayConstruction.bytes(result)
                    .put(0, TypedArrayConstruction.bytes(view), (int) start * size, count * size);
        } else {
            for (int i = 0; i < count; i++) {
                TypedArrayConstruction.put(realm, result, i, view.get((int) start + i));
            }
        }
        return result;
    }

    /** TypedArraySpeciesCreate: the constructor is asked only where a subclass may have set one. */
    private static ArrayBufferView derive(NashornRealm realm, ArrayBufferView view, Object... arguments) {
        ElementType type = TypedArrayConstruction.typeOf(realm, view);
        Object constructor = view.get("constructor");
        Object species = constructor instanceof ScriptObject object ? object.get(WellKnownSymbols.SPECIES) : null;
        if (species instanceof ScriptFunction function && function != realm.global.get(type.constructorName())) {
            return TypedArrayConstruction.view(realm, realm.functions().construct(function, arguments), "species");
        }
        return TypedArrayConstruction.construct(realm, type, arguments);
    }

    private static ArrayBufferView clone(NashornRealm realm, ArrayBufferView view) {
        return TypedArrayConstruction.construct(realm, TypedArrayConstruction.typeOf(realm, view), new Object[] {view});
    }

    private static Object map(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        ScriptFunction callback = Library.callback(realm, Library.at(arguments, 0));
        ArrayBufferView result = derive(realm, view, length);
        for (int i = 0; i < length; i++) {
            @Nullable Object[] values = {view.get(i), i, view};
            TypedArrayConstruction.put(
                    realm, result, i, realm.functions().call(callback, Library.at(arguments, 1), values));
        }
        return result;
    }

    private static Object filter(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        ScriptFunction callback = Library.callback(realm, Library.at(arguments, 0));
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Object value = view.get(i);
            @Nullable Object[] values = {value, i, view};
            if (JSType.toBoolean(realm.functions().call(callback, Library.at(arguments, 1), values))) {
                kept.add(value);
            }
        }
        ArrayBufferView result = derive(realm, view, kept.size());
        for (int i = 0; i < kept.size(); i++) {
            TypedArrayConstruction.put(realm, result, i, kept.get(i));
        }
        return result;
    }

    private static Object reverse(ArrayBufferView view, int length) {
        for (int low = 0, high = length - 1; low < high; low++, high--) {
            Object value = view.get(low);
            view.set(low, view.get(high), 0);
            view.set(high, value, 0);
        }
        return view;
    }

    private static Object sort(NashornRealm realm, ArrayBufferView view, @Nullable Object comparator) {
        Object[] values = new Object[ArrayBufferView.length(view)];
        for (int i = 0; i < values.length; i++) {
            values[i] = view.get(i);
        }
        if (comparator == ScriptRuntime.UNDEFINED) {
            Arrays.sort(values, TypedArrayMethods::compare);
        } else {
            sort(realm, values, Library.callback(realm, comparator));
        }
        for (int i = 0; i < values.length; i++) {
            TypedArrayConstruction.put(realm, view, i, values[i]);
        }
        return view;
    }

    private static int compare(Object left, Object right) {
        return left instanceof BigIntObject one && right instanceof BigIntObject other
                ? one.value.compareTo(other.value)
                : Double.compare(JSType.toNumber(left), JSType.toNumber(right));
    }

    /** By way of an array, whose {@code sort} bears with inconsistent comparators. */
    private static void sort(NashornRealm realm, Object[] values, ScriptFunction comparator) {
        ScriptObject array = org.openjdk.nashorn.internal.objects.Global.allocate(values.clone());
        Object sort = realm.global.getArrayPrototype().get("sort");
        realm.functions().call(Library.callback(realm, sort), array, new Object[] {comparator});
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i);
        }
    }

    private static Object with(
            NashornRealm realm, ArrayBufferView copy, int length, double index, @Nullable Object value) {
        double from = index < 0 ? length + index : index;
        if (!(from >= 0 && from < length)) {
            throw Library.rangeError(realm, "Invalid typed array index");
        }
        TypedArrayConstruction.put(realm, copy, (int) from, value);
        return copy;
    }
}
