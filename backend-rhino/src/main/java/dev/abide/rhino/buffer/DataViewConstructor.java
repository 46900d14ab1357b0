package dev.abide.rhino.buffer;

import dev.abide.spi.ElementType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** {@code DataView} and the getters and setters of its prototype. */
final class DataViewConstructor {
    private DataViewConstructor() {}

    static void install(Context context, ScriptableObject global, LambdaConstructor constructor) {
        constructor.definePrototypeProperty(
                context, "byteOffset", self -> attached(self).getByteOffset(), ScriptableObject.DONTENUM);
        constructor.definePrototypeProperty(
                context, "byteLength", self -> attached(self).getByteLength(), ScriptableObject.DONTENUM);
        for (ElementType type : ElementType.values()) {
            if (type != ElementType.UINT8_CLAMPED) {
                DataViewAccess access = DataViewAccess.of(type);
                String suffix = type.constructorName().replace("Array", "");
                constructor.definePrototypeMethod(
                        global, "get" + suffix, 1, (cx, scope, self, arguments) -> get(access, self, arguments));
                constructor.definePrototypeMethod(
                        global, "set" + suffix, 2, (cx, scope, self, arguments) -> set(access, self, arguments));
            }
        }
    }

    static Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (!(Arguments.at(arguments, 0) instanceof SegmentArrayBuffer buffer)) {
            throw ScriptRuntime.typeError("First argument to DataView constructor must be an ArrayBuffer");
        }
        double offset = Arguments.index(Arguments.at(arguments, 1), "Start offset is outside the bounds of the buffer");
        if (buffer.isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform DataView constructor on a detached ArrayBuffer");
        }
        if (offset > buffer.getLength()) {
            throw ScriptRuntime.rangeError("Start offset " + (long) offset + " is outside the bounds of the buffer");
        }
        double length = Arguments.isGiven(arguments, 2)
                ? Arguments.index(arguments[2], "Invalid DataView length")
                : buffer.getLength() - offset;
        if (buffer.isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform DataView constructor on a detached ArrayBuffer");
        }
        if (offset + length > buffer.getLength()) {
            throw ScriptRuntime.rangeError("Invalid DataView length " + (long) length);
        }
        return new SegmentDataView(buffer, (int) offset, (int) length);
    }

    private static Object get(DataViewAccess access, Scriptable self, @Nullable Object[] arguments) {
        SegmentDataView view = LambdaConstructor.convertThisObject(self, SegmentDataView.class);
        double position = position(arguments);
        boolean littleEndian = ScriptRuntime.toBoolean(Arguments.at(arguments, 1));
        long at = checked(view, position, access);
        return access.read(view.memory(), at, littleEndian);
    }

    private static Object set(DataViewAccess access, Scriptable self, @Nullable Object[] arguments) {
        SegmentDataView view = LambdaConstructor.convertThisObject(self, SegmentDataView.class);
        double position = position(arguments);
        long bits = access.convert(Arguments.at(arguments, 1));
        boolean littleEndian = ScriptRuntime.toBoolean(Arguments.at(arguments, 2));
        long at = checked(view, position, access);
        access.write(view.memory(), at, bits, littleEndian);
        return Undefined.instance;
    }

    private static SegmentDataView attached(Scriptable self) {
        SegmentDataView view = LambdaConstructor.convertThisObject(self, SegmentDataView.class);
        if (view.buffer().isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform this operation on a detached ArrayBuffer");
        }
        return view;
    }

    private static double position(@Nullable Object[] arguments) {
        return Arguments.index(Arguments.at(arguments, 0), "Offset is outside the bounds of the DataView");
    }

    private static long checked(SegmentDataView view, double position, DataViewAccess access) {
        if (view.buffer().isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform this operation on a detached ArrayBuffer");
        }
        if (position + access.byteSize() > view.byteCount()) {
            throw ScriptRuntime.rangeError("Offset is outside the bounds of the DataView");
        }
        return (long) position;
    }
}
