package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** Property descriptors as the standard's abstract operations see them. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class PropertyDescriptors {
    private PropertyDescriptors() {}

    /** Reads what a script says; throws a TypeError if that is no descriptor. */
    public static DescriptorInfo of(@Nullable Object description) {
        if (!ScriptRuntime.isObject(description) || !(description instanceof ScriptableObject fields)) {
            throw ScriptRuntime.typeError("Property description must be an object: " + MessageText.of(description));
        }
        Object enumerable = flag(field(fields, "enumerable"));
        Object configurable = flag(field(fields, "configurable"));
        Object value = field(fields, "value");
        Object writable = flag(field(fields, "writable"));
        Object getter = function(field(fields, "get"), "Getter");
        Object setter = function(field(fields, "set"), "Setter");
        DescriptorInfo result = new DescriptorInfo(enumerable, writable, configurable, getter, setter, value);
        if (result.isAccessorDescriptor() && result.isDataDescriptor()) {
            throw ScriptRuntime.typeError("Invalid property descriptor. Cannot both specify accessors and a value or"
                    + " writable attribute");
        }
        return result;
    }

    private static @Nullable Object field(ScriptableObject fields, String name) {
        return ScriptableObject.hasProperty(fields, name)
                ? ScriptableObject.getProperty(fields, name)
                : Scriptable.NOT_FOUND;
    }

    private static Object flag(@Nullable Object field) {
        return field == Scriptable.NOT_FOUND ? Scriptable.NOT_FOUND : (Object) ScriptRuntime.toBoolean(field);
    }

    private static @Nullable Object function(@Nullable Object field, String role) {
        if (field != Scriptable.NOT_FOUND && !Undefined.isUndefined(field) && !(field instanceof Callable)) {
            throw ScriptRuntime.typeError(role + " must be a function: " + MessageText.of(field));
        }
        return field;
    }

    /** Returns the same with flags that are booleans: Rhino hands on what a script gave. */
    public static DescriptorInfo plain(DescriptorInfo given) {
        return new DescriptorInfo(
                flag(given.enumerable),
                flag(given.writable),
                flag(given.configurable),
                given.getter,
                given.setter,
                given.value);
    }

    /** Fills the fields of an ordinary object with those that a descriptor has, as scripts get to see it. */
    public static ScriptableObject describe(ScriptableObject result, DescriptorInfo descriptor) {
        put(result, "value", descriptor.value);
        put(result, "writable", descriptor.writable);
        put(result, "get", descriptor.getter);
        put(result, "set", descriptor.setter);
        put(result, "enumerable", descriptor.enumerable);
        put(result, "configurable", descriptor.configurable);
        return result;
    }

    private static void put(ScriptableObject result, String field, @Nullable Object value) {
        if (value != Scriptable.NOT_FOUND) {
            result.put(field, result, value);
        }
    }

    /** Makes the descriptor of a property, with the defaults for what a script does not say. */
    public static DescriptorInfo complete(DescriptorInfo given) {
        boolean isAccessor = given.isAccessorDescriptor();
        return new DescriptorInfo(
                given.isEnumerable(),
                isAccessor ? Scriptable.NOT_FOUND : given.isWritable(),
                given.isConfigurable(),
                isAccessor ? orUndefined(given.getter) : Scriptable.NOT_FOUND,
                isAccessor ? orUndefined(given.setter) : Scriptable.NOT_FOUND,
                isAccessor ? Scriptable.NOT_FOUND : orUndefined(given.value));
    }

    private static @Nullable Object orUndefined(@Nullable Object value) {
        return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
    }

    public static boolean isFixedData(DescriptorInfo complete) {
        return !complete.isAccessorDescriptor() && !complete.isWritable();
    }

    public static boolean hasGetter(DescriptorInfo descriptor) {
        return descriptor.getter instanceof Callable;
    }

    public static boolean hasSetter(DescriptorInfo descriptor) {
        return descriptor.setter instanceof Callable;
    }

    /** IsCompatiblePropertyDescriptor: whether a property may become what is wanted. */
    public static boolean areCompatible(boolean isExtensible, DescriptorInfo wanted, @Nullable DescriptorInfo current) {
        if (current == null) {
            return isExtensible;
        }
        if (current.isConfigurable()) {
            return true;
        }
        if (wanted.isConfigurable()
                || (wanted.hasEnumerable() && wanted.isEnumerable() != current.isEnumerable())
                || (!wanted.isGenericDescriptor() && wanted.isAccessorDescriptor() != current.isAccessorDescriptor())) {
            return false;
        }
        return current.isAccessorDescriptor()
                ? isSameField(wanted.getter, current.getter) && isSameField(wanted.setter, current.setter)
                : current.isWritable() || (!wanted.isWritable() && isSameField(wanted.value, current.value));
    }

    private static boolean isSameField(@Nullable Object wanted, @Nullable Object current) {
        return wanted == Scriptable.NOT_FOUND || ScriptRuntime.same(wanted, orUndefined(current));
    }
}
