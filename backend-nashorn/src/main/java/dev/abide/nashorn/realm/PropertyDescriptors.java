package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.FunctionNaming;
import dev.abide.nashorn.object.ViewElements;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAErrors;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Property descriptors as the standard's abstract operations see them. */
@SuppressWarnings("ReferenceEquality") // functions have identity and no other equality
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

    /** Makes an ordinary object with the fields that a descriptor has, as scripts get to see it. */
    public static ScriptObject plain(NashornRealm realm, PropertyDescriptor descriptor) {
        ScriptObject source = (ScriptObject) descriptor;
        ScriptObject result = realm.objects().create();
        for (String field : new String[] {
            PropertyDescriptor.VALUE,
            PropertyDescriptor.WRITABLE,
            PropertyDescriptor.GET,
            PropertyDescriptor.SET,
            PropertyDescriptor.ENUMERABLE,
            PropertyDescriptor.CONFIGURABLE
        }) {
            if (descriptor.has(field)) {
                result.set(field, source.get(field), 0);
            }
        }
        return result;
    }

    /** Makes a descriptor of what a script says, with the defaults for what it does not say. */
    public static PropertyDescriptor complete(NashornRealm realm, ScriptObject description) {
        PropertyDescriptor given = ScriptObject.toPropertyDescriptor(realm.global, description);
        boolean isConfigurable = given.has(PropertyDescriptor.CONFIGURABLE) && given.isConfigurable();
        boolean isEnumerable = given.has(PropertyDescriptor.ENUMERABLE) && given.isEnumerable();
        if (given.type() == PropertyDescriptor.ACCESSOR) {
            return realm.global.newAccessorDescriptor(
                    orUndefined(given.has(PropertyDescriptor.GET) ? given.getGetter() : null),
                    orUndefined(given.has(PropertyDescriptor.SET) ? given.getSetter() : null),
                    isConfigurable,
                    isEnumerable);
        }
        return realm.global.newDataDescriptor(
                given.has(PropertyDescriptor.VALUE) ? given.getValue() : ScriptRuntime.UNDEFINED,
                isConfigurable,
                isEnumerable,
                given.has(PropertyDescriptor.WRITABLE) && given.isWritable());
    }

    static Object orUndefined(@Nullable Object function) {
        return function == null ? ScriptRuntime.UNDEFINED : function;
    }

    public static boolean isFixedData(PropertyDescriptor complete) {
        return complete.type() != PropertyDescriptor.ACCESSOR && !complete.isWritable();
    }

    /** IsCompatiblePropertyDescriptor: whether a property may become what is wanted. */
    public static boolean areCompatible(
            boolean isExtensible, PropertyDescriptor wanted, @Nullable PropertyDescriptor current) {
        if (current == null) {
            return isExtensible;
        }
        if (current.isConfigurable()) {
            return true;
        }
        boolean isAccessor = current.type() == PropertyDescriptor.ACCESSOR;
        if ((wanted.has(PropertyDescriptor.CONFIGURABLE) && wanted.isConfigurable())
                || (wanted.has(PropertyDescriptor.ENUMERABLE) && wanted.isEnumerable() != current.isEnumerable())
                || (wanted.type() != PropertyDescriptor.GENERIC
                        && (wanted.type() == PropertyDescriptor.ACCESSOR) != isAccessor)) {
            return false;
        }
        if (isAccessor) {
            return (!wanted.has(PropertyDescriptor.GET) || wanted.getGetter() == current.getGetter())
                    && (!wanted.has(PropertyDescriptor.SET) || wanted.getSetter() == current.getSetter());
        }
        return current.isWritable()
                || (!(wanted.has(PropertyDescriptor.WRITABLE) && wanted.isWritable())
                        && (!wanted.has(PropertyDescriptor.VALUE)
                                || ScriptRuntime.sameValue(wanted.getValue(), current.getValue())));
    }
        }
