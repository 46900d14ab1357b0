package dev.abide.ecma;

import org.jspecify.annotations.Nullable;

/** The abstract operations on property descriptors. */
public final class Descriptors {
    private final EngineObjects engine;

    /** Binds them to the objects of an engine. */
    public Descriptors(EngineObjects engine) {
        this.engine = engine;
    }

    /** ToPropertyDescriptor: reads what a script says; throws a TypeError if that is no descriptor. */
    public Descriptor of(@Nullable Object description) {
        if (description == null || !engine.isObject(description)) {
            throw engine.typeError("Property description must be an object: " + engine.describe(description));
        }
        Boolean enumerable = flag(description, "enumerable");
        Boolean configurable = flag(description, "configurable");
        Object value = field(description, "value");
        Boolean writable = flag(description, "writable");
        Object getter = function(description, "get", "Getter");
        Object setter = function(description, "set", "Setter");
        Descriptor result = new Descriptor(value, getter, setter, writable, enumerable, configurable);
        if (result.isAccessor() && result.isData()) {
            throw engine.typeError("Invalid property descriptor. Cannot both specify accessors and a value or writable"
                    + " attribute");
        }
        return result;
    }

    private @Nullable Object field(Object description, String name) {
        return engine.has(description, name) ? engine.get(description, name) : Descriptor.ABSENT;
    }

    private @Nullable Boolean flag(Object description, String name) {
        return engine.has(description, name) ? engine.toBoolean(engine.get(description, name)) : null;
    }

    private @Nullable Object function(Object description, String name, String role) {
        if (!engine.has(description, name)) {
            return Descriptor.ABSENT;
        }
        Object function = engine.get(description, name);
        if (!engine.isUndefined(function) && !engine.isCallable(function)) {
            throw engine.typeError(role + " must be a function: " + engine.describe(function));
        }
        return function;
    }

    /** FromPropertyDescriptor: a new object with what the descriptor says, {@code undefined} for none. */
    public Object describe(@Nullable Descriptor descriptor) {
        if (descriptor == null) {
            return engine.undefined();
        }
        Object result = engine.newObject();
        put(result, "value", descriptor.value(), descriptor.hasValue());
        putFlag(result, "writable", descriptor.writable());
        put(result, "get", descriptor.getter(), descriptor.hasGetter());
        put(result, "set", descriptor.setter(), descriptor.hasSetter());
        putFlag(result, "enumerable", descriptor.enumerable());
        putFlag(result, "configurable", descriptor.configurable());
        return result;
    }

    private void put(Object result, String name, @Nullable Object field, boolean isSaid) {
        if (isSaid) {
            engine.put(result, name, field);
        }
    }

    private void putFlag(Object result, String name, @Nullable Boolean flag) {
        if (flag != null) {
            engine.put(result, name, flag);
        }
    }

    /** CompletePropertyDescriptor: gives what is not said its default. */
    public Descriptor complete(Descriptor given) {
        return given.isAccessor()
                ? Descriptor.ofAccessor(
                        orUndefined(given.getter(), given.hasGetter()),
                        orUndefined(given.setter(), given.hasSetter()),
                        given.isEnumerable(),
                        given.isConfigurable())
                : Descriptor.ofData(
                        given.hasValue() ? given.value() : engine.undefined(),
                        given.isWritable(),
                        given.isEnumerable(),
                        given.isConfigurable());
    }

    private Object orUndefined(@Nullable Object function, boolean isSaid) {
        return function == null || !isSaid ? engine.undefined() : function;
    }

    /** IsCompatiblePropertyDescriptor: whether a property, if there is one, may become what is wanted. */
    public boolean areCompatible(boolean isExtensible, Descriptor wanted, @Nullable Descriptor current) {
        if (current == null) {
            return isExtensible;
        }
        if (current.isConfigurable()) {
            return true;
        }
        boolean isOtherKind = current.isAccessor() ? wanted.isData() : wanted.isAccessor();
        if (isOtherKind
                || wanted.isConfigurable()
                || (wanted.enumerable() != null && wanted.isEnumerable() != current.isEnumerable())) {
            return false;
        }
        return current.isAccessor() ? areSameFunctions(wanted, current) : mayHaveValue(wanted, current);
    }

    private boolean areSameFunctions(Descriptor wanted, Descriptor current) {
        return (!wanted.hasGetter() || engine.isSame(wanted.getter(), current.getter()))
                && (!wanted.hasSetter() || engine.isSame(wanted.setter(), current.setter()));
    }

    private boolean mayHaveValue(Descriptor wanted, Descriptor current) {
        return current.isWritable()
                || (!wanted.isWritable() && (!wanted.hasValue() || engine.isSame(wanted.value(), current.value())));
    }
}
