package dev.abide.nashorn.view;

import static java.util.Objects.requireNonNull;

import dev.abide.nashorn.object.HiddenSlot;
import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import dev.abide.spi.ErrorKind;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeFloat32Array;
import org.openjdk.nashorn.internal.objects.NativeFloat64Array;
import org.openjdk.nashorn.internal.objects.NativeInt16Array;
import org.openjdk.nashorn.internal.objects.NativeInt32Array;
import org.openjdk.nashorn.internal.objects.NativeInt8Array;
import org.openjdk.nashorn.internal.objects.NativeUint16Array;
import org.openjdk.nashorn.internal.objects.NativeUint32Array;
import org.openjdk.nashorn.internal.objects.NativeUint8Array;
import org.openjdk.nashorn.internal.objects.NativeUint8ClampedArray;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/** ArrayBuffers and views. Nashorn's buffers are direct from birth, so their memory never moves. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class NashornBuffers implements Buffers {
    /** The memory of every detached buffer; its identity tells that a buffer is detached. */
    private static final ByteBuffer DETACHED = ByteBuffer.allocateDirect(0);

    private final NashornRealm realm;
    private @Nullable ScriptObject dataViewPrototype;
    private @Nullable ScriptObject sharedPrototype;
    private @Nullable ScriptObject bigInt64Prototype;
    private @Nullable ScriptObject bigUint64Prototype;

    public NashornBuffers(NashornRealm realm) {
        this.realm = realm;
    }

    /** The buffers of a realm. */
    static NashornBuffers of(NashornRealm realm) {
        return (NashornBuffers) realm.buffers();
    }

    @Override
    public NativeArrayBuffer create(long byteLength) {
        if (byteLength > Integer.MAX_VALUE) {
            throw noMemory();
        }
        try {
            return over(ByteBuffer.allocateDirect((int) byteLength));
        } catch (OutOfMemoryError e) {
            throw noMemory();
        }
    }

    private ECMAException noMemory() {
        return realm.errors().throwing(ErrorKind.RANGE_ERROR, "Array buffer allocation failed");
    }

    private static NativeArrayBuffer over(ByteBuffer memory) {
        NativeArrayBuffer buffer = NativeArrayBuffer.constructor(true, null, memory);
        // Without the own property byteLength that Nashorn gives to buffers; BufferLibrary has it on the prototype.
        buffer.setMap(HostObject.mapFor(buffer.getProto()));
        return buffer;
    }

    @Override
    public NativeArrayBuffer createShared(long byteLength) {
        return share(create(byteLength));
    }

    void setSharedPrototype(ScriptObject prototype) {
        sharedPrototype = prototype;
    }

    /** Makes a SharedArrayBuffer of an ArrayBuffer that nobody has seen yet. */
    NativeArrayBuffer share(NativeArrayBuffer buffer) {
        buffer.setProto(requireNonNull(sharedPrototype));
        HiddenSlot.SHARED.put(buffer, true);
        return buffer;
    }

    @Override
    public Object wrapShared(MemorySegment memory) {
        return share(wrap(memory));
    }

    @Override
    public NativeArrayBuffer wrap(MemorySegment memory) {
        if (memory.byteSize() > Integer.MAX_VALUE) {
            throw noMemory();
        }
        return over(memory.asByteBuffer());
    }

    @Override
    public boolean isArrayBuffer(@Nullable Object value) {
        return value instanceof NativeArrayBuffer buffer && HiddenSlot.SHARED.get(buffer) == null;
    }

    @Override
    public boolean isSharedArrayBuffer(@Nullable Object value) {
        return value instanceof NativeArrayBuffer buffer && HiddenSlot.SHARED.get(buffer) != null;
    }

    @Override
    public long byteLengthOf(Object buffer) {
        return memoryOf(buffer).limit();
    }

    @Override
    public long addressOf(Object buffer) {
        ByteBuffer memory = memoryOf(buffer);
        return memory == DETACHED ? 0 : MemorySegment.ofBuffer(memory).address();
    }

    @Override
    public Object storeOf(Object buffer) {
        // Every view holds its buffer, and the buffer this very object.
        return memoryOf(buffer);
    }

    @Override
    public void detach(Object arrayBuffer) {
        NativeArrayBuffer buffer = (NativeArrayBuffer) arrayBuffer;
        Internals.setMemory(buffer, DETACHED);
        ViewRegistry.remove(buffer, view -> {
            ElementType type = elementTypeOf(view);
            if (type != null) {
                view.setArray(view(type, buffer, 0, 0).getArray());
            }
        });
    }

    @Override
    public boolean isDetached(Object arrayBuffer) {
        return isDetachedBuffer((NativeArrayBuffer) arrayBuffer);
    }

    static boolean isDetachedBuffer(NativeArrayBuffer buffer) {
        return Internals.memoryOf(buffer) == DETACHED;
    }

    /** Moves the memory of a buffer to a new one, which also detaches the old. */
    NativeArrayBuffer transfer(NativeArrayBuffer buffer) {
        ByteBuffer memory = memoryOf(buffer);
        detach(buffer);
        return over(memory);
    }

    @Override
    public ArrayBufferView createTypedArray(ElementType type, Object buffer, long byteOffset, long length) {
        ArrayBufferView view = view(type, (NativeArrayBuffer) buffer, (int) byteOffset, (int) length);
        // Without the own properties that Nashorn gives to views; TypedArrayLibrary has them on the prototype.
        view.setMap(HostObject.mapFor(view.getProto()));
        ViewRegistry.add((NativeArrayBuffer) buffer, view);
        return view;
    }

    void setDataViewPrototype(ScriptObject prototype) {
        dataViewPrototype = prototype;
    }

    /** Sets the prototypes of the typed arrays that Nashorn does not have. */
    void setBigIntPrototypes(ScriptObject signed, ScriptObject unsigned) {
        bigInt64Prototype = signed;
        bigUint64Prototype = unsigned;
    }

    private ArrayBufferView view(ElementType type, NativeArrayBuffer buffer, int offset, int length) {
        return switch (type) {
            case BIGINT64 -> bigInts(new BigIntArray.Signed(buffer, offset), bigInt64Prototype, length);
            case BIGUINT64 -> bigInts(new BigIntArray.Unsigned(buffer, offset), bigUint64Prototype, length);
            default -> numbers(type, buffer, offset, length);
        };
    }

    private ArrayBufferView bigInts(BigIntArray view, @Nullable ScriptObject prototype, int length) {
        ByteBuffer memory = memoryOf(ArrayBufferView.buffer(view));
        boolean isSigned = view instanceof BigIntArray.Signed;
        view.setArray(BigIntData.create(realm.bigInts(), isSigned, memory, ArrayBufferView.byteOffset(view), length));
        view.setProto(requireNonNull(prototype));
        return view;
    }

    private static ArrayBufferView numbers(ElementType type, NativeArrayBuffer buffer, int offset, int length) {
        ArrayData elements = ElementData.ofNumbers(type, Internals.memoryOf(buffer), offset, length);
        if (elements == null) {
            return rawView(type, buffer, offset, length);
        }
        ArrayBufferView view = rawView(type, buffer, offset, 0);
        view.setArray(elements);
        return view;
    }

    private static ArrayBufferView rawView(ElementType type, NativeArrayBuffer buffer, int offset, int length) {
        return switch (type) {
            case INT8 -> NativeInt8Array.constructor(true, null, buffer, offset, length);
            case UINT8 -> NativeUint8Array.constructor(true, null, buffer, offset, length);
            case UINT8_CLAMPED -> NativeUint8ClampedArray.constructor(true, null, buffer, offset, length);
            case INT16 -> NativeInt16Array.constructor(true, null, buffer, offset, length);
            case UINT16 -> NativeUint16Array.constructor(true, null, buffer, offset, length);
            case INT32 -> NativeInt32Array.constructor(true, null, buffer, offset, length);
            case UINT32 -> NativeUint32Array.constructor(true, null, buffer, offset, length);
            case FLOAT32 -> NativeFloat32Array.constructor(true, null, buffer, offset, length);
            case FLOAT64 -> NativeFloat64Array.constructor(true, null, buffer, offset, length);
            case BIGINT64, BIGUINT64, FLOAT16 -> throw new UnsupportedOperationException(type.constructorName());
        };
    }

    @Override
    public Object createDataView(Object buffer, long byteOffset, long byteLength) {
        return new DataViewObject(
                requireNonNull(dataViewPrototype), (NativeArrayBuffer) buffer, (int) byteOffset, (int) byteLength);
    }

    @Override
    public @Nullable ElementType elementTypeOf(@Nullable Object value) {
        return switch (value) {
            case NativeUint8Array _ -> ElementType.UINT8;
            case NativeInt8Array _ -> ElementType.INT8;
            case NativeUint8ClampedArray _ -> ElementType.UINT8_CLAMPED;
            case NativeInt16Array _ -> ElementType.INT16;
            case NativeUint16Array _ -> ElementType.UINT16;
            case NativeInt32Array _ -> ElementType.INT32;
            case NativeUint32Array _ -> ElementType.UINT32;
            case NativeFloat32Array _ -> ElementType.FLOAT32;
            case NativeFloat64Array _ -> ElementType.FLOAT64;
            case BigIntArray.Signed _ -> ElementType.BIGINT64;
            case BigIntArray.Unsigned _ -> ElementType.BIGUINT64;
            case null, default -> null;
        };
    }

    @Override
    public boolean isDataView(@Nullable Object value) {
        return value instanceof DataViewObject;
    }

    @Override
    public long viewByteLength(Object view) {
        if (view instanceof DataViewObject dataView) {
            return isDetached(dataView.buffer) ? 0 : dataView.byteLength;
        }
        return ArrayBufferView.byteLength(view);
    }

    @Override
    public long viewByteOffset(Object view) {
        if (isDetached(viewBuffer(view))) {
            return 0;
        }
        return view instanceof DataViewObject dataView ? dataView.byteOffset : ArrayBufferView.byteOffset(view);
    }

    @Override
    public Object viewBuffer(Object view) {
        return view instanceof DataViewObject dataView ? dataView.buffer : ArrayBufferView.buffer(view);
    }

    private static ByteBuffer memoryOf(Object buffer) {
        return Internals.memoryOf((NativeArrayBuffer) buffer);
    }
}
