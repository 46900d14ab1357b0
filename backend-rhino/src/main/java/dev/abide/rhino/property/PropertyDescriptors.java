package dev.abide.rhino.property;

import dev.abide.ecma.Descriptor;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** The standard's property descriptors, and what Rhino makes of them. */
@SuppressWarnings("ReferenceEquality") // What is not there is one object, for Rhino and for us.
public final class PropertyDescriptors {
    private PropertyDescriptors() {}

    /** Reads what Rhino wants to be defined. Its flags are what a script gave. */
    public static Descriptor of(DescriptorInfo given) {
        return new Descriptor(
                field(given.value),
                field(given.getter),
                field(given.setter),
                flag(given.writable),
                flag(given.enumerable),
                flag(given.configurable));
    }

    /** Reads what Rhino's {@code getOwnPropertyDescriptor} made. Accessors that never got a getter lack it there. */
    public static Descriptor ofDescribed(ScriptableObject description) {
        Boolean enumerable = flag(description.get("enumerable", description));
        Boolean configurable = flag(description.get("configurable", description));
        Object getter = description.get("get", description);
        Object setter = description.get("set", description);
        return getter == Scriptable.NOT_FOUND && setter == Scriptable.NOT_FOUND
                ? new Descriptor(
                        field(description.get("value", description)),
                        Descriptor.ABSENT,
                        Descriptor.ABSENT,
                        flag(description.get("writable", description)),
                        enumerable,
                        configurable)
                : new Descriptor(
                        Descriptor.ABSENT, orUndefined(getter), orUndefined(setter), null, enumerable, configurable);
    }

    private static @Nullable Object field(@Nullable Object given) {
        return given == Scriptable.NOT_FOUND ? Descriptor.ABSENT : given;
    }

    private static @Nullable Boolean flag(@Nullable Object given) {
        return given == Scriptable.NOT_FOUND ? null : (Boolean) ScriptRuntime.toBoolean(given);
    }

    private static @Nullable Object orUndefined(@Nullable Object function) {
        return function == Scriptable.NOT_FOUND ? Undefined.instance : function;
    }

    /** Makes what Rhino defines. */
    public static DescriptorInfo toRhino(Descriptor given) {
        return new DescriptorInfo(
                orAbsent(given.enumerable()),
                orAbsent(given.writable()),
                orAbsent(given.configurable()),
                given.hasGetter() ? given.getter() : Scriptable.NOT_FOUND,
                given.hasSetter() ? given.setter() : Scriptable.NOT_FOUND,
                given.hasValue() ? given.value() : Scriptable.NOT_FOUND);
    }

    private static Object orAbsent(@Nullable Boolean flag) {
        return flag == null ? Scriptable.NOT_FOUND : flag;
    }
}
