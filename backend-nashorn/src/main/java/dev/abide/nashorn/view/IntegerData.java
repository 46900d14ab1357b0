package dev.abide.nashorn.view;

import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/**
 * The elements of typed arrays of integers. Nashorn's own clip a double to 32 bits instead of wrapping it wherever the
 * index is not typed {@code int}: {@code words[i + 1] = x >>> 0} stores 2147483647 for all great numbers, which spoils
 * hash functions.
 */
abstract class IntegerData<B extends Buffer> extends ElementData<B> {
    private IntegerData(B elements, int length, Access access) {
        super(elements, length, access);
    }

    /** Makes the elements of a view, Java {@code null} for types that are none of integers. */
    static @Nullable ArrayData create(ElementType type, ByteBuffer part, int length) {
        return switch (type) {
            case INT8 -> new Int8(part, length);
            case UINT8 -> new Uint8(part, length);
            case INT16 -> new Int16(part.asShortBuffer(), length);
            case UINT16 -> new Uint16(part.asShortBuffer(), length);
            case INT32 -> new Int32(part.asIntBuffer(), length);
            case UINT32 -> new Uint32(part.asIntBuffer(), length);
            default -> null;
        };
    }

    /** Reads an element; beyond the end an IndexOutOfBoundsException. */
    abstract int at(int index);

    /** Writes an element within the limit. */
    abstract void put(int index, int value);

    final int read(int index) {
        try {
            return at(index);
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    final void write(int index, int value) {
        try {
            if (index < nb.limit()) {
                put(index, value);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    private static Access access(MethodHandles.Lookup lookup) {
        return Access.of(lookup, "read", int.class, int.class);
    }

    @Override
    public Class<?> getElementType() {
        return int.class;
    }

    @Override
    public Class<?> getBoxedElementType() {
        return Integer.class;
    }

    @Override
    public final int getInt(int index) {
        return read(index);
    }

    @Override
    public int getIntOptimistic(int index, int programPoint) {
        return read(index);
    }

    @Override
    public double getDouble(int index) {
        return read(index);
    }

    @Override
    public final double getDoubleOptimistic(int index, int programPoint) {
        return getDouble(index);
    }

    @Override
    public Object getObject(int index) {
        return read(index);
    }

    @Override
    public final ArrayData set(int index, @Nullable Object value, boolean strict) {
        store(index, JSType.toInt32(value));
        return this;
    }

    @Override
    public final ArrayData set(int index, int value, boolean strict) {
        store(index, value);
        return this;
    }

    @Override
    public final ArrayData set(int index, double value, boolean strict) {
        store(index, JSType.toInt32(value));
        return this;
    }

    /** An index from 2^31 on is negative here. */
    private void store(int index, int value) {
        if (index >= 0) {
            write(index, value);
        }
    }

    private static final class Int8 extends IntegerData<ByteBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Int8(ByteBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, int value) {
            nb.put(index, (byte) value);
        }
    }

    private static final class Uint8 extends IntegerData<ByteBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Uint8(ByteBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index) & 0xFF;
        }

        @Override
        void put(int index, int value) {
            nb.put(index, (byte) value);
        }

        @Override
        public boolean isUnsigned() {
            return true;
        }
    }

    private static final class Int16 extends IntegerData<ShortBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Int16(ShortBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, int value) {
            nb.put(index, (short) value);
        }
    }

    private static final class Uint16 extends IntegerData<ShortBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Uint16(ShortBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index) & 0xFFFF;
        }

        @Override
        void put(int index, int value) {
            nb.put(index, (short) value);
        }

        @Override
        public boolean isUnsigned() {
            return true;
        }
    }

    private static final class Int32 extends IntegerData<IntBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Int32(IntBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, int value) {
            nb.put(index, value);
        }
    }

    private static final class Uint32 extends IntegerData<IntBuffer> {
        private static final Access ACCESS = Access.of(MethodHandles.lookup(), "readUnsigned", double.class, int.class);

        Uint32(IntBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        int at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, int value) {
            nb.put(index, value);
        }

        @Override
        public boolean isUnsigned() {
            return true;
        }

        /** What call sites read: an unsigned number does not fit into an int. */
        double readUnsigned(int index) {
            return Integer.toUnsignedLong(read(index));
        }

        @Override
        public Class<?> getElementType() {
            return double.class;
        }

        @Override
        public Class<?> getBoxedElementType() {
            return Double.class;
        }

        @Override
        @SuppressWarnings("NullAway") // null is the engine's "not that fast": it then asks for an int
        public MethodHandle getElementGetter(Class<?> returnType, int programPoint) {
            return returnType == int.class ? null : super.getElementGetter(returnType, programPoint);
        }

        @Override
        public int getIntOptimistic(int index, int programPoint) {
            return JSType.toUint32Optimistic(read(index), programPoint);
        }

        @Override
        public double getDouble(int index) {
            return readUnsigned(index);
        }

        @Override
        public Object getObject(int index) {
            return readUnsigned(index);
        }
    }
}
