package dev.abide.rhino.object;

import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.property.Accessors;
import dev.abide.rhino.property.Integrity;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.value.HostObject;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ProxyDetails;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Undefined;

/** Objects and their properties. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class RhinoObjects implements ObjectModel {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final Calls calls;
    private final ErrorStacks stacks;

    public RhinoObjects(Context context, ScriptableObject global, Intrinsics intrinsics, Calls calls) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.calls = calls;
        this.stacks = new ErrorStacks(intrinsics);
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
            return calls.run(() -> setNormalised((ScriptableObject) target, PropertyKey.of(key), value));
        }
        return setNormalised((ScriptableObject) target, PropertyKey.of(key), value);
    }

    @Override
    public boolean has(Object target, @Nullable Object key) {
        return decide(() -> target instanceof Proxied proxy
                ? proxy.methods().has(PropertyKey.of(key))
                : PropertyKey.isIn((ScriptableObject) target, PropertyKey.of(key)));
    }

    @Override
    public boolean hasOwn(Object target, Object key) {
        return decide(() -> target instanceof Proxied proxy
                ? proxy.methods().getOwn(PropertyKey.of(key)) != null
                : PropertyKey.isOwn((ScriptableObject) target, PropertyKey.of(key)));
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
                && PropertyKey.isOwn(object, key)
                && (PropertyKey.attributes(object, key) & ScriptableObject.PERMANENT) != 0;
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
            return calls.run(() -> PropertyKey.get((ScriptableObject) target, preparedName));
        }
        return PropertyKey.get((ScriptableObject) target, preparedName);
    }

    @Override
    public boolean setNamed(Object target, Object preparedName, @Nullable Object value) {
        if (calls.isOutermost()) {
            return set(target, preparedName, value);
        }
        return setNormalised((ScriptableObject) target, preparedName, value);
    }

    @Override
    public @Nullable Object getIndex(Object target, long index) {
        if (calls.isOutermost()) {
            return calls.run(() -> PropertyKey.get((ScriptableObject) target, PropertyKey.of(index)));
        }
        return PropertyKey.get((ScriptableObject) target, PropertyKey.of(index));
    }

    @Override
    public boolean setIndex(Object target, long index, @Nullable Object value) {
        if (calls.isOutermost()) {
            return set(target, PropertyKey.of(index), value);
        }
        return setNormalised((ScriptableObject) target, PropertyKey.of(index), value);
    }

    private boolean setNormalised(ScriptableObject target, Object key, @Nullable Object value) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().set(key, value, target);
        }
        if (target instanceof SegmentTypedArray && SegmentTypedArray.isElementKey(key)) {
            PropertyKey.put(target, key, value);
            return true;
        }
        return setOrdinary(target, key, value);
    }

    /**
     * Finds out beforehand whether an assignment would have no effect: Rhino's put() does not tell, and throws under a
     * strict function.
     */
    private boolean setOrdinary(ScriptableObject target, Object key, @Nullable Object value) {
        Scriptable holder = target;
        while (holder instanceof ScriptableObject object && !(object instanceof Proxied)) {
            PropertyKey.SlotKind slot = PropertyKey.slot(object, key);
            if (object instanceof SegmentTypedArray && SegmentTypedArray.isElementKey(key)) {
                return setBesideElement(target, slot, key, value);
            }
            if (slot != PropertyKey.SlotKind.ABSENT) {
                return setFound(target, object, slot, key, value);
            }
            holder = object.getPrototype();
        }
        if (holder instanceof Proxied proxy) {
            return proxy.methods().set(key, value, target);
        }
        if (!target.isExtensible() || wouldGrowFixed(target, key)) {
            return false;
        }
        PropertyKey.putOwn(target, key, value);
        return true;
    }

    /** Sets what a view inherited from may have as an element: what it has no place for is lost. */
    private static boolean setBesideElement(
            ScriptableObject target, PropertyKey.SlotKind element, Object key, @Nullable Object value) {
        if (element == PropertyKey.SlotKind.ABSENT) {
            return true;
        }
        if (!target.isExtensible()) {
            return false;
        }
        PropertyKey.putOwn(target, key, value);
        return true;
    }

    /** Rhino would change the length of an array although it is read-only. */
    private static boolean wouldGrowFixed(ScriptableObject object, Object key) {
        return key instanceof Integer index
                && object instanceof NativeArray array
                && index >= array.getLength()
                && PropertyKey.isReadOnly(array, "length");
    }

    private boolean setFound(
            ScriptableObject target,
            ScriptableObject holder,
            PropertyKey.SlotKind slot,
            Object key,
            @Nullable Object value) {
        boolean plain = slot == PropertyKey.SlotKind.DATA && !PropertyKey.isReadOnly(holder, key);
        if (plain && holder == target) {
            PropertyKey.putOwn(target, key, value);
            return true;
        }
        boolean accepted = plain && target.isExtensible();
        if (!accepted && !hasSetter(holder, key)) {
            return false;
        }
        PropertyKey.put(target, key, value);
        return true;
    }

    private boolean hasSetter(ScriptableObject object, Object key) {
        DescriptorInfo found = own(object, key);
        return found != null && PropertyDescriptors.hasSetter(found);
    }

    @Override
    public boolean defineValue(Object target, Object key, @Nullable Object value, int attributes) {
        return define(
                target,
                key,
                new DescriptorInfo(
                        (attributes & PropertyAttributes.ENUMERABLE) != 0,
                        (attributes & PropertyAttributes.WRITABLE) != 0,
                        (attributes & PropertyAttributes.CONFIGURABLE) != 0,
                        value));
    }

    @Override
    public boolean defineAccessor(
            Object target, Object key, @Nullable Object getter, @Nullable Object setter, int attributes) {
        return define(
                target,
                key,
                new DescriptorInfo(
                        (attributes & PropertyAttributes.ENUMERABLE) != 0,
                        Scriptable.NOT_FOUND,
                        (attributes & PropertyAttributes.CONFIGURABLE) != 0,
                        getter == null ? missingGetter((ScriptableObject) target, key) : getter,
                        setter == null ? Scriptable.NOT_FOUND : setter,
                        Scriptable.NOT_FOUND));
    }

    /** Rhino's descriptors lack the getter of an accessor that never got one. */
    private Object missingGetter(ScriptableObject object, Object key) {
        return object instanceof Proxied || Accessors.isAccessor(object, key)
                ? Scriptable.NOT_FOUND
                : Undefined.instance;
    }

    /** [[DefineOwnProperty]]. */
    public boolean define(Object target, Object key, DescriptorInfo descriptor) {
        return decide(() -> {
            Object normalised = PropertyKey.of(key);
            return target instanceof Proxied proxy
                    ? proxy.methods().define(normalised, descriptor)
                    : defineOrdinary((ScriptableObject) target, normalised, descriptor);
        });
    }

    private boolean defineOrdinary(ScriptableObject object, Object key, DescriptorInfo descriptor) {
        if (isCharacter(object, key)) {
            return isTheSame(descriptor, PropertyKey.get(object, key));
        }
        if (wouldGrowFixed(object, key)
                || isMissingForGood(object, key)
                || (descriptor.isDataDescriptor() && Accessors.isFixed(object, key))) {
            return false;
        }
        if (object instanceof NativeArray array && isElementAssignment(array, key, descriptor)) {
            PropertyKey.putOwn(object, key, descriptor.value);
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
        boolean isOwn = PropertyKey.isOwn(array, key);
        boolean isFree = descriptor.isEnumerable() && descriptor.isWritable() && descriptor.isConfigurable();
        boolean isValue = !descriptor.hasEnumerable() && !descriptor.hasWritable() && !descriptor.hasConfigurable();
        return isOwn
                ? (isFree || isValue)
                        && PropertyKey.attributes(array, key) == ScriptableObject.EMPTY
                        && PropertyKey.slot(array, key) == PropertyKey.SlotKind.DATA
                : isFree;
    }

    /** Rhino would make an array longer before it refuses the element. */
    private static boolean isMissingForGood(ScriptableObject object, Object key) {
        return object instanceof NativeArray && !object.isExtensible() && !PropertyKey.isOwn(object, key);
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

    @Override
    public int ownAttributes(Object target, Object key) {
        DescriptorInfo found = own(target, key);
        if (found == null) {
            return PropertyAttributes.ABSENT;
        }
        return (found.isWritable() ? PropertyAttributes.WRITABLE : 0)
                | (found.isEnumerable() ? PropertyAttributes.ENUMERABLE : 0)
                | (found.isConfigurable() ? PropertyAttributes.CONFIGURABLE : 0)
                | (found.isAccessorDescriptor() ? PropertyAttributes.ACCESSOR : 0);
    }

    /** [[GetOwnProperty]]: returns the descriptor of an own property, {@code null} if there is none. */
    public @Nullable DescriptorInfo own(Object target, Object key) {
        if (target instanceof Proxied proxy) {
            return calls.isOutermost()
                    ? calls.run(() -> proxy.methods().getOwn(PropertyKey.of(key)))
                    : proxy.methods().getOwn(PropertyKey.of(key));
        }
        return describeOrdinary(target, key) instanceof ScriptableObject found ? new DescriptorInfo(found) : null;
    }

    /** Makes what scripts see of the descriptor of an own property, undefined if there is none; not for a proxy. */
    public Object describeOrdinary(Object target, Object key) {
        Object found = builtin(intrinsics.reflectGetOwnPropertyDescriptor, target, PropertyKey.toScript(key));
        return found instanceof ScriptableObject ? found : Undefined.instance;
    }

    /** Makes what scripts see of a descriptor. */
    public ScriptableObject describe(DescriptorInfo descriptor) {
        return PropertyDescriptors.describe((ScriptableObject) create(), descriptor);
    }

    @Override
    public Object[] ownKeys(Object target) {
        if (target instanceof Proxied proxy) {
            List<Object> keys = calls.isOutermost()
                    ? calls.run(() -> proxy.methods().ownKeys())
                    : proxy.methods().ownKeys();
            return keys.toArray();
        }
        Object[] keys = Objects.requireNonNull((NativeArray) builtin(intrinsics.reflectOwnKeys, target))
                .toArray();
        return target instanceof SegmentTypedArray array ? withElements(array, keys) : withIndicesFirst(keys);
    }

    /** Rhino does not count the elements of a typed array among its keys. */
    private static Object[] withElements(SegmentTypedArray array, Object[] others) {
        int length = array.elementCount();
        Object[] keys = new Object[length + others.length];
        for (int i = 0; i < length; i++) {
            keys[i] = Integer.toString(i);
        }
        System.arraycopy(others, 0, keys, length, others.length);
        return keys;
    }

    /** Rhino puts indices first and in order, except those that do not fit an int, which are names to it. */
    private static Object[] withIndicesFirst(Object[] keys) {
        for (Object key : keys) {
            if (PropertyKey.isLargeIndex(key)) {
                Arrays.sort(keys, Comparator.comparingLong(PropertyKey::rank));
                break;
            }
        }
        return keys;
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
            return decide(() -> Integrity.fix(proxy.methods(), true));
        }
        refuseElements(target, "Cannot freeze array buffer views with elements");
        builtin(intrinsics.objectFreeze, target);
        return true;
    }

    /** The elements of a typed array stay writable and configurable; Rhino would say that they are not. */
    private static void refuseElements(Object target, String message) {
        if (target instanceof SegmentTypedArray array && array.elementCount() > 0) {
            array.preventExtensions();
            throw ScriptRuntime.typeError(message);
        }
    }

    @Override
    public boolean seal(Object target) {
        if (target instanceof Proxied proxy) {
            return decide(() -> Integrity.fix(proxy.methods(), false));
        }
        refuseElements(target, "Cannot seal array buffer views with elements");
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
