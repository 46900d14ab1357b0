package dev.abide.nashorn.proxy;

import dev.abide.ecma.Reflection;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Reflect. */
public final class ReflectLibrary {
    private ReflectLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject reflect = realm.objects().create();
        Reflection reflection = new Reflection(realm.engineObjects());
        Library library = (_, name, _, arguments, _) -> reflection.call(name, arguments);
        Reflection.eachSignature(each -> Library.method(realm, reflect, each.name(), each.length(), library));
        Library.define(reflect, WellKnownSymbols.TO_STRING_TAG, "Reflect");
        Library.define(realm.global, "Reflect", reflect);
    }
}
