package dev.abide.nashorn.view;

import dev.abide.nashorn.library.ArrayLibrary;
import dev.abide.nashorn.library.SymbolLibrary;
import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.ECMAErrors;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Typed arrays as ECMAScript has them: one common prototype with all methods, constructors that take iterables, check
 * their arguments and throw JavaScript errors. Nashorn's throw plain Java exceptions and know {@code set} and
 * {@code subarray} only. The arrays themselves are Nashorn's, with its fast element access.
 */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class TypedArrayLibrary {
    /** Those whose arrays are the engine's own. */
    private static final List<ElementType> TYPES = List.of(
            ElementType.INT8,
            ElementType.UINT8,
            ElementType.UINT8_CLAMPED,
            ElementType.INT16,
            ElementType.UINT16,
            ElementType.INT32,
            ElementType.UINT32,
            ElementType.FLOAT32,
            ElementType.FLOAT64);

    /** Methods of Array.prototype that do with any array-like object. */
    private static final List<String> BORROWED = List.of(
            "entries",
            "every",
            "forEach",
            "indexOf",
            "join",
            "keys",
            "lastIndexOf",
            "reduce",
            "reduceRight",
            "some",
            "toLocaleString",
            "toString",
            "values");

    private static final List<String> PROPERTIES = List.of("buffer", "byteLength", "byteOffset", "length");

    private TypedArrayLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = realm.objects().create();
        ScriptFunction common = NashornHostFunction.create(
                realm,
                "TypedArray",
                0,
                (_, _, _, _) -> {
                    throw Library.typeError(realm, "Abstract class TypedArray not directly constructable");
                },
                NashornHostFunction.Style.CONSTRUCTOR);
        common.setPrototype(prototype);
        Library.define(prototype, "constructor", common);
        Library.methods(realm, common, "from/1 of/0", TypedArrayLibrary::make);
        Library.getter(realm, common, SymbolLibrary.SPECIES, "get [Symbol.species]", (_, _, self, _, _) -> self);
        Library.methods(
                realm,
                prototype,
                "set/1 subarray/2 slice/2 map/1 filter/1 reverse/0 sort/1 toReversed/0 toSorted/1 with/2",
                TypedArrayLibrary::call);
        Library.methods(realm, prototype, ArrayLibrary.SHARED, ArrayLibrary::call);
        for (String name : BORROWED) {
            Library.define(prototype, name, realm.global.getArrayPrototype().get(name));
        }
        Library.define(prototype, NativeSymbol.iterator, prototype.get("values"));
        Library.getter(
                realm, prototype, SymbolLibrary.TO_STRING_TAG, "get [Symbol.toStringTag]", (_, _, self, _, _) -> {
                    ElementType type = realm.buffers().elementTypeOf(self);
                    return type == null ? ScriptRuntime.UNDEFINED : type.constructorName();
                });
        for (String name : PROPERTIES) {
            Library.getter(realm, prototype, name, name, (_, property, self, _, _) -> property(property, self));
        }
        for (ElementType type : TYPES) {
            install(realm, type, common, prototype, Library.prototype(realm, type.constructorName()));
        }
        ScriptObject signed = realm.objects().create();
        ScriptObject unsigned = realm.objects().create();
        install(realm, ElementType.BIGINT64, common, prototype, signed);
        install(realm, ElementType.BIGUINT64, common, prototype, unsigned);
        realm.buffers().setBigIntPrototypes(signed, unsigned);
    }

    private static Object property(String name, @Nullable Object self) {
        return switch (name) {
            case "buffer" -> buffer(self);
            case "byteLength" -> byteLength(self);
            case "byteOffset" -> byteOffset(self);
            default -> length(self);
        };
    }

    /**
     * Shadows the accessors of the common prototype, whose getters scripts take out to tell typed arrays from other
     * objects, by ones that cost a read no call of a function.
     */
    private static void installFastProperties(ScriptObject prototype) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType getter = MethodType.methodType(Object.class, Object.class);
        try {
            for (String name : PROPERTIES) {
                Library.nativeGetter(prototype, name, lookup.findStatic(TypedArrayLibrary.class, name, getter));
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    static Object buffer(@Nullable Object self) {
        return ArrayBufferView.buffer(receiver(self));
    }

    static Object byteLength(@Nullable Object self) {
        return ArrayBufferView.byteLength(receiver(self));
    }

    static Object byteOffset(@Nullable Object self) {
        ArrayBufferView view = receiver(self);
        boolean detached = NashornBuffers.isDetachedBuffer((NativeArrayBuffer) ArrayBufferView.buffer(view));
        return detached ? 0 : ArrayBufferView.byteOffset(view);
    }

    static Object length(@Nullable Object self) {
        return ArrayBufferView.length(receiver(self));
    }

    private static ArrayBufferView receiver(@Nullable Object self) {
        if (self instanceof ArrayBufferView view) {
            return view;
        }
        throw ECMAErrors.typeError("not.an.object", ScriptRuntime.safeToString(self));
    }

    private static void install(
            NashornRealm realm,
            ElementType type,
            ScriptFunction common,
            ScriptObject commonPrototype,
            ScriptObject prototype) {
        String name = type.constructorName();
        prototype.delete("set", false);
        prototype.delete("subarray", false);
        prototype.setProto(commonPrototype);
        installFastProperties(prototype);
        ScriptFunction constructor = Library.constructor(
                realm,
                name,
                3,
                (_, _, _, arguments, newTarget) -> construct(realm, type, arguments, newTarget),
                prototype);
        constructor.setProto(common);
        Library.constant(constructor, "BYTES_PER_ELEMENT", type.byteSize());
        Library.constant(prototype, "BYTES_PER_ELEMENT", type.byteSize());
    }

    // Construction.

    private static Object construct(
            NashornRealm realm, ElementType type, @Nullable Object[] arguments, @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptObject constructor)) {
            throw Library.typeError(realm, "Constructor " + type.constructorName() + " requires 'new'");
        }
        return realm.functions().withPrototypeOf(constructor, construct(realm, type, arguments));
    }

    private static ArrayBufferView construct(NashornRealm realm, ElementType type, @Nullable Object[] arguments) {
        Object first = Library.at(arguments, 0);
        if (first instanceof NativeArrayBuffer buffer) {
            return over(realm, type, buffer, Library.at(arguments, 1), Library.at(arguments, 2));
        }
        if (first instanceof ArrayBufferView source) {
            ArrayBufferView copy = allocate(realm, type, ArrayBufferView.length(source));
            copy(realm, source, copy, 0);
            return copy;
        }
        if (Library.isObject(first)) {
            return of(realm, type, ArrayLibrary.values(realm, first).toArray());
        }
        double length = Library.integer(realm, first);
        return allocate(realm, type, length);
    }

    private static ArrayBufferView allocate(NashornRealm realm, ElementType type, double length) {
        if (length < 0 || length * type.byteSize() > Integer.MAX_VALUE) {
            throw Library.rangeError(realm, "Invalid typed array length: " + JSType.toString(length));
        }
        NativeArrayBuffer buffer = realm.buffers().create((long) (length * type.byteSize()));
        return realm.buffers().createTypedArray(type, buffer, 0, (long) length);
    }

    private static ArrayBufferView of(NashornRealm realm, ElementType type, @Nullable Object[] values) {
        ArrayBufferView view = allocate(realm, type, values.length);
        for (int i = 0; i < values.length; i++) {
            put(realm, view, i, values[i]);
        }
        return view;
    }

    private static ArrayBufferView over(
            NashornRealm realm,
            ElementType type,
            NativeArrayBuffer buffer,
            @Nullable Object byteOffset,
            @Nullable Object length) {
        double offset = Library.integer(realm, byteOffset);
        if (offset < 0 || offset % type.byteSize() != 0) {
            throw Library.rangeError(
                    realm, "start offset of " + type.constructorName() + " should be a multiple of " + type.byteSize());
        }
        double given = length == ScriptRuntime.UNDEFINED ? -1 : Library.integer(realm, length);
        if (realm.buffers().isDetached(buffer)) {
            throw Library.typeError(realm, "Cannot perform Construct on a detached ArrayBuffer");
        }
        long available = realm.buffers().byteLengthOf(buffer);
        if (length == ScriptRuntime.UNDEFINED && available % type.byteSize() != 0) {
            throw Library.rangeError(
                    realm, "byte length of " + type.constructorName() + " should be a multiple of " + type.byteSize());
        }
        if (offset > available) {
            throw Library.rangeError(
                    realm, "Start offset " + JSType.toString(offset) + " is outside the bounds of the buffer");
        }
        double elements = length == ScriptRuntime.UNDEFINED ? (available - offset) / type.byteSize() : given;
        if (elements < 0 || offset + elements * type.byteSize() > available) {
            throw Library.rangeError(realm, "Invalid typed array length: " + JSType.toString(elements));
        }
        return realm.buffers().createTypedArray(type, buffer, (long) offset, (long) elements);
    }

    private static @Nullable Object make(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptFunction constructor = Library.callback(realm, self);
        @Nullable
        Object[] values = name.equals("of")
                ? arguments
                : ArrayLibrary.values(realm, Library.at(arguments, 0)).toArray();
        Object mapping = name.equals("of") ? ScriptRuntime.UNDEFINED : Library.at(arguments, 1);
        ScriptFunction map = mapping == ScriptRuntime.UNDEFINED ? null : Library.callback(realm, mapping);
        ArrayBufferView made =
                view(realm, realm.functions().construct(constructor, new Object[] {values.length}), name);
        for (int i = 0; i < values.length; i++) {
            Object value = map == null
                    ? values[i]
                    : realm.functions().call(map, Library.at(arguments, 2), new @Nullable Object[] {values[i], i});
            put(realm, made, i, value);
        }
        return made;
    }

    // Methods.

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ArrayBufferView view = view(realm, self, name);
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

    private static ArrayBufferView view(NashornRealm realm, @Nullable Object value, String name) {
        if (value instanceof ArrayBufferView view) {
            return view;
        }
        throw Library.typeError(realm, name + ": this is not a typed array.");
    }

    private static ElementType typeOf(NashornRealm realm, ArrayBufferView view) {
        ElementType type = realm.buffers().elementTypeOf(view);
        if (type == null) {
            throw new IllegalStateException("an unknown kind of typed array: " + view.getClass());
        }
        return type;
    }

    /** By the way of objects: that of doubles clips to 32 bits instead of wrapping. */
    private static void put(NashornRealm realm, ArrayBufferView view, int index, @Nullable Object value) {
        boolean isReady = value instanceof Number || view instanceof BigIntArray;
        view.set(index, isReady ? value : (Object) realm.values().toNumber(value), 0);
    }

    private static Object set(NashornRealm realm, ArrayBufferView target, @Nullable Object source, double offset) {
        ScriptObject from = (ScriptObject) realm.values().toObject(source);
        long count = ArrayLibrary.length(realm, from);
        if (offset < 0 || offset + count > ArrayBufferView.length(target)) {
            throw Library.rangeError(realm, "offset is out of bounds");
        }
        copy(realm, from, target, (int) offset);
        return ScriptRuntime.UNDEFINED;
    }

    private static void copy(NashornRealm realm, ScriptObject source, ArrayBufferView target, int offset) {
        if (source instanceof ArrayBufferView view && typeOf(realm, view) == typeOf(realm, target)) {
            bytes(target)
                    .put(offset * typeOf(realm, target).byteSize(), bytes(view), 0, ArrayBufferView.byteLength(view));
            return;
        }
        @Nullable Object[] elements = ArrayLibrary.elements(realm, source);
        for (int i = 0; i < elements.length; i++) {
            put(realm, target, offset + i, elements[i]);
        }
    }

    private static ByteBuffer bytes(ArrayBufferView view) {
        ByteBuffer memory = Internals.memoryOf((NativeArrayBuffer) ArrayBufferView.buffer(view));
        int length = ArrayBufferView.byteLength(view);
        return length == 0 ? ByteBuffer.allocate(0) : memory.slice(ArrayBufferView.byteOffset(view), length);
    }

    private static Object subarray(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        long start = Library.relative(realm, Library.at(arguments, 0), length, 0);
        long end = Library.relative(realm, Library.at(arguments, 1), length, length);
        int size = typeOf(realm, view).byteSize();
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
        int size = typeOf(realm, view).byteSize();
        if (count > 0 && typeOf(realm, result) == typeOf(realm, view)) {
            bytes(result).put(0, bytes(view), (int) start * size, count * size);
        } else {
            for (int i = 0; i < count; i++) {
                put(realm, result, i, view.get((int) start + i));
            }
        }
        return result;
    }

    /** TypedArraySpeciesCreate: the constructor is asked only where a subclass may have set one. */
    private static ArrayBufferView derive(NashornRealm realm, ArrayBufferView view, Object... arguments) {
        ElementType type = typeOf(realm, view);
        Object constructor = view.get("constructor");
        Object species = constructor instanceof ScriptObject object ? object.get(SymbolLibrary.SPECIES) : null;
        if (species instanceof ScriptFunction function && function != realm.global.get(type.constructorName())) {
            return view(realm, realm.functions().construct(function, arguments), "species");
        }
        return construct(realm, type, arguments);
    }

    private static ArrayBufferView clone(NashornRealm realm, ArrayBufferView view) {
        return construct(realm, typeOf(realm, view), new Object[] {view});
    }

    private static Object map(NashornRealm realm, ArrayBufferView view, int length, @Nullable Object[] arguments) {
        ScriptFunction callback = Library.callback(realm, Library.at(arguments, 0));
        ArrayBufferView result = derive(realm, view, length);
        for (int i = 0; i < length; i++) {
            @Nullable Object[] values = {view.get(i), i, view};
            put(realm, result, i, realm.functions().call(callback, Library.at(arguments, 1), values));
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
            put(realm, result, i, kept.get(i));
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
            Arrays.sort(values, TypedArrayLibrary::compare);
        } else {
            sort(realm, values, Library.callback(realm, comparator));
        }
        for (int i = 0; i < values.length; i++) {
            put(realm, view, i, values[i]);
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
        put(realm, copy, (int) from, value);
        return copy;
    }
        }
