package dev.abide.rhino.buffer;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.AbstractEcmaObjectOperations;
import org.mozilla.javascript.Constructable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** {@code ArrayBuffer} and those methods of its prototype that touch memory. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class BufferConstructor {
    private final BufferIntrinsics realm;

    BufferConstructor(BufferIntrinsics realm) {
        this.realm = realm;
    }

    void install(ScriptableObject global, LambdaConstructor constructor) {
        constructor.definePrototypeMethod(global, "slice", 2, this::slice);
        constructor.definePrototypeMethod(global, "transfer", 0, this::transfer);
        constructor.definePrototypeMethod(global, "transferToFixedLength", 0, this::transfer);
    }

    static Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        double length = Arguments.index(Arguments.at(arguments, 0), "Invalid array buffer length");
        return new SegmentArrayBuffer(new BackingStore(length));
    }

    private Object slice(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        return slice(context, scope, attached(self), arguments, realm.bufferConstructor());
    }

    /** Copies a part of a buffer into one that its constructor's species makes. */
    static SegmentArrayBuffer slice(
            Context context,
            Scriptable scope,
            SegmentArrayBuffer buffer,
            @Nullable Object[] arguments,
            LambdaConstructor standard) {
        int first = Arguments.relative(Arguments.at(arguments, 0), buffer.getLength(), 0);
        int end = Arguments.relative(Arguments.at(arguments, 1), buffer.getLength(), buffer.getLength());
        int count = Math.max(0, end - first);
        Constructable species = AbstractEcmaObjectOperations.speciesConstructor(context, buffer, standard);
        Scriptable made = species.construct(context, scope, new Object[] {count});
        if (!(made instanceof SegmentArrayBuffer copy)
                || copy == buffer
                || copy.getClass() != buffer.getClass()
                || copy.getLength() < count) {
            throw ScriptRuntime.typeError("Species constructor did not return a fresh buffer of sufficient length");
        }
        requireAttached(buffer);
        copy.memory().asSlice(0, count).copyFrom(buffer.memory().asSlice(first, count));
        return copy;
    }

    /** Without a change of length the memory itself is handed over. */
    private Object transfer(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentArrayBuffer buffer = of(self);
        double length = Arguments.isGiven(arguments, 0)
                ? Arguments.index(arguments[0], "Invalid array buffer length")
                : buffer.getLength();
        attached(self);
        BackingStore store = buffer.store();
        if (length != buffer.getLength()) {
            store = new BackingStore(length);
            long common = Math.min(store.byteLength(), buffer.getLength());
            store.memory().asSlice(0, common).copyFrom(buffer.memory().asSlice(0, common));
        }
        buffer.detach();
        return realm.buffer(store);
    }

    private static SegmentArrayBuffer of(Scriptable self) {
        SegmentArrayBuffer buffer = LambdaConstructor.convertThisObject(self, SegmentArrayBuffer.class);
        if (buffer instanceof SharedBuffer) {
            throw ScriptRuntime.typeError("The receiver is a SharedArrayBuffer");
        }
        return buffer;
    }

    private static SegmentArrayBuffer attached(Scriptable self) {
        SegmentArrayBuffer buffer = of(self);
        requireAttached(buffer);
        return buffer;
    }

    private static void requireAttached(SegmentArrayBuffer buffer) {
        if (buffer.isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform this operation on a detached ArrayBuffer");
        }
    }
}
