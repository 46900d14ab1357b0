package dev.abide.nashorn.object;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.AccessorProperty;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * A hidden property that method handles read and write. As an accessor it costs a read no call of a function, and is
 * the only kind that Nashorn links to a primitive symbol; its getter is a function for those scripts that ask for the
 * descriptor, which Nashorn's own accessors of this kind lack.
 */
@SuppressWarnings("serial") // never serialized
public final class NativeAccessor extends AccessorProperty {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final @Nullable ScriptFunction function;

    private NativeAccessor(
            Object key,
            int flags,
            MethodHandle getter,
            @Nullable MethodHandle setter,
            @Nullable ScriptFunction function) {
        super(key, Property.NOT_ENUMERABLE | flags, -1, null, null, getter, setter);
        this.function = function;
    }

    private NativeAccessor(NativeAccessor original, Class<?> type) {
        super(original, type);
        this.function = original.function;
    }

    /** Makes an accessor without setter, with the function that its descriptor shows. */
    public static NativeAccessor ofGetter(Object key, MethodHandle getter) {
        MethodHandle general = getter.asType(GETTER);
        ScriptFunction function = ScriptFunction.createBuiltin("get " + key, general);
        function.setArity(0);
        return new NativeAccessor(key, Property.IS_ACCESSOR_PROPERTY, general, null, function);
    }

    /** Makes an accessor that shows neither getter nor setter. */
    public static NativeAccessor withoutFunctions(Object key, MethodHandle getter, MethodHandle setter) {
        return new NativeAccessor(
                key, Property.IS_ACCESSOR_PROPERTY, getter.asType(GETTER), setter.asType(SETTER), null);
    }

    /** Makes what scripts take for a property with a value. */
    public static NativeAccessor ofValue(Object key, MethodHandle getter, MethodHandle setter) {
        return new NativeAccessor(key, 0, getter.asType(GETTER), setter.asType(SETTER), null);
    }

    @Override
    public @Nullable ScriptFunction getGetterFunction(ScriptObject owner) {
        return function;
    }

    /** By which Nashorn tells that the heir is assigned to, not the owner. */
    @Override
    public boolean hasSetterFunction(ScriptObject owner) {
        return isAccessorProperty() && hasNativeSetter();
    }

    @Override
    public Property copy() {
        return new NativeAccessor(this, getLocalType());
    }

    @Override
    public Property copy(Class<?> type) {
        return new NativeAccessor(this, type);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a property is equal to itself only
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
