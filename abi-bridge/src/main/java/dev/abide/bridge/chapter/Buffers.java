package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.VTable;
import dev.abide.spi.ElementType;
import dev.abide.spi.ErrorKind;

/** Node's Buffer. Lengths in bytes. */
public final class Buffers {
    private Buffers() {}

    @Row(gate = Gate.RUNS_JS, table = VTable.MODULE, slot = 5)
    static void napi_create_buffer(Env env, long length, long data, long result) {
        Refusal.unless(result != 0);
        Object arrayBuffer = create(env, length);
        if (data != 0) {
            Memory.putLong(data, ArrayBuffers.addressOf(env, arrayBuffer));
        }
        env.writeHandle(result, buffer(env, arrayBuffer, 0, length));
    }

    @Row(gate = Gate.RUNS_JS, table = VTable.MODULE, slot = 6)
    static void napi_create_external_buffer(Env env, long length, long data, long finalize, long hint, long result) {
        Refusal.unless(result != 0);
        refuseTooLarge(env, length);
        Object arrayBuffer = ArrayBuffers.external(env, data, length, finalize, hint);
        if (data == 0) {
            // A view of a detached buffer cannot be made by JavaScript's means; an empty one is as good.
            arrayBuffer = ArrayBuffers.create(env, 0);
        }
        env.writeHandle(result, buffer(env, arrayBuffer, 0, length));
    }

    @Row(gate = Gate.RUNS_JS, table = VTable.MODULE, slot = 7)
    static void napi_create_buffer_copy(Env env, long length, long data, long resultData, long result) {
        Refusal.unless(result != 0);
        Object arrayBuffer = create(env, length);
        long address = ArrayBuffers.addressOf(env, arrayBuffer);
        if (length != 0) {
            Memory.copy(data, address, length);
        }
        if (resultData != 0) {
            Memory.putLong(resultData, address);
        }
        env.writeHandle(result, buffer(env, arrayBuffer, 0, length));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 8)
    static void napi_is_buffer(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, TypedArrays.isView(env, env.value(value)));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 9)
    static void napi_get_buffer_info(Env env, long value, long data, long length) {
        Refusal.unless(value != 0);
        Object view = env.value(value);
        if (view == null || !TypedArrays.isView(env, view)) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        if (data != 0) {
            Memory.putLong(data, TypedArrays.dataOf(env, view));
        }
        if (length != 0) {
            Memory.putLong(length, ArrayBuffers.buffers(env).viewByteLength(view));
        }
    }

    /** Out of range leaves a RangeError pending and yet answers {@code napi_ok}, as Node does. */
    @Row(gate = Gate.RUNS_JS, since = 10, table = VTable.MODULE, slot = 31)
    static int node_api_create_buffer_from_arraybuffer(
            Env env, long arrayBuffer, long offset, long length, long result) {
        Refusal.unless(arrayBuffer != 0 && result != 0);
        Object value = env.value(arrayBuffer);
        if (value == null || !ArrayBuffers.buffers(env).isArrayBuffer(value)) {
            return NapiStatus.INVALID_ARG;
        }
        long available = ArrayBuffers.buffers(env).byteLengthOf(value);
        if (offset < 0 || length < 0 || offset > available || length > available - offset) {
            env.exceptions()
                    .raise(ErrorKind.RANGE_ERROR, "ERR_OUT_OF_RANGE", "The byte offset + length is out of range");
            return NapiStatus.OK;
        }
        env.writeHandle(result, buffer(env, value, offset, length));
        return env.exceptions().fail(NapiStatus.OK);
    }

    private static Object create(Env env, long length) {
        refuseTooLarge(env, length);
        return ArrayBuffers.create(env, length);
    }

    /** Throws as Node's Buffer does; an ArrayBuffer's length is refused without an exception. */
    private static void refuseTooLarge(Env env, long length) {
        if (!ArrayBuffers.isPossible(length)) {
            String message =
                    "Cannot create a Buffer larger than 0x" + Integer.toHexString(Integer.MAX_VALUE) + " bytes";
            env.exceptions().raise(ErrorKind.ERROR, "ERR_BUFFER_TOO_LARGE", message);
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
    }

    private static Object buffer(Env env, Object arrayBuffer, long offset, long length) {
        return env.host()
                .toBuffer(ArrayBuffers.buffers(env).createTypedArray(ElementType.UINT8, arrayBuffer, offset, length));
    }
}
