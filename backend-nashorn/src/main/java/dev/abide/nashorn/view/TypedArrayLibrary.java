package dev.abide.nashorn.view;

import dev.abide.nashorn.library.ArrayLibrary;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.ECMAErrors;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Typed arrays as ECMAScript has them: one common prototype with all methods, constructors that take iterables, check
 * their arguments and throw JavaScript errors. Nashorn's throw plain Java exceptions and know {@code set} and
 * {@code subarray} only. The arrays themselves are Nashorn's, with its fast element access.
 */
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

    /** What Nashorn gives to each prototype. */
    private static final List<String> INHERITED =
            List.of("set", "subarray", "buffer", "byteLength", "byteOffset", "length");

    private TypedArrayLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = realm.objects().create();
        ScriptFunction common = installCommon(realm, prototype);
        for (ElementType type : TYPES) {
            install(realm, type, common, prototype, Library.prototype(realm, type.constructorName()));
        }
        ScriptObject signed = realm.objects().create();
        ScriptObject unsigned = realm.objects().create();
        install(realm, ElementType.BIGINT64, common, prototype, signed);
        install(realm, ElementType.BIGUINT64, common, prototype, unsigned);
        NashornBuffers.of(realm).setBigIntPrototypes(signed, unsigned);
    }

    /** Makes %TypedArray%, the constructor that all have in common. */
    private static ScriptFunction installCommon(NashornRealm realm, ScriptObject prototype) {
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
        Library.methods(realm, common, "from/1 of/0", TypedArrayConstruction::make);
        Library.species(realm, common);
        installMethods(realm, prototype);
        return common;
    }

    private static void installMethods(NashornRealm realm, ScriptObject prototype) {
        Library.methods(
                realm,
                prototype,
                "set/1 subarray/2 slice/2 map/1 filter/1 reverse/0 sort/1 toReversed/0 toSorted/1 with/2",
                TypedArrayMethods::call);
        Library.methods(realm, prototype, ArrayLibrary.SHARED, ArrayLibrary::call);
        for (String name : BORROWED) {
            Library.define(prototype, name, realm.global.getArrayPrototype().get(name));
        }
        Library.define(prototype, NativeSymbol.iterator, prototype.get("values"));
        Library.getter(
                realm, prototype, WellKnownSymbols.TO_STRING_TAG, "get [Symbol.toStringTag]", (_, _, self, _, _) -> {
                    ElementType type = NashornBuffers.of(realm).elementTypeOf(self);
                    return type == null ? ScriptRuntime.UNDEFINED : type.constructorName();
                });
        installProperties(prototype);
    }

    private static void installProperties(ScriptObject prototype) {
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
        for (String inherited : INHERITED) {
            Library.remove(prototype, inherited);
        }
        prototype.setProto(commonPrototype);
        ScriptFunction constructor = Library.constructor(
                realm,
                name,
                3,
                (_, _, _, arguments, newTarget) -> TypedArrayConstruction.construct(realm, type, arguments, newTarget),
                prototype);
        constructor.setProto(common);
        Library.constant(constructor, "BYTES_PER_ELEMENT", type.byteSize());
        Library.constant(prototype, "BYTES_PER_ELEMENT", type.byteSize());
    }
}
