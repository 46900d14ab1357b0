package dev.abide.nashorn.view;

import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/**
 * The elements of typed arrays of floats. Nashorn's own clip them where a script asks for an integer: {@code floats[i]
 * ^ 0} of four billions.
 */
abstract class FloatData<B extends Buffer> extends ElementData<B> {
    private FloatData(B elements, int length, Access access) {
        super(elements, length, access);
    }

    /** Makes the elements of a view, Java {@code null} for types that are none of floats. */
    static @Nullable ArrayData create(ElementType type, ByteBuffer part, int length) {
        return switch (type) {
            case FLOAT32 -> new Float32(part.asFloatBuffer(), length);
            case FLOAT64 -> new Float64(part.asDoubleBuffer(), length);
            default -> null;
        };
    }

    private static Access access(MethodHandles.Lookup lookup) {
        return Access.of(lookup, "read", double.class, double.class);
    }

    /** Reads an element; beyond the end an IndexOutOfBoundsException. */
    abstract double at(int index);

    /** Writes an element within the limit. */
    abstract void put(int index, double value);

    final double read(int index) {
        try {
            return at(index);
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    final void write(int index, double value) {
        try {
            if (index < nb.limit()) {
                put(index, value);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new ClassCastException();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null is the engine's "not that fast": it then asks for an int
    public final MethodHandle getElementGetter(Class<?> returnType, int programPoint) {
        return returnType == int.class ? null : super.getElementGetter(returnType, programPoint);
    }

    @Override
    public final Class<?> getElementType() {
        return double.class;
    }

    @Override
    public final Class<?> getBoxedElementType() {
        return Double.class;
    }

    @Override
    public final int getInt(int index) {
        return JSType.toInt32(read(index));
    }

    @Override
    public final double getDouble(int index) {
        return read(index);
    }

    @Override
    public final double getDoubleOptimistic(int index, int programPoint) {
        return read(index);
    }

    @Override
    public final Object getObject(int index) {
        return read(index);
    }

    @Override
    public final ArrayData set(int index, @Nullable Object value, boolean strict) {
        return store(index, JSType.toNumber(value));
    }

    @Override
    public final ArrayData set(int index, int value, boolean strict) {
        return store(index, value);
    }

    @Override
    public final ArrayData set(int index, double value, boolean strict) {
        return store(index, value);
    }

    /** An index from 2^31 on is negative here. */
    private ArrayData store(int index, double value) {
        if (index >= 0) {
            write(index, value);
        }
        return this;
    }

    private static final class Float32 extends FloatData<FloatBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Float32(FloatBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        double at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, double value) {
            nb.put(index, (float) value);
        }
    }

    private static final class Float64 extends FloatData<DoubleBuffer> {
        private static final Access ACCESS = access(MethodHandles.lookup());

        Float64(DoubleBuffer elements, int length) {
            super(elements, length, ACCESS);
        }

        @Override
        double at(int index) {
            return nb.get(index);
        }

        @Override
        void put(int index, double value) {
            nb.put(index, value);
        }
    }
}
