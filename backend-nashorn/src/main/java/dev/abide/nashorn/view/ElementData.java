package dev.abide.nashorn.view;

import dev.abide.spi.ElementType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;
import org.openjdk.nashorn.internal.runtime.arrays.TypedArrayData;

/**
 * The elements of typed arrays, over native memory. As Nashorn's own: a class for each type, since call sites are
 * linked to the class; beyond the end a ClassCastException, which makes the site link again.
 */
abstract class ElementData<B extends Buffer> extends TypedArrayData<B> {
    private final Access access;

    ElementData(B elements, int length, Access access) {
        super(elements, length);
        this.access = access;
    }

    /**
     * Makes the elements of numbers of a view over a part of a memory, Java {@code null} for types whose elements
     * Nashorn's own get right. Its integers and floats clip a double to 32 bits, where a script's operators wrap.
     */
    static @Nullable ArrayData ofNumbers(ElementType type, ByteBuffer memory, int byteOffset, int length) {
        ByteBuffer part = part(memory, byteOffset, length * type.byteSize());
        ArrayData integers = IntegerData.create(type, part, length);
        return integers == null ? FloatData.create(type, part, length) : integers;
    }

    /** Returns the part of a memory that a view is over. */
    static ByteBuffer part(ByteBuffer memory, int byteOffset, int byteLength) {
        return memory.slice(byteOffset, byteLength).order(ByteOrder.nativeOrder());
    }

    /** What call sites are linked to: the methods of one class, which is final, so that nothing is left to look up. */
    record Access(MethodHandle read, MethodHandle write) {
        /** Finds {@code element reader(int index)} and {@code void write(int index, written value)}. */
        static Access of(MethodHandles.Lookup lookup, String reader, Class<?> element, Class<?> written) {
            Class<?> holder = lookup.lookupClass();
            try {
                return new Access(
                        lookup.findVirtual(holder, reader, MethodType.methodType(element, int.class)),
                        lookup.findVirtual(holder, "write", MethodType.methodType(void.class, int.class, written)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }

    @Override
    protected final MethodHandle getGetElem() {
        return access.read;
    }

    @Override
    protected final MethodHandle getSetElem() {
        return access.write;
    }
}
