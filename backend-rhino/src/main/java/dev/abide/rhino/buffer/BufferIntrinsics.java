package dev.abide.rhino.buffer;

import dev.abide.rhino.engine.ConstructorReplacement;
import dev.abide.spi.ElementType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/** The constructors and prototypes of a realm's buffers and views. */
public final class BufferIntrinsics {
    private static final int FIXED = ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT;

    private final ScriptableObject global;
    private final LambdaConstructor bufferConstructor;
    private final ScriptableObject bufferPrototype;
    private final ScriptableObject sharedPrototype;
    private final ScriptableObject dataViewPrototype;
    private final Map<ElementType, LambdaConstructor> constructors = new EnumMap<>(ElementType.class);
    private final Map<ElementType, ScriptableObject> arrayPrototypes = new EnumMap<>(ElementType.class);

    /** Replaces Rhino's constructors. */
    public BufferIntrinsics(Context context, ScriptableObject global) {
        this.global = global;
        ConstructorReplacement replacement = new ConstructorReplacement(context, global);
        bufferConstructor = replacement.replace("ArrayBuffer", 1, BufferConstructor::construct);
        bufferPrototype = (ScriptableObject) bufferConstructor.getPrototypeProperty();
        new BufferConstructor(this).install(global, bufferConstructor);
        sharedPrototype = new SharedBufferConstructor(context, global, replacement).prototype();
        dataViewPrototype = installDataView(context, replacement);
        for (ElementType type : ElementType.values()) {
            LambdaConstructor constructor = installTypedArray(context, replacement, type);
            constructors.put(type, constructor);
            arrayPrototypes.put(type, (ScriptableObject) constructor.getPrototypeProperty());
        }
        LambdaConstructor typedArray =
                (LambdaConstructor) ((Scriptable) ScriptableObject.getProperty(global, "Uint8Array")).getPrototype();
        new TypedArrayMethods(this).install(context, global, typedArray);
    }

    private ScriptableObject installDataView(Context context, ConstructorReplacement replacement) {
        LambdaConstructor constructor = replacement.replace("DataView", 1, DataViewConstructor::construct);
        DataViewConstructor.install(context, global, constructor);
        return (ScriptableObject) constructor.getPrototypeProperty();
    }

    private LambdaConstructor installTypedArray(Context context, ConstructorReplacement replacement, ElementType type) {
        TypedArrayConstructor body = new TypedArrayConstructor(this, type);
        String name = type.constructorName();
        return global.has(name, global)
                ? replacement.replace(name, 3, body::construct)
                : define(context, replacement, type, body);
    }

    /** Float16Array, which Rhino does not have. */
    private LambdaConstructor define(
            Context context, ConstructorReplacement replacement, ElementType type, TypedArrayConstructor body) {
        ScriptableObject prototype = (ScriptableObject) context.newObject(global);
        Scriptable sibling = (Scriptable) ScriptableObject.getProperty(global, "Float32Array");
        prototype.setPrototype(((Scriptable) ScriptableObject.getProperty(sibling, "prototype")).getPrototype());
        LambdaConstructor constructor = replacement.define(type.constructorName(), 3, prototype, body::construct);
        constructor.setPrototype(sibling.getPrototype());
        constructor.defineProperty("BYTES_PER_ELEMENT", type.byteSize(), FIXED);
        prototype.defineProperty("BYTES_PER_ELEMENT", type.byteSize(), FIXED);
        constructor.defineProperty(context, SymbolKey.SPECIES, self -> self, null, ScriptableObject.DONTENUM);
        return constructor;
    }

    LambdaConstructor bufferConstructor() {
        return bufferConstructor;
    }

    LambdaConstructor constructor(ElementType type) {
        return Objects.requireNonNull(constructors.get(type));
    }

    SegmentArrayBuffer buffer(BackingStore store) {
        return born(new SegmentArrayBuffer(store), bufferPrototype);
    }

    SharedBuffer sharedBuffer(BackingStore store) {
        return born(new SharedBuffer(store), sharedPrototype);
    }

    SegmentTypedArray typedArray(ElementType type, SegmentArrayBuffer buffer, int byteOffset, int length) {
        return born(
                ViewTypes.create(type, buffer, byteOffset, length), Objects.requireNonNull(arrayPrototypes.get(type)));
    }

    SegmentDataView dataView(SegmentArrayBuffer buffer, int byteOffset, int byteLength) {
        return born(new SegmentDataView(buffer, byteOffset, byteLength), dataViewPrototype);
    }

    private <T extends ScriptableObject> T born(T object, Scriptable prototype) {
        object.setPrototype(prototype);
        object.setParentScope(global);
        return object;
    }
}
