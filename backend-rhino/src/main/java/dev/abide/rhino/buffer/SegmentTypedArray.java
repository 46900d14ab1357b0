package dev.abide.rhino.buffer;

import dev.abide.rhino.value.Slotted;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * A typed array. The subclasses read and write an element each in one method, without a strategy object: scripts spend
 * their time there.
 */
public abstract class SegmentTypedArray extends NativeTypedArrayView<Object> implements Slotted {
    private final SegmentArrayBuffer buffer;
    private final ElementType type;
    private @Nullable Object hidden;

    SegmentTypedArray(ElementType type, SegmentArrayBuffer buffer, int byteOffset, int length) {
        super(buffer, byteOffset, length, length * type.byteSize());
        this.type = type;
        this.buffer = buffer;
    }

    final SegmentArrayBuffer buffer() {
        return buffer;
    }

    final ElementType type() {
        return type;
    }

    final boolean isBigInt() {
        return type == ElementType.BIGINT64 || type == ElementType.BIGUINT64;
    }

    /** Returns the number of elements, 0 if the buffer is detached. */
    public final int elementCount() {
        return buffer.isDetached() ? 0 : length;
    }

    final int byteCount() {
        return buffer.isDetached() ? 0 : byteLength;
    }

    /** Where the view begins; like its length, this is 0 once the buffer is detached. */
    @Override
    public final int getByteOffset() {
        return buffer.isDetached() ? 0 : offset;
    }

    /** Returns the memory of some elements. */
    final MemorySegment slice(int first, int count) {
        int size = type.byteSize();
        return buffer.memory().asSlice(offset + (long) first * size, (long) count * size);
    }

    @Override
    protected final boolean checkIndex(int index) {
        return index < 0 || index >= length || buffer.isDetached();
    }

    /** Returns the memory of the whole buffer, as it is now. */
    final MemorySegment memory() {
        return buffer.memory();
    }

    /** Returns where in the buffer an element begins. */
    final long at(int index) {
        return offset + (long) index * type.byteSize();
    }

    @Override
    protected final Object toNumeric(@Nullable Object value) {
        return isBigInt() ? Elements.toBigInt(value) : (Object) ScriptRuntime.toNumber(value);
    }

    @Override
    public final int getBytesPerElement() {
        return type.byteSize();
    }

    @Override
    public final String getClassName() {
        return type.constructorName();
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context context, @Nullable Object id) {
        if (id instanceof Number number && number.doubleValue() == number.intValue()) {
            int index = number.intValue();
            return checkIndex(index) ? null : new DescriptorInfo(true, true, true, js_get(index));
        }
        if (id instanceof String name && ScriptRuntime.indexFromString(name) >= 0) {
            return getOwnPropertyDescriptor(context, (int) ScriptRuntime.indexFromString(name));
        }
        return super.getOwnPropertyDescriptor(context, id);
    }

    /** What names a number but no element is not stored, yet its value is converted all the same, which may throw. */
    @Override
    public final void put(String name, Scriptable start, @Nullable Object value) {
        Optional<Double> number = ScriptRuntime.canonicalNumericIndexString(name);
        if (number.isEmpty()) {
            super.put(name, start, value);
        } else if (isInt(number.get())) {
            js_set(number.get().intValue(), value);
        } else {
            toNumeric(value);
        }
    }

    /** Tells whether a key names a number and so, if anything, an element. */
    public static boolean isElementKey(Object key) {
        return key instanceof Integer
                || (key instanceof String name
                        && ScriptRuntime.canonicalNumericIndexString(name).isPresent());
    }

    private static boolean isInt(double number) {
        return number == (int) number;
    }

    @Override
    protected boolean defineOwnProperty(Context context, Object id, DescriptorInfo descriptor, boolean checkValid) {
        // Rhino would cut the fraction off.
        boolean isFraction = id instanceof CharSequence name
                && ScriptRuntime.canonicalNumericIndexString(name.toString())
                        .filter(number -> !isInt(number))
                        .isPresent();
        return !isFraction && super.defineOwnProperty(context, id, descriptor, checkValid);
    }

    @Override
    public final Object get(int index) {
        ensureIndex(index);
        return js_get(index);
    }

    @Override
    public final Object set(int index, Object value) {
        ensureIndex(index);
        Object previous = js_get(index);
        js_set(index, value);
        return previous;
    }

    /** By identity: Rhino compares by elements, and asks equals() also to walk a prototype chain. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public final @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public final void hide(Object data) {
        hidden = data;
    }
}
