package dev.abide.nashorn.proxy;

import dev.abide.ecma.ProxyMethods;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Proxy. */
public final class ProxyLibrary {
    private ProxyLibrary() {}

    public static void install(NashornRealm realm) {
        NashornHostFunction constructor = Library.constructor(
                realm, "Proxy", 2, ProxyLibrary::construct, realm.objects().create());
        constructor.setPrototype(ScriptRuntime.UNDEFINED);
        constructor.deleteOwnProperty(constructor.getMap().findProperty("prototype"));
        Library.method(realm, constructor, "revocable", 2, (_, _, _, arguments, _) -> revocable(realm, arguments));
    }

    private static Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (newTarget == null) {
            throw Library.typeError(realm, "Constructor Proxy requires 'new'");
        }
        return create(realm, arguments);
    }

    private static ScriptObject create(NashornRealm realm, @Nullable Object[] arguments) {
        Object target = Library.at(arguments, 0);
        ProxyMethods methods = ProxyMethods.create(realm.engineObjects(), target, Library.at(arguments, 1));
        if (ProxiedArrays.isArray(target)) {
            realm.noteProxiedArray();
        }
        return target instanceof ScriptFunction function
                ? ProxyFunction.create(realm, function, methods)
                : new ProxyObject(realm, (ScriptObject) methods.living("create"), methods);
    }

    private static ScriptObject revocable(NashornRealm realm, @Nullable Object[] arguments) {
        ScriptObject proxy = create(realm, arguments);
        ScriptObject result = realm.objects().create();
        result.set("proxy", proxy, 0);
        result.set(
                "revoke",
                Library.function(realm, "", 0, (_, _, _, _, _) -> {
                    ((Proxied) proxy).methods().revoke();
                    return ScriptRuntime.UNDEFINED;
                }),
                0);
        return result;
    }
}
