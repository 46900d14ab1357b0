package dev.abide.rhino.property;

import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;

/** Frozen and sealed, by the internal methods: the standard's SetIntegrityLevel and TestIntegrityLevel. */
public final class Integrity {
    private Integrity() {}

    /** Freezes or seals. Returns false if the object stays extensible; throws a TypeError if a property refuses. */
    public static boolean fix(InternalMethods methods, boolean isFrozen) {
        if (!methods.preventExtensions()) {
            return false;
        }
        Object absent = Scriptable.NOT_FOUND;
        for (Object name : methods.ownKeys()) {
            Object key = PropertyKey.of(name);
            DescriptorInfo known = isFrozen ? methods.getOwn(key) : null;
            if (!isFrozen || known != null) {
                Object writable = known == null || known.isAccessorDescriptor() ? absent : (Object) false;
                if (!methods.define(key, new DescriptorInfo(absent, writable, false, absent, absent, absent))) {
                    throw refused("defineProperty", key);
                }
            }
        }
        return true;
    }

    /** Tells whether an object is frozen or sealed. */
    public static boolean isFixed(InternalMethods methods, boolean isFrozen) {
        if (methods.isExtensible()) {
            return false;
        }
        for (Object name : methods.ownKeys()) {
            DescriptorInfo known = methods.getOwn(PropertyKey.of(name));
            if (known != null && (known.isConfigurable() || (isFrozen && known.isWritable()))) {
                return false;
            }
        }
        return true;
    }

    /** Makes the TypeError for a trap that refused where a script must be told. */
    public static RuntimeException refused(String trap, Object key) {
        return ScriptRuntime.typeError("'" + trap + "' on proxy: trap returned falsish for property '" + key + "'");
    }
}
