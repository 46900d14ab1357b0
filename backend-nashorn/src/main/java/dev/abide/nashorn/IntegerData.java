package dev.abide.nashorn;

import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;
import org.openjdk.nashorn.internal.runtime.arrays.TypedArrayData;

/**
 * The elements of typed arrays of integers. Nashorn's own clip a double to 32 bits instead of wrapping it wherever the index is not
 * typed {@code int}: {@code words[i + 1] = x >>> 0} stores 2147483647 for all great numbers, which spoils hash functions.
 *
 * <p>Otherwise as Nashorn's: a class for each type, since call sites are linked to the class; beyond the end a ClassCastException,
 * which makes the site link again.
 */
abstract class IntegerData<B extends Buffer> extends TypedArrayData<B> {
    private IntegerData(B elements, int length) {
        super(elements, length);
    }

    /** Makes the elements of a view over a part of a memory, Java {@code null} for types without this flaw. */
    static @Nullable ArrayData create(ElementType type, ByteBuffer memory, int byteOffset, int length) {
        ByteBuffer part = memory.slice(byteOffset, length * type.byteSize()).order(ByteOrder.nativeOrder());
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

    abstract int read(int index);

    abstract void write(int index, int value);

    private static MethodHandle handle(Class<?> holder, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findVirtual(holder, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static MethodHandle reader(Class<?> holder) {
        return handle(holder, "read", MethodType.methodType(int.class, int.class));
    }

    private static MethodHandle writer(Class<?> holder) {
        return handle(holder, "write", MethodType.methodType(void.class, int.class, int.class));
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
        private static final MethodHandle READ = reader(Int8.class);
        private static final MethodHandle WRITE = writer(Int8.class);

        Int8(ByteBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index);
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, (byte) value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }
    }

    private static final class Uint8 extends IntegerData<ByteBuffer> {
        private static final MethodHandle READ = reader(Uint8.class);
        private static final MethodHandle WRITE = writer(Uint8.class);

        Uint8(ByteBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index) & 0xFF;
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, (byte) value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        public boolean isUnsigned() {
            return true;
        }
    }

    private static final class Int16 extends IntegerData<ShortBuffer> {
        private static final MethodHandle READ = reader(Int16.class);
        private static final MethodHandle WRITE = writer(Int16.class);

        Int16(ShortBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index);
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, (short) value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }
    }

    private static final class Uint16 extends IntegerData<ShortBuffer> {
        private static final MethodHandle READ = reader(Uint16.class);
        private static final MethodHandle WRITE = writer(Uint16.class);

        Uint16(ShortBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index) & 0xFFFF;
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, (short) value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        public boolean isUnsigned() {
            return true;
        }
    }

    private static final class Int32 extends IntegerData<IntBuffer> {
        private static final MethodHandle READ = reader(Int32.class);
        private static final MethodHandle WRITE = writer(Int32.class);

        Int32(IntBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index);
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }
    }

    private static final class Uint32 extends IntegerData<IntBuffer> {
        private static final MethodHandle READ =
                handle(Uint32.class, "readUnsigned", MethodType.methodType(double.class, int.class));
        private static final MethodHandle WRITE = writer(Uint32.class);

        Uint32(IntBuffer elements, int length) {
            super(elements, length);
        }

        @Override
        protected MethodHandle getGetElem() {
            return READ;
        }

        @Override
        protected MethodHandle getSetElem() {
            return WRITE;
        }

        @Override
        int read(int index) {
            try {
                return nb.get(index);
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
        }

        @Override
        void write(int index, int value) {
            try {
                if (index < nb.limit()) {
                    nb.put(index, value);
                }
            } catch (IndexOutOfBoundsException e) {
                throw new ClassCastException();
            }
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
