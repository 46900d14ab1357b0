package dev.abide.rhino.buffer;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.AbstractEcmaObjectOperations;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Constructable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Methods of {@code %TypedArray%.prototype} in place of Rhino's: those that make a buffer of Rhino's own (toReversed,
 * toSorted, with), those that are wrong for BigInts (sort, with), and those that move memory and need not go element by
 * element (set, slice, fill, copyWithin), or need no call of the constructor (subarray).
 */
@SuppressWarnings("ReferenceEquality") // Constructors are compared by identity.
final class TypedArrayMethods {
    private final BufferIntrinsics realm;

    TypedArrayMethods(BufferIntrinsics realm) {
        this.realm = realm;
    }

    void install(Context context, ScriptableObject global, LambdaConstructor typedArray) {
        // Rhino's own tells where the view began before its buffer was detached.
        typedArray.definePrototypeProperty(
                context,
                "byteOffset",
                self -> LambdaConstructor.convertThisObject(self, SegmentTypedArray.class)
                        .getByteOffset(),
                ScriptableObject.DONTENUM);
        typedArray.definePrototypeMethod(global, "set", 1, this::set);
        typedArray.definePrototypeMethod(global, "slice", 2, this::slice);
        typedArray.definePrototypeMethod(global, "subarray", 2, this::subarray);
        typedArray.definePrototypeMethod(global, "fill", 1, this::fill);
        typedArray.definePrototypeMethod(global, "copyWithin", 2, this::copyWithin);
        typedArray.definePrototypeMethod(global, "sort", 1, this::sort);
        typedArray.definePrototypeMethod(global, "toReversed", 0, this::toReversed);
        typedArray.definePrototypeMethod(global, "toSorted", 1, this::toSorted);
        typedArray.definePrototypeMethod(global, "with", 2, this::with);
    }

    /** Copies elements, as memory if both arrays have the same type. Overlapping is allowed. */
    static void copyElements(SegmentTypedArray from, int first, SegmentTypedArray to, int at, int count) {
        if (from.isBigInt() != to.isBigInt()) {
            throw ScriptRuntime.typeError("Cannot mix BigInt and other types, use explicit conversions");
        }
        if (from.type() == to.type()) {
            to.slice(at, count).copyFrom(from.slice(first, count));
            return;
        }
        // Of different types the source may lie in what is written, so it is read first.
        Object[] elements = new Object[count];
        for (int i = 0; i < count; i++) {
            elements[i] = from.getArrayElement(first + i);
        }
        for (int i = 0; i < count; i++) {
            to.setArrayElement(at + i, elements[i]);
        }
    }

    private Object set(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray target = LambdaConstructor.convertThisObject(self, SegmentTypedArray.class);
        double offset = Arguments.integer(Arguments.at(arguments, 1));
        if (offset < 0) {
            throw ScriptRuntime.rangeError("offset is out of bounds");
        }
        if (Arguments.at(arguments, 0) instanceof SegmentTypedArray source) {
            requireRoom(attached(target), offset, attached(source).elementCount());
            copyElements(source, 0, target, (int) offset, source.elementCount());
        } else {
            attached(target);
            Scriptable source = ScriptRuntime.toObject(context, scope, Arguments.at(arguments, 0));
            long count = AbstractEcmaObjectOperations.lengthOfArrayLike(context, source);
            requireRoom(target, offset, count);
            for (int i = 0; i < count; i++) {
                target.setArrayElement((int) offset + i, ScriptRuntime.getObjectIndex(source, i, context));
            }
        }
        return Undefined.instance;
    }

    private static void requireRoom(SegmentTypedArray target, double offset, long count) {
        if (offset + count > target.elementCount()) {
            throw ScriptRuntime.rangeError("offset is out of bounds");
        }
    }

    private Object slice(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray source = attached(self);
        int length = source.elementCount();
        int first = Arguments.relative(Arguments.at(arguments, 0), length, 0);
        int end = Arguments.relative(Arguments.at(arguments, 1), length, length);
        int count = Math.max(0, end - first);
        SegmentTypedArray result = create(context, scope, source, count);
        if (count > 0) {
            attached(source);
            copyElements(source, first, result, 0, Math.min(count, result.elementCount()));
        }
        return result;
    }

    private Object subarray(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray source = LambdaConstructor.convertThisObject(self, SegmentTypedArray.class);
        int length = source.elementCount();
        int first = Arguments.relative(Arguments.at(arguments, 0), length, 0);
        int end = Arguments.relative(Arguments.at(arguments, 1), length, length);
        int count = Math.max(0, end - first);
        int byteOffset = source.getByteOffset() + first * source.getBytesPerElement();
        Constructable species = species(context, source);
        if (species == realm.constructor(source.type()) && !source.buffer().isDetached()) {
            return realm.typedArray(source.type(), source.buffer(), byteOffset, count);
        }
        return species.construct(context, scope, new Object[] {source.buffer(), byteOffset, count});
    }

    private Constructable species(Context context, SegmentTypedArray exemplar) {
        return AbstractEcmaObjectOperations.speciesConstructor(context, exemplar, realm.constructor(exemplar.type()));
    }

