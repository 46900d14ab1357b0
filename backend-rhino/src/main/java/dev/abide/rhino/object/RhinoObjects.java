package dev.abide.rhino.object;

import dev.abide.ecma.Descriptor;
import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.property.Accessors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import dev.abide.rhino.value.HostObject;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ProxyDetails;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Objects and their properties. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class RhinoObjects implements ObjectModel {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final Calls calls;
    private final ErrorStacks stacks;
    private final OwnProperties properties;
    private final Assignments assignments;
    private final Definitions definitions;

    public RhinoObjects(Context context, ScriptableObject global, Intrinsics intrinsics, Calls calls) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.calls = calls;
        this.stacks = new ErrorStacks(intrinsics);
        properties = new OwnProperties(intrinsics, calls);
        assignments = new Assignments(properties);
        definitions = new Definitions(context);
    }

    @Override
    public Object create() {
        return new HostObject(global, intrinsics.objectPrototype);
    }

    @Override
    public @Nullable Object get(Object target, @Nullable Object key) {
        if (calls.isOutermost()) {
            return calls.run(() -> getElement((Scriptable) target, key));
        }
        return getElement((Scriptable) target, key);
    }

    /** Rhino itself would take no object that stands for a symbol. */
    private @Nullable Object getElement(Scriptable target, @Nullable Object key) {
        Object plain = key instanceof ScriptableObject ? PropertyKey.toScript(PropertyKey.of(key)) : key;
        return ScriptRuntime.getObjectElem(target, plain, context);
    }

    @Override
    public boolean set(Object target, @Nullable Object key, @Nullable Object value) {
        if (calls.isOutermost()) {
            return calls.run(() -> assignments.set((ScriptableObject) target, PropertyKey.of(key), value));
        }
        return assignments.set((ScriptableObject) target, PropertyKey.of(key), value);
    }

    @Override
    public boolean has(Object target, @Nullable Object key) {
        return decide(() -> target instanceof Proxied proxy
                ? proxy.methods().has(PropertyKey.of(key))
                : Slots.isIn((ScriptableObject) target, PropertyKey.of(key)));
    }

    @Override
    public boolean hasOwn(Object target, Object key) {
        return decide(() -> target instanceof Proxied proxy
                ? proxy.methods().getOwn(PropertyKey.of(key)) != null
                : Slots.isOwn((ScriptableObject) target, PropertyKey.of(key)));
    }

    @Override
    public boolean delete(Object target, @Nullable Object key) {
        return decide(() -> deleteNormalised((ScriptableObject) target, PropertyKey.of(key)));
    }

    private boolean deleteNormalised(ScriptableObject object, Object key) {
        if (object instanceof Proxied proxy) {
            return proxy.methods().delete(key);
        }
        // Under a strict function Rhino would throw.
        boolean refused = !(object instanceof SegmentTypedArray)
                && Slots.isOwn(object, key)
                && (Slots.attributes(object, key) & ScriptableObject.PERMANENT) != 0;
        return !refused && Boolean.TRUE.equals(ScriptRuntime.delete(object, key, context, global, false));
    }

    /** A name is prepared when it is known to be no index. */
    @Override
    public Object prepareName(String name) {
        return PropertyKey.of(name);
    }

    @Override
    public @Nullable Object getNamed(Object target, Object preparedName) {
        if (calls.isOutermost()) {
            return calls.run(() -> Slots.get((ScriptableObject) target, preparedName));
        }
        return Slots.get((ScriptableObject) target, preparedName);
    }

    @Override
    public boolean setNamed(Object target, Object preparedName, @Nullable Object value) {
        if (calls.isOutermost()) {
            return set(target, preparedName, value);
        }
        return assignments.set((ScriptableObject) target, preparedName, value);
    }

    @Override
    public @Nullable Object getIndex(Object target, long index) {
        if (calls.isOutermost()) {
            return calls.run(() -> Slots.get((ScriptableObject) target, PropertyKey.of(index)));
        }
        return Slots.get((ScriptableObject) target, PropertyKey.of(index));
    }

    @Override
    public boolean setIndex(Object target, long index, @Nullable Object value) {
        if (calls.isOutermost()) {
            return set(target, PropertyKey.of(index), value);
        }
        return assignments.set((ScriptableObject) target, PropertyKey.of(index), value);
    }

    @Override
    public boolean defineValue(Object target, Object key, @Nullable Object value, int attributes) {
        return define(
                target,
                key,
                Descriptor.ofData(
                        value,
                        (attributes & PropertyAttributes.WRITABLE) != 0,
                        (attributes & PropertyAttributes.ENUMERABLE) != 0,
                        (attributes & PropertyAttributes.CONFIGURABLE) != 0));
    }

    @Override
    public boolean defineAccessor(
            Object target, Object key, @Nullable Object getter, @Nullable Object setter, int attributes) {
        return define(
                target,
                key,
                Descriptor.ofAccessor(
                        getter == null ? missingGetter((ScriptableObject) target, key) : getter,
                        setter == null ? Descriptor.ABSENT : setter,
                        (attributes & PropertyAttributes.ENUMERABLE) != 0,
                        (attributes & PropertyAttributes.CONFIGURABLE) != 0));
    }

    /** Rhino's descriptors lack the getter of an accessor that never got one. */
    private static Object missingGetter(ScriptableObject object, Object key) {
        return object instanceof Proxied || Accessors.isAccessor(object, key) ? Descriptor.ABSENT : Undefined.instance;
    }

    /** [[DefineOwnProperty]]. */
    boolean define(Object target, Object key, Descriptor descriptor) {
        return decide(() -> {
            Object normalised = PropertyKey.of(key);
            return target instanceof Proxied proxy
                    ? proxy.methods().define(normalised, descriptor)
                    : definitions.define((ScriptableObject) target, normalised, descriptor);
        });
    }

    @Override
    public int ownAttributes(Object target, Object key) {
        Descriptor found = own(target, key);
        if (found == null) {
            return PropertyAttributes.ABSENT;
        }
        return (found.isWritable() ? PropertyAttributes.WRITABLE : 0)
                | (found.isEnumerable() ? PropertyAttributes.ENUMERABLE : 0)
                | (found.isConfigurable() ? PropertyAttributes.CONFIGURABLE : 0)
                | (found.isAccessor() ? PropertyAttributes.ACCESSOR : 0);
    }

    /** [[GetOwnProperty]]: returns the descriptor of an own property, {@code null} if there is none. */
    public @Nullable Descriptor own(Object target, Object key) {
        return properties.own(target, key);
    }

    /** Makes what scripts see of the descriptor of an own property, undefined if there is none; not for a proxy. */
    public Object describeOrdinary(Object target, Object key) {
        return properties.describeOrdinary(target, key);
    }

    @Override
    public Object[] ownKeys(Object target) {
        return properties.keys(target);
    }

    @Override
    public Object[] ownKeysBesideElements(Object view) {
        return properties.keysBesideElements(view);
    }

    @Override
    public @Nullable Object prototypeOf(Object target) {
        Object object = target;
        while (object instanceof Proxied proxy) {
            object = proxy.methods().target();
        }
        return object == null ? null : ((Scriptable) object).getPrototype();
    }

    @Override
    public @Nullable ProxyDetails proxyDetails(@Nullable Object value) {
        return value instanceof Proxied proxy ? proxy.methods().details() : null;
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        if (target instanceof Proxied proxy) {
            return decide(() -> proxy.methods().setPrototype(prototype));
        }
        stacks.keep(target);
        return Boolean.TRUE.equals(builtin(intrinsics.reflectSetPrototypeOf, target, prototype));
    }

    @Override
    public boolean freeze(Object target) {
        if (target instanceof Proxied proxy) {
            return decide(() -> proxy.strict().fix(true));
        }
        refuseElements(target);
        builtin(intrinsics.objectFreeze, target);
        return true;
    }

    /** The elements of a typed array stay writable and configurable; Rhino would say that they are not. */
    private static void refuseElements(Object target) {
        if (target instanceof SegmentTypedArray array && array.elementCount() > 0) {
            array.preventExtensions();
            throw ScriptRuntime.typeError("Cannot freeze array buffer views with elements");
        }
    }

    @Override
    public boolean seal(Object target) {
        if (target instanceof Proxied proxy) {
            return decide(() -> proxy.strict().fix(false));
        }
        builtin(intrinsics.objectSeal, target);
        return true;
    }

    private @Nullable Object builtin(BaseFunction function, @Nullable Object... arguments) {
        return calls.call(function, function, arguments);
    }

    private boolean decide(Supplier<Boolean> operation) {
        return calls.isOutermost() ? calls.run(operation) : operation.get();
    }
}
