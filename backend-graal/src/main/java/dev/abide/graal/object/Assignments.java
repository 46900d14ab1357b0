package dev.abide.graal.object;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSAbstractArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayBase;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;

/**
 * Tells after a sloppy assignment whether it was refused, where the engine does not. A strict assignment would tell by
 * a TypeError, indistinguishable from one that a setter threw.
 */
@SuppressWarnings("ReferenceEquality") // undefined and null are singletons; their equals is identity
final class Assignments {
    private Assignments() {}

    /** Decides after an assignment that the engine calls accepted; of arrays it says so even if they are frozen. */
    static boolean reallyAccepted(JSObject target, Object key) {
        return !isFixedArray(target) || accepted(target, key);
    }

    /** Decides the same for an element. */
    static boolean reallyAccepted(JSObject target, long index) {
        return !isFixedArray(target) || accepted(target, Strings.fromLong(index));
    }

    private static boolean isFixedArray(JSObject target) {
        return target instanceof JSArrayBase
                && !JSAbstractArray.arrayGetArrayType(target).isExtensible();
    }

    /**
     * Decides after an assignment that left the shape of its target, no proxy, as it was; as OrdinarySet (ECMA-262,
     * 10.1.9.2).
     */
    static boolean accepted(JSObject target, Object key) {
        PropertyDescriptor own = JSObject.getOwnProperty(target, key);
        return own == null ? inheritsSetter(target, key) : accepts(own);
    }

    private static boolean accepts(PropertyDescriptor own) {
        return own.isAccessorDescriptor() ? own.getSet() != Undefined.instance : own.getWritable();
    }

    /** A proxy on the way counts as a setter: only its trap knows. */
    private static boolean inheritsSetter(JSObject target, Object key) {
        for (JSDynamicObject holder = JSObject.getPrototype(target);
                holder != Null.instance;
                holder = JSObject.getPrototype(holder)) {
            if (holder instanceof JSProxyObject) {
                return true;
            }
            PropertyDescriptor inherited = JSObject.getOwnProperty(holder, key);
            if (inherited != null) {
                return inherited.isAccessorDescriptor() && inherited.getSet() != Undefined.instance;
            }
        }
        return false;
    }
}
