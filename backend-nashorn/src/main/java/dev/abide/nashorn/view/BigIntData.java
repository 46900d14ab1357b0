package dev.abide.nashorn.view;

import dev.abide.nashorn.realm.NashornBigInts;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/** The elements of typed arrays of BigInts: native 64-bit words, read as the objects that stand for BigInts. */
final class BigIntData extends ElementData<LongBuffer> {
    private static final Access ACCESS = Access.of(MethodHandles.lookup(), "read", Object.class, Object.class);

    /** Elements of an array that is being made: it has none. */
    static final BigIntData NONE = new BigIntData(null, true, LongBuffer.allocate(0), 0);

    private final @Nullable NashornBigInts bigInts;
    private final boolean isSigned;

    private BigIntData(@Nullable NashornBigInts bigInts, boolean isSigned, LongBuffer elements, int length) {
        super(elements, length, ACCESS);
        this.bigInts = bigInts;
        this.isSigned = isSigned;
    }

    /** Makes the elements of a view over a part of a memory. */
    static BigIntData create(NashornBigInts bigInts, boolean isSigned, ByteBuffer memory, int byteOffset, int length) {
        return new BigIntData(
                bigInts, isSigned, part(memory, byteOffset, length * Long.BYTES).asLongBuffer(), length);
    }

    private NashornBigInts bigInts() {
        if (bigInts == null) {
            throw new ClassCastException();
        }
        return bigInts;
    }

    private Object read(int index) {
        try {
            return bigInts().ofBits(nb.get(index), isSigned);
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    private void write(int index, @Nullable Object value) {
        long bits = bigInts().bitsOf(value);
        try {
            if (index < nb.limit()) {
                nb.put(index, bits);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null is the engine's "not that fast": it then asks for the object
    public MethodHandle getElementGetter(Class<?> returnType, int programPoint) {
        return returnType.isPrimitive() ? null : super.getElementGetter(returnType, programPoint);
    }

    @Override
    public Class<?> getElementType() {
        return Object.class;
    }

    @Override
    public Class<?> getBoxedElementType() {
        return Object.class;
    }

    @Override
    public int getInt(int index) {
        return JSType.toInt32(read(index));
    }

    @Override
    public double getDouble(int index) {
        return JSType.toNumber(read(index));
    }

    @Override
    public Object getObject(int index) {
        return read(index);
    }

    @Override
    public ArrayData set(int index, @Nullable Object value, boolean strict) {
        write(index, value);
        return this;
    }

    @Override
    public ArrayData set(int index, int value, boolean strict) {
        write(index, value);
        return this;
    }

    @Override
    public ArrayData set(int index, double value, boolean strict) {
        write(index, value);
        return this;
    }
}
