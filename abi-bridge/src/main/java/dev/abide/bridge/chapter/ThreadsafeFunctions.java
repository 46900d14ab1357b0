package dev.abide.bridge.chapter;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.ModuleHandles;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.VTable;
import dev.abide.bridge.work.ThreadsafeFunction;
import org.jspecify.annotations.Nullable;

/** Functions that any thread may call. A handle whose function is gone answers {@code napi_closing}, however late. */
public final class ThreadsafeFunctions {
    private ThreadsafeFunctions() {}

    @Row(gate = Gate.NOT_IN_GC, since = 4, table = VTable.MODULE, slot = 21, onThrow = NapiStatus.STRING_EXPECTED)
    static void napi_create_threadsafe_function(
            Env env,
            long function,
            long resource,
            long name,
            long maxQueueSize,
            long threads,
            long finalizeData,
            long finalize,
            long context,
            long callJs,
            long result) {
        Refusal.unless(name != 0 && threads != 0 && result != 0);
        Refusal.unless(function != 0 || callJs != 0);
        Object callee = function == 0 ? null : env.arguments().function(function, NapiStatus.INVALID_ARG);
        AsyncOperation operation = AsyncContexts.begin(env, resource, name);
        ThreadsafeFunction created = new ThreadsafeFunction(
                env, operation, callee, callJs, context, maxQueueSize, threads, finalizeData, finalize);
        Memory.putLong(result, created.handle());
    }

    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 22, atEnd = NapiStatus.INVALID_ARG)
    static int napi_get_threadsafe_function_context(long handle, long result) {
        ThreadsafeFunction function = get(handle);
        if (function == null || result == 0) {
            return NapiStatus.INVALID_ARG;
        }
        Memory.putLong(result, function.context());
        return NapiStatus.OK;
    }

    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 23)
    static int napi_call_threadsafe_function(long handle, long data, int blocking) {
        ThreadsafeFunction function = get(handle);
        return function == null ? NapiStatus.CLOSING : function.call(data, blocking != 0);
    }

    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 24)
    static int napi_acquire_threadsafe_function(long handle) {
        ThreadsafeFunction function = get(handle);
        return function == null ? NapiStatus.CLOSING : function.acquire();
    }

    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 25, atEnd = NapiStatus.OK)
    static int napi_release_threadsafe_function(long handle, int mode) {
        ThreadsafeFunction function = get(handle);
        return function == null ? NapiStatus.INVALID_ARG : function.release(mode != 0);
    }

    /** The env is not looked at, as in Node. */
    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 26, atEnd = NapiStatus.OK)
    static int napi_unref_threadsafe_function(long env, long handle) {
        return setKeepsLoopAlive(handle, false);
    }

    /** The env is not looked at, as in Node. */
    @Row(gate = Gate.NO_ENV, since = 4, table = VTable.MODULE, slot = 27, atEnd = NapiStatus.OK)
    static int napi_ref_threadsafe_function(long env, long handle) {
        return setKeepsLoopAlive(handle, true);
    }

    private static int setKeepsLoopAlive(long handle, boolean keep) {
        ThreadsafeFunction function = get(handle);
        if (function != null) {
            function.setKeepsLoopAlive(keep);
        }
        return NapiStatus.OK;
    }

    private static @Nullable ThreadsafeFunction get(long handle) {
        return handle == 0 ? null : (ThreadsafeFunction) ModuleHandles.get(handle);
    }
}
