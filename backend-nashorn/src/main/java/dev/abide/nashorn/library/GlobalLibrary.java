package dev.abide.nashorn.library;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import org.openjdk.nashorn.internal.objects.Global;

/**
 * The global object itself: rid of Nashorn's extensions, so that scripts cannot reach Java and feature tests tell the
 * truth.
 */
public final class GlobalLibrary {
    private static final String[] EXTENSIONS = {
        "print",
        "load",
        "loadWithNewGlobal",
        "exit",
        "quit",
        "Java",
        "JavaImporter",
        "JSAdapter",
        "Packages",
        "java",
        "javax",
        "javafx",
        "com",
        "edu",
        "org",
        "arguments",
        "__noSuchProperty__",
        "__FILE__",
        "__DIR__",
        "__LINE__"
    };

    private GlobalLibrary() {}

    public static void install(NashornRealm realm) {
        Global global = realm.global;
        for (String name : EXTENSIONS) {
            Library.remove(global, name);
        }
        Library.define(global, "globalThis", global);
    }
}
