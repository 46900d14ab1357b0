package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.Finalizer;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * ArrayBuffers and SharedArrayBuffers. Addresses stay valid and alias what JavaScript sees as long as the memory lives.
 */
public final class ArrayBuffers {
    private ArrayBuffers() {}

    @Row(gate = Gate.RUNS_JS, slot = 80)
    static void napi_create_arraybuffer(Env env, long length, long data, long result) {
        Refusal.unless(result != 0);
        Object buffer = create(env, length);
        if (data != 0) {
            Memory.putLong(data, addressOf(env, buffer));
        }
        env.writeHandle(result, buffer);
    }

    @Row(gate = Gate.RUNS_JS, slot = 81)
    static void napi_create_external_arraybuffer(
            Env env, long data, long length, long finalize, long hint, long result) {
        Object buffer = external(env, data, length, finalize, hint);
        if (result != 0) {
            env.writeHandle(result, buffer);
        }
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 79)
    static void napi_is_arraybuffer(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, buffers(env).isArrayBuffer(env.value(value)));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 82)
    static void napi_get_arraybuffer_info(Env env, long value, long data, long length) {
        Refusal.unless(value != 0);
        Object buffer = anyBuffer(env, env.value(value));
        if (data != 0) {
            Memory.putLong(data, addressOf(env, buffer));
        }
        if (length != 0) {
            Memory.putLong(length, buffers(env).byteLengthOf(buffer));
        }
    }

    @Row(
            gate = Gate.NOT_IN_GC,
            since = 7,
            slot = 109,
            about = Capability.DETACH,
            limit = "needs the capability detach, otherwise napi_detachable_arraybuffer_expected")
    static void napi_detach_arraybuffer(Env env, long value) {
        Refusal.unless(value != 0);
        Object buffer = env.value(value);
        if (buffer == null || !buffers(env).isArrayBuffer(buffer)) {
            throw Refusal.of(NapiStatus.ARRAYBUFFER_EXPECTED);
        }
        Refusal.unless(env.can(Capability.DETACH), NapiStatus.DETACHABLE_ARRAYBUFFER_EXPECTED);
        buffers(env).detach(buffer);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 7, slot = 110, about = Capability.DETACH)
    static void napi_is_detached_arraybuffer(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Object buffer = env.value(value);
        Memory.putBoolean(
                result,
                buffer != null
                        && buffers(env).isArrayBuffer(buffer)
                        && buffers(env).isDetached(buffer));
    }

    @Row(gate = Gate.NOT_IN_GC, since = Row.EXPERIMENTAL, slot = 125, about = Capability.SHARED_ARRAY_BUFFER)
    static void node_api_is_sharedarraybuffer(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, buffers(env).isSharedArrayBuffer(env.value(value)));
    }

    @Row(
            gate = Gate.RUNS_JS,
            since = Row.EXPERIMENTAL,
            slot = 126,
            about = Capability.SHARED_ARRAY_BUFFER,
            limit = "needs the capability shared-array-buffer, otherwise napi_generic_failure")
    static void node_api_create_sharedarraybuffer(Env env, long length, long data, long result) {
        Refusal.unless(result != 0);
        Refusal.unless(env.can(Capability.SHARED_ARRAY_BUFFER), NapiStatus.GENERIC_FAILURE);
        Refusal.unless(isPossible(length), NapiStatus.GENERIC_FAILURE);
        Object buffer = buffers(env).createShared(length);
        if (data != 0) {
            Memory.putLong(data, addressOf(env, buffer));
        }
        env.writeHandle(result, buffer);
    }

    /** Its finalizer gets no env. Where there are no SharedArrayBuffers, the status tells the addon to copy. */
    @Row(
            gate = Gate.RUNS_JS,
            since = Row.EXPERIMENTAL,
            slot = Row.NO_SLOT,
            about = Capability.SHARED_ARRAY_BUFFER,
            limit = "needs the capability shared-array-buffer, otherwise napi_no_external_buffers_allowed")
    static void node_api_create_external_sharedarraybuffer(
            Env env, long data, long length, long finalize, long hint, long result) {
        Refusal.unless(result != 0);
        Refusal.unless(env.can(Capability.SHARED_ARRAY_BUFFER), NapiStatus.NO_EXTERNAL_BUFFERS_ALLOWED);
        Refusal.unless(data != 0 || length == 0);
        Refusal.unless(isPossible(length), NapiStatus.GENERIC_FAILURE);
        Object buffer = buffers(env).wrapShared(Memory.segment(data, length));
        if (finalize != 0) {
            env.finalizers()
                    .afterStore(
                            buffers(env).storeOf(buffer),
                            length,
                            Finalizer.Kind.OF_SHARED_MEMORY,
                            finalize,
                            data,
                            hint);
        }
        env.writeHandle(result, buffer);
    }

    /**
     * Returns the address of a buffer's first byte: 0 where there is none, since addons tell empty from null by it
     * (ref-napi does).
     */
    static long addressOf(Env env, Object buffer) {
        return buffers(env).byteLengthOf(buffer) == 0 ? 0 : buffers(env).addressOf(buffer);
    }

    static Buffers buffers(Env env) {
        return env.realm().buffers();
    }

    /** Makes an ArrayBuffer; a length that no engine has is a failure, not an exception. */
    static Object create(Env env, long length) {
        Refusal.unless(isPossible(length), NapiStatus.GENERIC_FAILURE);
        return buffers(env).create(length);
    }

    /**
     * Makes an ArrayBuffer over memory of the addon. Without memory it is detached from birth, and the finalizer runs
     * in a later turn of the loop. NULL with a length aborts Node; here it is refused.
     */
    static Object external(Env env, long data, long length, long finalize, long hint) {
        Refusal.unless(data != 0 || length == 0);
        Refusal.unless(isPossible(length), NapiStatus.GENERIC_FAILURE);
        if (data == 0) {
            Object buffer = buffers(env).create(0);
            buffers(env).detach(buffer);
            if (finalize != 0) {
                env.finalizers().later(finalize, data, hint);
            }
            return buffer;
        }
        Object buffer = buffers(env).wrap(Memory.segment(data, length));
        env.finalizers().own(buffer);
        if (finalize != 0) {
            env.finalizers()
                    .afterStore(buffers(env).storeOf(buffer), length, Finalizer.Kind.OF_OBJECT, finalize, data, hint);
        }
        return buffer;
    }

    /** Tells whether engines have buffers of a length. */
    static boolean isPossible(long byteLength) {
        return byteLength >= 0 && byteLength <= Integer.MAX_VALUE;
    }

    /** Returns an ArrayBuffer or SharedArrayBuffer, refusing everything else. */
    static Object anyBuffer(Env env, @Nullable Object value) {
        if (value == null || !(buffers(env).isArrayBuffer(value) || buffers(env).isSharedArrayBuffer(value))) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return value;
    }
}
