package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.Proxied;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** The prototype of an object, which a proxy may have to say. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class Prototypes {
    private Prototypes() {}

    /** [[GetPrototypeOf]]: of a proxy, what its trap says. */
    public static @Nullable ScriptObject get(ScriptObject object) {
        return object instanceof Proxied proxy ? (ScriptObject) proxy.methods().getPrototype() : object.getProto();
    }

    /** Returns the prototype of an object, or of what a proxy is of, without asking traps. */
    static @Nullable ScriptObject getSilently(ScriptObject start) {
        ScriptObject object = start;
        while (object instanceof Proxied proxy) {
            object = (ScriptObject) proxy.methods().target();
        }
        return object == null ? null : object.getProto();
    }

    /** [[SetPrototypeOf]]. */
    static boolean set(ScriptObject object, @Nullable ScriptObject prototype) {
        if (object instanceof Proxied proxy) {
            return proxy.methods().setPrototype(prototype) && follow(object, prototype);
        }
        if (object.getProto() == prototype) {
            return true;
        }
        if (!object.isExtensible() || isInChain(object, prototype)) {
            return false;
        }
        object.setProto(prototype);
        return true;
    }

    /** {@code instanceof} reads a field of the proxy, which has to follow what its target got. */
    private static boolean follow(ScriptObject proxy, @Nullable ScriptObject prototype) {
        if (proxy.getProto() != prototype && getSilently(proxy) == prototype) {
            proxy.setProto(prototype);
        }
        return true;
    }

    private static boolean isInChain(ScriptObject object, @Nullable ScriptObject start) {
        for (ScriptObject link = start; link != null; link = link.getProto()) {
            if (link == object) {
                return true;
            }
        }
        return false;
    }
}
