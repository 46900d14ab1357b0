package dev.abide.rhino.object;

import dev.abide.ecma.Descriptor;
import dev.abide.rhino.property.Accessors;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Slots;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;

/**
 * Definitions of properties that tell whether they were refused, where Rhino throws, does too much or nothing at all.
 * Keys are as {@link PropertyKey} makes them; proxies are not for here.
 */
final class Definitions {
    private final Context context;

    Definitions(Context context) {
        this.context = context;
    }

    boolean define(ScriptableObject object, Object key, Descriptor wanted) {
        DescriptorInfo descriptor = PropertyDescriptors.toRhino(wanted);
        if (!descriptor.hasEnumerable() && Slots.isShownForGood(object, key)) {
            descriptor.enumerable = true;
        }
        if (isCharacter(object, key)) {
            return isTheSame(descriptor, Slots.get(object, key));
        }
        if (wouldGrowFixed(object, key)
                || isMissingForGood(object, key)
                || (descriptor.isDataDescriptor() && Accessors.isFixed(object, key))) {
            return false;
        }
        if (object instanceof NativeArray array && isElementAssignment(array, key, descriptor)) {
            Slots.putOwn(object, key, descriptor.value);
            return true;
        }
        if (object instanceof NativeArray && descriptor.hasValue() && "length".equals(key)) {
            // As the standard has it, twice; what a conversion throws is no refusal.
            ScriptRuntime.toUint32(descriptor.value);
            descriptor.value = ScriptRuntime.toNumber(descriptor.value);
        }
        return isDefined(object, PropertyKey.toScript(key), descriptor);
    }

    private boolean isDefined(ScriptableObject object, Object key, DescriptorInfo descriptor) {
        try {
            boolean isDefined = object.defineOwnProperty(context, key, descriptor);
            if (isDefined && descriptor.isAccessorDescriptor()) {
                Accessors.keepLive(object, key);
            }
            return isDefined;
        } catch (EcmaError refused) {
            // Rhino throws a TypeError where it refuses a definition. The length of an array has errors of its own.
            if (!refused.getName().equals("TypeError")) {
                throw refused;
            }
            return false;
        }
    }

    /**
     * Rhino gives up the fast storage of an array that gets an element by a definition, as those set through a proxy
     * do.
     */
    private static boolean isElementAssignment(NativeArray array, Object key, DescriptorInfo descriptor) {
        if (!(key instanceof Integer) || !descriptor.hasValue()) {
            return false;
        }
        boolean isOwn = Slots.isOwn(array, key);
        boolean isFree = descriptor.isEnumerable() && descriptor.isWritable() && descriptor.isConfigurable();
        boolean isValue = !descriptor.hasEnumerable() && !descriptor.hasWritable() && !descriptor.hasConfigurable();
        return isOwn
                ? (isFree || isValue)
                        && Slots.attributes(array, key) == ScriptableObject.EMPTY
                        && Slots.kind(array, key) == Slots.Kind.DATA
                : isFree;
    }

    /** Rhino would make an array longer before it refuses the element. */
    private static boolean isMissingForGood(ScriptableObject object, Object key) {
        return object instanceof NativeArray && !object.isExtensible() && !Slots.isOwn(object, key);
    }

    /** Rhino would define a property beside the character of a String object, which nobody would see. */
    private static boolean isCharacter(ScriptableObject object, Object key) {
        return key instanceof Integer index
                && object.getClassName().equals("String")
                && object.get("length", object) instanceof Number length
                && index < length.intValue();
    }

    /** Tells whether a definition changes nothing of an enumerable value that cannot be changed. */
    private static boolean isTheSame(DescriptorInfo descriptor, @Nullable Object value) {
        return descriptor.isEnumerable()
                && !descriptor.isConfigurable()
                && descriptor.isWritable(false)
                && ScriptRuntime.shallowEq(descriptor.value, value);
    }

    /** Rhino would change the length of an array although it is read-only. */
    static boolean wouldGrowFixed(ScriptableObject object, Object key) {
        return key instanceof Integer index
                && object instanceof NativeArray array
                && index >= array.getLength()
                && Slots.isReadOnly(array, "length");
    }
}
