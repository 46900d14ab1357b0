package dev.abide.nashorn.proxy;

import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/**
 * What takes a proxy of an array for an array. Nashorn's own functions reach for the elements of an object that says it
 * is an array; so a proxy does not say so, and the functions that ask are here.
 */
public final class ProxiedArrays {
    private ProxiedArrays() {}

    public static void install(NashornRealm realm) {
        MethodType ofOne = MethodType.methodType(Object.class, Object.class, Object.class);
        MethodType ofMany = MethodType.methodType(Object.class, Object.class, Object[].class);
        define(Library.global(realm, "Array"), "isArray", ofOne.changeReturnType(boolean.class));
        define(realm.global.getArrayPrototype(), "concat", ofMany);
        define(realm.global.getArrayPrototype(), "sort", ofOne);
    }

    /** A builtin of Nashorn's kind, which is faster than a {@link NashornHostFunction}. */
    private static void define(ScriptObject target, String name, MethodType type) {
        try {
            MethodHandle body = MethodHandles.lookup().findStatic(ProxiedArrays.class, name, type);
            ScriptFunction function = ScriptFunction.createBuiltin(name, body);
            function.setArity(1);
            Library.define(target, name, function);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    static boolean isArray(@Nullable Object self, @Nullable Object value) {
        return isArray(value);
    }

    /** Whether a value is an array, or a proxy of one at any depth. */
    public static boolean isArray(@Nullable Object value) {
        return ScriptObject.isArray(value) || isProxied(value);
    }

    static Object concat(@Nullable Object self, @Nullable Object... items) {
        @Nullable Object[] known = new @Nullable Object[items.length];
        for (int i = 0; i < items.length; i++) {
            known[i] = withoutProxy(items[i]);
        }
        return NativeArray.concat(withoutProxy(self), known);
    }

    static Object sort(@Nullable Object self, @Nullable Object comparator) {
        if (!(self instanceof Proxied)) {
            return NativeArray.sort(self, comparator);
        }
        ScriptObject proxy = (ScriptObject) self;
        NativeArray sorted = copy(proxy);
        NativeArray.sort(sorted, comparator);
        for (int i = 0; i < sorted.getArray().length(); i++) {
            if (sorted.has(i)) {
                proxy.set(i, sorted.get(i), NashornCallSiteDescriptor.CALLSITE_STRICT);
            } else {
                proxy.delete(i, true);
            }
        }
        return proxy;
    }

    /** The value, or a copy of it if it is a proxy of an array. */
    public static @Nullable Object withoutProxy(@Nullable Object value) {
        return value instanceof ScriptObject object && isProxied(object) ? copy(object) : value;
    }

    private static boolean isProxied(@Nullable Object value) {
        return value instanceof Proxied proxy && isArray(proxy.methods().living("IsArray"));
    }

    /** Holes stay holes. */
    private static NativeArray copy(ScriptObject proxy) {
        NativeArray copy = NativeArray.construct(true, null, JSType.toUint32(proxy.getLength()));
        for (int i = 0; i < copy.getArray().length(); i++) {
            if (proxy.has(i)) {
                copy.set(i, proxy.get(i), 0);
            }
        }
        return copy;
    }
}
