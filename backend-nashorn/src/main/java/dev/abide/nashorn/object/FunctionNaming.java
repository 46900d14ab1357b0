package dev.abide.nashorn.object;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Lets {@code name} and {@code length} of functions be redefined and deleted, as they can since ECMAScript 2015: for
 * Nashorn they are permanent.
 */
public final class FunctionNaming {
    private FunctionNaming() {}

    /** Defines a property by a descriptor; throws a TypeError, or returns false, if that is not allowed. */
    public static boolean define(ScriptObject target, Object key, @Nullable Object descriptor, boolean isStrict) {
        loosen(target, key);
        return target.defineOwnProperty(key, descriptor, isStrict);
    }

    /** Deletes a property; returns false if that is not allowed. */
    public static boolean delete(ScriptObject target, @Nullable Object key) {
        loosen(target, String.valueOf(key));
        return target.delete(key, false);
    }

    private static void loosen(ScriptObject target, Object key) {
        if (isLoose(target, key)) {
            loosen((ScriptFunction) target, (String) key);
        }
    }

    /** Tells a property that can be redefined although Nashorn says that it is permanent. */
    public static boolean isLoose(ScriptObject target, Object key) {
        if (!(target instanceof ScriptFunction function)
                || function instanceof Proxied
                || !(key.equals("name") || key.equals("length"))
                || !function.isExtensible()) {
            return false;
        }
        Property known = function.getMap().findProperty(key);
        return known != null && !known.isSpill();
    }

    // The builtin accessor gives way to an ordinary property with its value.
    private static void loosen(ScriptFunction function, String key) {
        Property property = function.getMap().findProperty(key);
        if (property != null && !property.isConfigurable() && !property.isSpill() && function.isExtensible()) {
            Object value = function.get(key);
            function.setMap(function.getMap().deleteProperty(property));
            function.addOwnProperty(key, Property.NOT_ENUMERABLE | Property.NOT_WRITABLE, value);
        }
    }
}
