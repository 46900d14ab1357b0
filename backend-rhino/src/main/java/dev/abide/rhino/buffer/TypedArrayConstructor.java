package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;

/** The constructor of one kind of typed array. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class TypedArrayConstructor {
    private final BufferIntrinsics realm;
    private final ElementType type;

    TypedArrayConstructor(BufferIntrinsics realm, ElementType type) {
        this.realm = realm;
        this.type = type;
    }

    Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        return switch (Arguments.at(arguments, 0)) {
            case SegmentTypedArray source -> copy(source);
            case SegmentArrayBuffer buffer -> view(buffer, arguments);
            // Only Rhino's own methods can bring one; all that did are replaced.
            case NativeArrayBuffer _ -> throw ScriptRuntime.typeError("Not a buffer of this realm");
            case NativeArray array -> list(context, array);
            case Scriptable object
            when ScriptRuntime.isObject(object) -> list(context, elements(context, scope, object));
            case null, default -> empty(Arguments.arrayLength(Arguments.at(arguments, 0)));
        };
    }

    private SegmentTypedArray empty(double length) {
        if (length * type.byteSize() > Integer.MAX_VALUE) {
            throw ScriptRuntime.rangeError("Invalid typed array length: " + ScriptRuntime.toString(length));
        }
        return over(realm.buffer(new BackingStore(length * type.byteSize())), 0, (int) length);
    }

    private SegmentTypedArray over(SegmentArrayBuffer buffer, int byteOffset, int length) {
        return ViewTypes.create(type, buffer, byteOffset, length);
    }

    private SegmentTypedArray copy(SegmentTypedArray source) {
        if (source.buffer().isDetached()) {
            throw ScriptRuntime.typeError("Cannot construct from a detached ArrayBuffer");
        }
        SegmentTypedArray result = empty(source.elementCount());
        TypedArrayMethods.copyElements(source, 0, result, 0, source.elementCount());
        return result;
    }

    private SegmentTypedArray view(SegmentArrayBuffer buffer, @Nullable Object[] arguments) {
        int size = type.byteSize();
        String name = type.constructorName();
        double offset = Arguments.index(Arguments.at(arguments, 1), "Start offset is too large");
        if (offset % size != 0) {
            throw ScriptRuntime.rangeError("start offset of " + name + " should be a multiple of " + size);
        }
        boolean counted = Arguments.isGiven(arguments, 2);
        double length = counted ? Arguments.arrayLength(arguments[2]) : 0;
        if (buffer.isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform Construct on a detached ArrayBuffer");
        }
        int available = buffer.getLength();
        if (!counted) {
            if (available % size != 0) {
                throw ScriptRuntime.rangeError("byte length of " + name + " should be a multiple of " + size);
            }
            if (offset > available) {
                throw ScriptRuntime.rangeError(
                        "Start offset " + (long) offset + " is outside the bounds of the buffer");
            }
            length = (available - offset) / size;
        } else if (offset + length * size > available) {
            throw ScriptRuntime.rangeError("Invalid typed array length: " + (long) length);
        }
        return over(buffer, (int) offset, (int) length);
    }

    private SegmentTypedArray list(Context context, NativeArray elements) {
        int length = (int) elements.getLength();
        SegmentTypedArray result = empty(length);
        for (int i = 0; i < length; i++) {
            Object element = ScriptRuntime.getObjectIndex(elements, i, context);
            result.setArrayElement(i, element == Scriptable.NOT_FOUND ? Undefined.instance : element);
        }
        return result;
    }

    /** Iterables and array-likes, by Array.from. */
    private static NativeArray elements(Context context, Scriptable scope, Scriptable source) {
        Scriptable top = ScriptableObject.getTopLevelScope(scope);
        BaseFunction array = (BaseFunction) ScriptableObject.getProperty(top, "Array");
        BaseFunction from = (BaseFunction) ScriptableObject.getProperty(array, "from");
        return (NativeArray) from.call(context, top, array, new Object[] {source});
    }
}
