package dev.abide.nashorn.view;

import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.ElementType;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** How typed arrays are made and filled: by their constructors, {@code from} and {@code of}. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
final class TypedArrayConstruction {
    private static final double NOT_GIVEN = -1;

    private TypedArrayConstruction() {}

    static Object construct(
            NashornRealm realm, ElementType type, @Nullable Object[] arguments, @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptObject constructor)) {
            throw Library.typeError(realm, "Constructor " + type.constructorName() + " requires 'new'");
        }
        return realm.functions().withPrototypeOf(constructor, construct(realm, type, arguments));
    }

    static ArrayBufferView construct(NashornRealm realm, ElementType type, @Nullable Object[] arguments) {
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
            return of(realm, type, ArrayLike.values(realm, first).toArray());
        }
        double length = Library.integer(realm, first);
        return allocate(realm, type, length);
    }

    private static ArrayBufferView allocate(NashornRealm realm, ElementType type, double length) {
        if (length < 0 || length * type.byteSize() > Integer.MAX_VALUE) {
            throw Library.rangeError(realm, "Invalid typed array length: " + JSType.toString(length));
        }
        NativeArrayBuffer buffer = NashornBuffers.of(realm).create((long) (length * type.byteSize()));
        return NashornBuffers.of(realm).createTypedArray(type, buffer, 0, (long) length);
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
        double given = length == ScriptRuntime.UNDEFINED ? NOT_GIVEN : Library.integer(realm, length);
        if (NashornBuffers.of(realm).isDetached(buffer)) {
            throw Library.typeError(realm, "Cannot perform Construct on a detached ArrayBuffer");
        }
        long available = NashornBuffers.of(realm).byteLengthOf(buffer);
        double elements = length == ScriptRuntime.UNDEFINED ? rest(realm, type, available, offset) : given;
        if (offset > available) {
            throw Library.rangeError(
                    realm, "Start offset " + JSType.toString(offset) + " is outside the bounds of the buffer");
        }
        if (elements < 0 || offset + elements * type.byteSize() > available) {
            throw Library.rangeError(realm, "Invalid typed array length: " + JSType.toString(elements));
        }
        return NashornBuffers.of(realm).createTypedArray(type, buffer, (long) offset, (long) elements);
    }

    private static double rest(NashornRealm realm, ElementType type, long available, double offset) {
        if (available % type.byteSize() != 0) {
            throw Library.rangeError(
                    realm, "byte length of " + type.constructorName() + " should be a multiple of " + type.byteSize());
        }
        return (available - offset) / type.byteSize();
    }

    static @Nullable Object make(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptFunction constructor = Library.callback(realm, self);
        @Nullable
        Object[] values = name.equals("of")
                ? arguments
                : ArrayLike.values(realm, Library.at(arguments, 0)).toArray();
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

    static ArrayBufferView view(NashornRealm realm, @Nullable Object value, String name) {
        if (value instanceof ArrayBufferView view) {
            return view;
        }
        throw Library.typeError(realm, name + ": this is not a typed array.");
    }

    static ElementType typeOf(NashornRealm realm, ArrayBufferView view) {
        ElementType type = NashornBuffers.of(realm).elementTypeOf(view);
        if (type == null) {
            throw new IllegalStateException("an unknown kind of typed array: " + view.getClass());
        }
        return type;
    }

    /** By the way of objects: that of doubles clips to 32 bits instead of wrapping. */
    static void put(NashornRealm realm, ArrayBufferView view, int index, @Nullable Object value) {
        boolean isReady = value instanceof Number || view instanceof BigIntArray;
        view.set(index, isReady ? value : (Object) realm.values().toNumber(value), 0);
    }

    static void copy(NashornRealm realm, ScriptObject source, ArrayBufferView target, int offset) {
        if (source instanceof ArrayBufferView view && typeOf(realm, view) == typeOf(realm, target)) {
            bytes(target)
                    .put(offset * typeOf(realm, target).byteSize(), bytes(view), 0, ArrayBufferView.byteLength(view));
            return;
        }
        @Nullable Object[] elements = ArrayLike.elements(realm, source);
        for (int i = 0; i < elements.length; i++) {
            put(realm, target, offset + i, elements[i]);
        }
    }

    static ByteBuffer bytes(ArrayBufferView view) {
        ByteBuffer memory = Internals.memoryOf((NativeArrayBuffer) ArrayBufferView.buffer(view));
        int length = ArrayBufferView.byteLength(view);
        return length == 0 ? ByteBuffer.allocate(0) : memory.slice(ArrayBufferView.byteOffset(view), length);
    }
}
