package dev.abide.graal.buffer;

import com.oracle.truffle.js.runtime.JSAgentWaiterList;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.array.TypedArray;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import com.oracle.truffle.js.runtime.builtins.JSArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferViewBase;
import com.oracle.truffle.js.runtime.builtins.JSDataView;
import com.oracle.truffle.js.runtime.builtins.JSDataViewObject;
import com.oracle.truffle.js.runtime.builtins.JSSharedArrayBuffer;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * ArrayBuffers over direct byte buffers. The byte buffer is the store: a transfer hands it on to the new ArrayBuffer.
 */
public final class GraalBuffers implements Buffers {
    private final JSRealm realm;
    private final JSContext context;
    private final DirectMemory memory = new DirectMemory();

    public GraalBuffers(JSRealm realm) {
        this.realm = realm;
        context = realm.getContext();
    }

    @Override
    public Object create(long byteLength) {
        return JSArrayBuffer.createDirectArrayBuffer(context, realm, memory.allocate(byteLength));
    }

    @Override
    public Object createShared(long byteLength) {
        return JSSharedArrayBuffer.createSharedArrayBuffer(context, realm, memory.allocate(byteLength));
    }

    @Override
    public Object wrap(MemorySegment foreign) {
        return JSArrayBuffer.createDirectArrayBuffer(context, realm, bytesOf(foreign));
    }

    @Override
    public Object wrapShared(MemorySegment foreign) {
        return JSSharedArrayBuffer.createSharedArrayBuffer(context, realm, bytesOf(foreign));
    }

    /** The memory with the list of those who wait for a change of it. */
    private record Shared(ByteBuffer memory, JSAgentWaiterList waiters) {}

    @Override
    public Object share(Object sharedBuffer) {
        JSArrayBufferObject object = (JSArrayBufferObject) sharedBuffer;
        return new Shared(memoryOf(object), JSSharedArrayBuffer.getWaiterList(object));
    }

    @Override
    public Object adoptShared(Object shared) {
        Shared from = (Shared) shared;
        Object buffer = JSSharedArrayBuffer.createSharedArrayBuffer(context, realm, from.memory());
        JSSharedArrayBuffer.setWaiterList((JSArrayBufferObject) buffer, from.waiters());
        return buffer;
    }

    private static ByteBuffer bytesOf(MemorySegment foreign) {
        if (foreign.byteSize() > Integer.MAX_VALUE) {
            throw DirectMemory.exhausted();
        }
        return foreign.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    @Override
    public boolean isArrayBuffer(@Nullable Object value) {
        return value instanceof JSArrayBufferObject && !JSSharedArrayBuffer.isJSSharedArrayBuffer(value);
    }

    @Override
    public boolean isSharedArrayBuffer(@Nullable Object value) {
        return JSSharedArrayBuffer.isJSSharedArrayBuffer(value);
    }

    @Override
    public long byteLengthOf(Object buffer) {
        JSArrayBufferObject object = (JSArrayBufferObject) buffer;
        return object.isDetached() ? 0 : object.getByteLength();
    }

    @Override
    public long addressOf(Object buffer) {
        return ((JSArrayBufferObject) buffer).isDetached()
                ? 0
                : MemorySegment.ofBuffer(memoryOf(buffer)).address();
    }

    @Override
    public Object storeOf(Object buffer) {
        return ((JSArrayBufferObject) buffer).isDetached() ? buffer : memoryOf(buffer);
    }

    /** Returns the memory; the engine has no ArrayBuffers on the heap, under the options of a realm's context. */
    private static ByteBuffer memoryOf(Object buffer) {
        return JSArrayBufferObject.getDirectByteBuffer(buffer);
    }

    @Override
    public void detach(Object arrayBuffer) {
        JSArrayBuffer.detachArrayBuffer((JSArrayBufferObject) arrayBuffer);
    }

    @Override
    public boolean isDetached(Object arrayBuffer) {
        return ((JSArrayBufferObject) arrayBuffer).isDetached();
    }

    @Override
    public Object createTypedArray(ElementType type, Object buffer, long byteOffset, long length) {
        TypedArrayFactory factory = ElementTypes.factoryOf(type);
        byte kind = isSharedArrayBuffer(buffer) ? TypedArray.BUFFER_TYPE_SHARED : TypedArray.BUFFER_TYPE_DIRECT;
        return JSArrayBufferView.createArrayBufferView(
                context,
                realm,
                (JSArrayBufferObject) buffer,
                factory,
                factory.createArrayType(kind, byteOffset != 0, true),
                Math.toIntExact(byteOffset),
                Math.toIntExact(length));
    }

    @Override
    public Object createDataView(Object buffer, long byteOffset, long byteLength) {
        return JSDataView.createDataView(
                context, realm, (JSArrayBufferObject) buffer, Math.toIntExact(byteOffset), Math.toIntExact(byteLength));
    }

    @Override
    public @Nullable ElementType elementTypeOf(@Nullable Object value) {
        return value instanceof JSTypedArrayObject array
                ? ElementTypes.of(array.getArrayType().getFactory())
                : null;
    }

    @Override
    public boolean isDataView(@Nullable Object value) {
        return value instanceof JSDataViewObject;
    }

    @Override
    public long viewByteLength(Object view) {
        if (isOut((JSArrayBufferViewBase) view)) {
            return 0;
        }
        return view instanceof JSTypedArrayObject array
                ? array.getByteLength()
                : ((JSDataViewObject) view).getByteLength();
    }

    @Override
    public long viewByteOffset(Object view) {
        JSArrayBufferViewBase object = (JSArrayBufferViewBase) view;
        return isOut(object) ? 0 : object.getByteOffset();
    }

    @Override
    public Object viewBuffer(Object view) {
        return ((JSArrayBufferViewBase) view).getArrayBuffer();
    }

    /** Tells whether the view's buffer is detached, or was resized so that the view no longer fits. */
    private boolean isOut(JSArrayBufferViewBase view) {
        return view instanceof JSTypedArrayObject array
                ? JSArrayBufferView.isOutOfBounds(array, context)
                : JSDataView.isOutOfBounds((JSDataViewObject) view, context);
    }
}
