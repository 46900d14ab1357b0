package dev.abide.nashorn.view;

import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** ArrayBuffer. Nashorn's wraps lengths to 32 bits, and its {@code slice} copies the whole buffer. */
public final class BufferLibrary {
    private BufferLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = Library.prototype(realm, "ArrayBuffer");
        ScriptFunction constructor = Library.constructor(realm, "ArrayBuffer", 1, BufferLibrary::construct, prototype);
        Library.method(realm, constructor, "isView", 1, (_, _, _, arguments, _) -> isView(Library.at(arguments, 0)));
        Library.species(realm, constructor);
        Library.methods(realm, prototype, "slice/2 transfer/0", BufferLibrary::call);
        Library.getter(realm, prototype, "detached", "detached", BufferLibrary::call);
        Library.getter(realm, prototype, "byteLength", "byteLength", BufferLibrary::call);
        Library.define(prototype, WellKnownSymbols.TO_STRING_TAG, "ArrayBuffer");
    }

    private static boolean isView(@Nullable Object value) {
        return value instanceof ArrayBufferView || value instanceof DataViewObject;
    }

    private static @Nullable Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptFunction function)) {
            throw Library.typeError(realm, "Constructor ArrayBuffer requires 'new'");
        }
        return realm.functions()
                .withPrototypeOf(function, NashornBuffers.of(realm).create(length(realm, arguments)));
    }

    /** The length that a constructor is given, in bytes. */
    static long length(NashornRealm realm, @Nullable Object[] arguments) {
        double length = Library.integer(realm, Library.at(arguments, 0));
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw Library.rangeError(realm, "Array buffer allocation failed");
        }
        return (long) length;
    }

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!NashornBuffers.of(realm).isArrayBuffer(self) || !(self instanceof NativeArrayBuffer buffer)) {
            throw Library.typeError(realm, "ArrayBuffer.prototype." + name + " called on what is no ArrayBuffer");
        }
        if (name.equals("detached")) {
            return NashornBuffers.of(realm).isDetached(buffer);
        }
        if (name.equals("byteLength")) {
            return byteLength(buffer);
        }
        if (NashornBuffers.of(realm).isDetached(buffer)) {
            throw Library.typeError(
                    realm, "Cannot perform ArrayBuffer.prototype." + name + " on a detached ArrayBuffer");
        }
        return name.equals("slice")
                ? slice(realm, buffer, arguments)
                : transfer(realm, buffer, Library.at(arguments, 0));
    }

    /** The length as a number of scripts. */
    static Object byteLength(NativeArrayBuffer buffer) {
        return Internals.memoryOf(buffer).limit();
    }

    static NativeArrayBuffer slice(NashornRealm realm, NativeArrayBuffer buffer, @Nullable Object[] arguments) {
        ByteBuffer memory = Internals.memoryOf(buffer);
        long start = Library.relative(realm, Library.at(arguments, 0), memory.limit(), 0);
        long end = Library.relative(realm, Library.at(arguments, 1), memory.limit(), memory.limit());
        return copy(realm, memory, (int) start, (int) Math.max(end - start, 0), (int) Math.max(end - start, 0));
    }

    private static Object transfer(NashornRealm realm, NativeArrayBuffer buffer, @Nullable Object newLength) {
        ByteBuffer memory = Internals.memoryOf(buffer);
        double length = newLength == ScriptRuntime.UNDEFINED ? memory.limit() : Library.integer(realm, newLength);
        if (length == memory.limit()) {
            return NashornBuffers.of(realm).transfer(buffer);
        }
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw Library.rangeError(realm, "Invalid array buffer length");
        }
        Object copy = copy(realm, memory, 0, (int) Math.min(length, memory.limit()), (int) length);
        NashornBuffers.of(realm).detach(buffer);
        return copy;
    }

    private static NativeArrayBuffer copy(NashornRealm realm, ByteBuffer source, int start, int count, int length) {
        NativeArrayBuffer target = NashornBuffers.of(realm).create(length);
        Internals.memoryOf(target).put(0, source, start, count);
        return target;
    }
}
