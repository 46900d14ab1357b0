package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.ElementType;
import dev.abide.spi.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Typed arrays and DataViews. Typed arrays count in elements, DataViews and offsets in bytes. */
public final class TypedArrays {
    /** In the order of {@code napi_typedarray_type}. */
    private static final List<ElementType> TYPES = List.of(
            ElementType.INT8,
            ElementType.UINT8,
            ElementType.UINT8_CLAMPED,
            ElementType.INT16,
            ElementType.UINT16,
            ElementType.INT32,
            ElementType.UINT32,
            ElementType.FLOAT32,
            ElementType.FLOAT64,
            ElementType.BIGINT64,
            ElementType.BIGUINT64,
            ElementType.FLOAT16);

    private TypedArrays() {}

    @Row(
            gate = Gate.RUNS_JS,
            slot = 84,
            onThrow = NapiStatus.GENERIC_FAILURE,
            limit =
                    "BigInt64Array, BigUint64Array and Float16Array need the capability, otherwise napi_generic_failure")
    static void napi_create_typedarray(Env env, int type, long length, long arrayBuffer, long offset, long result) {
        Refusal.unless(arrayBuffer != 0 && result != 0);
        Object buffer = ArrayBuffers.anyBuffer(env, env.value(arrayBuffer));
        Refusal.unless(type >= 0 && type < TYPES.size());
        ElementType elements = TYPES.get(type);
        int size = elements.byteSize();
        if (Long.remainderUnsigned(offset, size) != 0) {
            env.exceptions()
                    .raise(
                            ErrorKind.RANGE_ERROR,
                            "ERR_NAPI_INVALID_TYPEDARRAY_ALIGNMENT",
                            "start offset of " + elements.constructorName() + " should be a multiple of " + size);
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
        long available = buffers(env).byteLengthOf(buffer);
        if (!fits(offset, available) || !fits(length, (available - offset) / size)) {
            env.exceptions()
                    .raise(ErrorKind.RANGE_ERROR, "ERR_NAPI_INVALID_TYPEDARRAY_LENGTH", "Invalid typed array length");
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
        Refusal.unless(isSupported(env, elements), NapiStatus.GENERIC_FAILURE);
        env.writeHandle(result, buffers(env).createTypedArray(elements, buffer, offset, length));
    }

    private static boolean isSupported(Env env, ElementType type) {
        return switch (type) {
            case BIGINT64, BIGUINT64 -> env.can(Capability.BIGINT_ARRAYS);
            case FLOAT16 -> env.can(Capability.FLOAT16_ARRAY);
            default -> true;
        };
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 83)
    static void napi_is_typedarray(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, buffers(env).elementTypeOf(env.value(value)) != null);
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 85)
    static void napi_get_typedarray_info(
            Env env, long value, long type, long length, long data, long arrayBuffer, long offset) {
        Refusal.unless(value != 0);
        Object view = env.value(value);
        ElementType elements = buffers(env).elementTypeOf(view);
        if (view == null || elements == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        if (type != 0) {
            Memory.putInt(type, TYPES.indexOf(elements));
        }
        if (length != 0) {
            Memory.putLong(length, buffers(env).viewByteLength(view) / elements.byteSize());
        }
        writeView(env, view, data, arrayBuffer, offset);
    }

    @Row(gate = Gate.RUNS_JS, slot = 86)
    static void napi_create_dataview(Env env, long length, long arrayBuffer, long offset, long result) {
        Refusal.unless(arrayBuffer != 0 && result != 0);
        Object buffer = ArrayBuffers.anyBuffer(env, env.value(arrayBuffer));
        long available = buffers(env).byteLengthOf(buffer);
        if (!fits(offset, available) || !fits(length, available - offset)) {
            env.exceptions()
                    .raise(
                            ErrorKind.RANGE_ERROR,
                            "ERR_NAPI_INVALID_DATAVIEW_ARGS",
                            "byte_offset + byte_length should be less than or equal to the size in bytes of the array passed in");
            throw Refusal.of(NapiStatus.PENDING_EXCEPTION);
        }
        env.writeHandle(result, buffers(env).createDataView(buffer, offset, length));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 87)
    static void napi_is_dataview(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, buffers(env).isDataView(env.value(value)));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 88)
    static void napi_get_dataview_info(Env env, long value, long length, long data, long arrayBuffer, long offset) {
        Refusal.unless(value != 0);
        Object view = env.value(value);
        if (view == null || !buffers(env).isDataView(view)) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        if (length != 0) {
            Memory.putLong(length, buffers(env).viewByteLength(view));
        }
        writeView(env, view, data, arrayBuffer, offset);
    }

    private static void writeView(Env env, Object view, long data, long arrayBuffer, long offset) {
        if (data != 0) {
            Memory.putLong(data, dataOf(env, view));
        }
        if (arrayBuffer != 0) {
            env.writeHandle(arrayBuffer, buffers(env).viewBuffer(view));
        }
        if (offset != 0) {
            Memory.putLong(offset, buffers(env).viewByteOffset(view));
        }
    }

    /** Returns the address of a view's first byte. */
    static long dataOf(Env env, Object view) {
        long address = ArrayBuffers.addressOf(env, buffers(env).viewBuffer(view));
        return address == 0 ? 0 : address + buffers(env).viewByteOffset(view);
    }

    /** Tells whether a value is a typed array or a DataView. */
    static boolean isView(Env env, @Nullable Object value) {
        return buffers(env).elementTypeOf(value) != null || buffers(env).isDataView(value);
    }

    private static boolean fits(long part, long whole) {
        return part >= 0 && part <= whole;
    }

    private static Buffers buffers(Env env) {
        return env.realm().buffers();
    }
}
