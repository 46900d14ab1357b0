package dev.abide.rhino.object;

import dev.abide.ecma.Descriptor;
import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.GlobalObject;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.property.PropertyDescriptors;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** What an object has itself: descriptors and keys. */
final class OwnProperties {
    private static final Set<Object> RHINOS = Set.of("arity", "arguments", "caller");

    private final Intrinsics intrinsics;
    private final Calls calls;

    OwnProperties(Intrinsics intrinsics, Calls calls) {
        this.intrinsics = intrinsics;
        this.calls = calls;
    }

    /** [[GetOwnProperty]]: returns the descriptor of an own property, {@code null} if there is none. */
    @Nullable
    Descriptor own(Object target, Object key) {
        if (target instanceof Proxied proxy) {
            return calls.isOutermost()
                    ? calls.run(() -> proxy.methods().getOwn(PropertyKey.of(key)))
                    : proxy.methods().getOwn(PropertyKey.of(key));
        }
        return describeOrdinary(target, key) instanceof ScriptableObject found
                ? PropertyDescriptors.ofDescribed(found)
                : null;
    }

    /** Makes what scripts see of the descriptor of an own property, undefined if there is none; not for a proxy. */
    Object describeOrdinary(Object target, Object key) {
        Object found = builtin(intrinsics.reflectGetOwnPropertyDescriptor, target, PropertyKey.toScript(key));
        return found instanceof ScriptableObject ? found : Undefined.instance;
    }

    /** [[OwnPropertyKeys]]: strings and symbols. */
    Object[] keys(Object target) {
        if (target instanceof Proxied proxy) {
            List<Object> keys = calls.isOutermost()
                    ? calls.run(() -> proxy.methods().ownKeys())
                    : proxy.methods().ownKeys();
            return keys.toArray();
        }
        Object[] keys = keysBesideElements(target);
        if (target instanceof GlobalObject) {
            return GlobalObject.shown(keys);
        }
        if (target instanceof BaseFunction function) {
            return withoutRhinos(function, keys);
        }
        return target instanceof SegmentTypedArray array ? withElements(array, keys) : withIndicesFirst(keys);
    }

    /** The keys of what is no proxy as Rhino knows them: it does not count the elements of a typed array. */
    Object[] keysBesideElements(Object target) {
        return Objects.requireNonNull((NativeArray) builtin(intrinsics.reflectOwnKeys, target))
                .toArray();
    }

    /**
     * Rhino's {@code arity}, which nobody else has, and what cannot be deleted: arrow functions and bound ones have no
     * {@code arguments} and {@code caller}, and a proxy of one may leave them out.
     */
    private static Object[] withoutRhinos(BaseFunction function, Object[] keys) {
        return Stream.of(keys)
                .filter(key ->
                        !RHINOS.contains(key) || (Slots.attributes(function, key) & ScriptableObject.DONTENUM) == 0)
                .toArray();
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

    private @Nullable Object builtin(BaseFunction function, @Nullable Object... arguments) {
        return calls.call(function, function, arguments);
    }
}
