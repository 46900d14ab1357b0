package dev.abide.nashorn.library;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.nashorn.internal.objects.NativeMap;
import org.openjdk.nashorn.internal.objects.NativeSet;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** What scripts ask Map, Set and their like beside the methods, which are Nashorn's. */
public final class CollectionLibrary {
    private CollectionLibrary() {}

    public static void install(NashornRealm realm) {
        installSize(Library.prototype(realm, "Map"), NativeMap.class);
        installSize(Library.prototype(realm, "Set"), NativeSet.class);
        for (String name : new String[] {"Map", "Set", "Array"}) {
            Library.species(realm, Library.global(realm, name));
        }
        for (String name : new String[] {"Map", "Set", "WeakMap", "WeakSet"}) {
            Library.define(Library.prototype(realm, name), WellKnownSymbols.TO_STRING_TAG, name);
        }
    }

    private static void installSize(ScriptObject prototype, Class<?> type) {
        try {
            MethodHandle size =
                    MethodHandles.lookup().findStatic(type, "size", MethodType.methodType(int.class, Object.class));
            Library.nativeGetter(prototype, "size", size);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
