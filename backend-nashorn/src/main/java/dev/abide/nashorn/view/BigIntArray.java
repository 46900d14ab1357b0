package dev.abide.nashorn.view;

import java.nio.ByteBuffer;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.TypedArrayData;

/**
 * BigInt64Array and BigUint64Array, which Nashorn lacks, made as its own views are. Born without elements: whoever
 * makes one gives it {@link BigIntData} and a prototype.
 */
abstract class BigIntArray extends ArrayBufferView {
    private BigIntArray(NativeArrayBuffer buffer, int byteOffset) {
        super(buffer, byteOffset, 0);
    }

    @Override
    protected ScriptObject getPrototype(Global global) {
        return global.getObjectPrototype();
    }

    static final class Signed extends BigIntArray {
        Signed(NativeArrayBuffer buffer, int byteOffset) {
            super(buffer, byteOffset);
        }

        @Override
        protected Factory factory() {
            return BirthFactory.SIGNED;
        }
    }

    static final class Unsigned extends BigIntArray {
        Unsigned(NativeArrayBuffer buffer, int byteOffset) {
            super(buffer, byteOffset);
        }

        @Override
        protected Factory factory() {
            return BirthFactory.UNSIGNED;
        }
    }

    /** What Nashorn asks for names, sizes and the elements of the first moment. */
    private static final class BirthFactory extends Factory {
        static final Factory SIGNED = new BirthFactory("BigInt64Array");
        static final Factory UNSIGNED = new BirthFactory("BigUint64Array");

        private final String name;

        private BirthFactory(String name) {
            super(Long.BYTES);
            this.name = name;
        }

        @Override
        public ArrayBufferView construct(NativeArrayBuffer buffer, int byteOffset, int length) {
            throw new UnsupportedOperationException(name + " is constructed by TypedArrayLibrary");
        }

        @Override
        public TypedArrayData<?> createArrayData(ByteBuffer memory, int start, int end) {
            return BigIntData.NONE;
        }

        @Override
        public String getClassName() {
            return name;
        }
    }
}
