package dev.abide.nashorn.realm;

import dev.abide.ecma.Descriptor;
import dev.abide.nashorn.object.FunctionNaming;
import dev.abide.nashorn.object.ViewElements;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAErrors;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Property descriptors: Nashorn's, which are objects of JavaScript, and those of the standard's algorithms. */
public final class PropertyDescriptors {
    private PropertyDescriptors() {}

    /** Defines a property by a descriptor; throws a TypeError, or returns false, if that is not allowed. */
    public static boolean define(ScriptObject target, Object key, @Nullable Object descriptor, boolean isStrict) {
        if (!ViewElements.isMeant(target, key)) {
            return FunctionNaming.define(target, key, descriptor, isStrict);
        }
        boolean isDefined =
                ViewElements.define(target, key, ScriptObject.toPropertyDescriptor(Global.instance(), descriptor));
        if (!isDefined && isStrict) {
            throw ECMAErrors.typeError(
                    "cant.redefine.property", String.valueOf(key), ScriptRuntime.safeToString(target));
        }
        return isDefined;
    }

    /** Reads what defines a property: a descriptor of Nashorn's, or what a script says. */
    public static Descriptor of(NashornRealm realm, @Nullable Object description) {
        return description instanceof PropertyDescriptor known
                ? of(known)
                : realm.descriptors().of(description);
    }

    private static Descriptor of(PropertyDescriptor known) {
        boolean hasGetter = known.has(PropertyDescriptor.GET);
        boolean hasSetter = known.has(PropertyDescriptor.SET);
        return new Descriptor(
                known.has(PropertyDescriptor.VALUE) ? known.getValue() : Descriptor.ABSENT,
                hasGetter ? orUndefined(known.getGetter()) : Descriptor.ABSENT,
                hasSetter ? orUndefined(known.getSetter()) : Descriptor.ABSENT,
                known.has(PropertyDescriptor.WRITABLE) ? known.isWritable() : null,
                known.has(PropertyDescriptor.ENUMERABLE) ? known.isEnumerable() : null,
                known.has(PropertyDescriptor.CONFIGURABLE) ? known.isConfigurable() : null);
    }

    /** Reads the descriptor of a property that there is, apart from whether it is configurable. */
    static Descriptor ofComplete(PropertyDescriptor found, boolean isConfigurable) {
        return found.type() == PropertyDescriptor.ACCESSOR
                ? Descriptor.ofAccessor(
                        orUndefined(found.getGetter()),
                        orUndefined(found.getSetter()),
                        found.isEnumerable(),
                        isConfigurable)
                : Descriptor.ofData(found.getValue(), found.isWritable(), found.isEnumerable(), isConfigurable);
    }

    /** Makes a descriptor of Nashorn's, or an object that Nashorn takes for one. */
    public static Object toNashorn(NashornRealm realm, Descriptor descriptor) {
        if (descriptor.enumerable() == null || descriptor.configurable() == null) {
            return realm.descriptors().describe(descriptor);
        }
        if (descriptor.hasValue() && descriptor.writable() != null) {
            return realm.global.newDataDescriptor(
                    descriptor.value(),
                    descriptor.isConfigurable(),
                    descriptor.isEnumerable(),
                    descriptor.isWritable());
        }
        return descriptor.hasGetter() && descriptor.hasSetter()
                ? realm.global.newAccessorDescriptor(
                        orUndefined(descriptor.getter()),
                        orUndefined(descriptor.setter()),
                        descriptor.isConfigurable(),
                        descriptor.isEnumerable())
                : realm.descriptors().describe(descriptor);
    }

    static Object orUndefined(@Nullable Object function) {
        return function == null ? ScriptRuntime.UNDEFINED : function;
    }
}
