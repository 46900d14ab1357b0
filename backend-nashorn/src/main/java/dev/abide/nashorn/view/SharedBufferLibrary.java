package dev.abide.nashorn.view;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** SharedArrayBuffer, which Nashorn lacks: an ArrayBuffer with a mark, under another prototype, and never detached. */
public final class SharedBufferLibrary {
    private SharedBufferLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = realm.objects().create();
        NashornBuffers.of(realm).setSharedPrototype(prototype);
        ScriptFunction constructor =
                Library.constructor(realm, "SharedArrayBuffer", 1, SharedBufferLibrary::construct, prototype);
        Library.species(realm, constructor);
        Library.methods(realm, prototype, "slice/2", SharedBufferLibrary::call);
        Library.getter(realm, prototype, "byteLength", "byteLength", SharedBufferLibrary::call);
        Library.define(prototype, WellKnownSymbols.TO_STRING_TAG, "SharedArrayBuffer");
    }

    private static Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptFunction function)) {
            throw Library.typeError(realm, "Constructor SharedArrayBuffer requires 'new'");
        }
        return realm.functions()
                .withPrototypeOf(
                        function, NashornBuffers.of(realm).createShared(BufferLibrary.length(realm, arguments)));
    }

    private static Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!NashornBuffers.of(realm).isSharedArrayBuffer(self) || !(self instanceof NativeArrayBuffer buffer)) {
            throw Library.typeError(
                    realm, "SharedArrayBuffer.prototype." + name + " called on what is no SharedArrayBuffer");
        }
        if (name.equals("byteLength")) {
            return BufferLibrary.byteLength(buffer);
        }
        return NashornBuffers.of(realm).share(BufferLibrary.slice(realm, buffer, arguments));
    }
}