    /** ECMAScript's TypedArraySpeciesCreate with a length. */
    private SegmentTypedArray create(Context context, Scriptable scope, SegmentTypedArray exemplar, int count) {
        Constructable species = species(context, exemplar);
        if (species == realm.constructor(exemplar.type())) {
            return fresh(exemplar, count);
        }
        Scriptable made = species.construct(context, scope, new Object[] {count});
        if (!(made instanceof SegmentTypedArray result) || attached(result).elementCount() < count) {
            throw ScriptRuntime.typeError("Species constructor did not return a typed array of sufficient length");
        }
        return result;
    }

    private Object fill(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray target = attached(self);
        int length = target.elementCount();
        Object value = target.toNumeric(Arguments.at(arguments, 0));
        int first = Arguments.relative(Arguments.at(arguments, 1), length, 0);
        int end = Arguments.relative(Arguments.at(arguments, 2), length, length);
        attached(target);
        if (first < end) {
            target.setArrayElement(first, value);
            repeat(target, first, end);
        }
        return target;
    }

    /** Repeats an element by copying twice as much each time. */
    private static void repeat(SegmentTypedArray target, int first, int end) {
        for (int done = 1; first + done < end; done *= 2) {
            int count = Math.min(done, end - first - done);
            target.slice(first + done, count).copyFrom(target.slice(first, count));
        }
    }

    private Object copyWithin(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray target = attached(self);
        int length = target.elementCount();
        int to = Arguments.relative(Arguments.at(arguments, 0), length, 0);
        int from = Arguments.relative(Arguments.at(arguments, 1), length, 0);
        int end = Arguments.relative(Arguments.at(arguments, 2), length, length);
        int count = Math.min(end - from, length - to);
        if (count > 0) {
            attached(target);
            copyElements(target, from, target, to, count);
        }
        return target;
    }

    private Object sort(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        Comparator<Object> order = order(context, scope, arguments);
        SegmentTypedArray target = attached(self);
        return store(sorted(target, order), target);
    }

    private Object toSorted(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        Comparator<Object> order = order(context, scope, arguments);
        SegmentTypedArray source = attached(self);
        return store(sorted(source, order), sibling(source));
    }

    private static Object[] sorted(SegmentTypedArray source, Comparator<Object> order) {
        Object[] elements = source.toArray();
        try {
            Arrays.sort(elements, order);
        } catch (IllegalArgumentException _) {
            // "Comparison method violates its general contract": an inconsistent comparator gives any order, no
            // exception.
            return elements;
        }
        return elements;
    }

    private static Object store(Object[] elements, SegmentTypedArray target) {
        for (int i = 0; i < elements.length; i++) {
            target.setArrayElement(i, elements[i]);
        }
        return target;
    }

    private static Comparator<Object> order(Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (!Arguments.isGiven(arguments, 0)) {
            return TypedArrayMethods::compare;
        }
        if (!(arguments[0] instanceof Callable comparator)) {
            throw ScriptRuntime.typeError("The comparison function must be either a function or undefined");
        }
        return (left, right) -> {
            Object result = comparator.call(context, scope, Undefined.SCRIPTABLE_UNDEFINED, new Object[] {left, right});
            double sign = ScriptRuntime.toNumber(result);
            return sign < 0 ? -1 : sign > 0 ? 1 : 0;
        };
    }

    private static int compare(Object left, Object right) {
        return left instanceof BigInteger number
                ? number.compareTo((BigInteger) right)
                : Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private Object toReversed(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray source = attached(self);
        SegmentTypedArray result = sibling(source);
        int last = source.elementCount() - 1;
        for (int i = 0; i <= last; i++) {
            result.setArrayElement(i, source.getArrayElement(last - i));
        }
        return result;
    }

    private Object with(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        SegmentTypedArray source = attached(self);
        int length = source.elementCount();
        double position = Arguments.integer(Arguments.at(arguments, 0));
        double index = position < 0 ? length + position : position;
        Object value = source.toNumeric(Arguments.at(arguments, 1));
        if (index < 0 || index >= source.elementCount()) {
            throw ScriptRuntime.rangeError("Invalid typed array index");
        }
        SegmentTypedArray result = sibling(source);
        copyElements(source, 0, result, 0, length);
        result.setArrayElement((int) index, value);
        return result;
    }

    /** Makes an array of the same type and length, whatever the species. */
    private SegmentTypedArray sibling(SegmentTypedArray source) {
        return fresh(source, source.elementCount());
    }

    private SegmentTypedArray fresh(SegmentTypedArray exemplar, int count) {
        SegmentArrayBuffer buffer = realm.buffer(new BackingStore((double) count * exemplar.getBytesPerElement()));
        return realm.typedArray(exemplar.type(), buffer, 0, count);
    }

    private static SegmentTypedArray attached(Scriptable self) {
        SegmentTypedArray array = LambdaConstructor.convertThisObject(self, SegmentTypedArray.class);
        if (array.buffer().isDetached()) {
            throw ScriptRuntime.typeError("Cannot perform this operation on a detached ArrayBuffer");
        }
        return array;
    }
}
