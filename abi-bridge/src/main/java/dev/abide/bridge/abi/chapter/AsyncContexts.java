package dev.abide.bridge.abi.chapter;

import dev.abide.bridge.abi.Env;
import dev.abide.bridge.abi.Gate;
import dev.abide.bridge.abi.Memory;
import dev.abide.bridge.abi.NapiStatus;
import dev.abide.bridge.abi.Refusal;
import dev.abide.bridge.abi.Row;
import dev.abide.bridge.abi.VTable;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Async contexts, callbacks on behalf of the loop, callback scopes. */
public final class AsyncContexts {
    private AsyncContexts() {}

    @Row(
            gate = Gate.NOT_IN_GC,
            table = VTable.MODULE,
            slot = 2,
            onThrow = NapiStatus.STRING_EXPECTED,
            limit = "the context is not seen by async_hooks")
    static void napi_async_init(Env env, long resource, long name, long result) {
        Refusal.unless(name != 0 && result != 0);
        checkResource(env, resource, name);
        Object context = resource == 0 ? new Object() : env.toObject(resource);
        Memory.putLong(result, env.contexts().add(new WeakReference<>(context)));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 3)
    static void napi_async_destroy(Env env, long context) {
        Refusal.unless(env.contexts().remove(context) != null);
    }

    @Row(gate = Gate.RUNS_JS, table = VTable.MODULE, slot = 4, limit = "the context is not seen by async_hooks")
    static void napi_make_callback(
            Env env, long context, long receiver, long function, long count, long arguments, long result) {
        Refusal.unless(receiver != 0);
        Refusal.unless(count == 0 || arguments != 0);
        Object self = env.toObject(receiver);
        Refusal.unless(function != 0);
        Object callee = env.function(function, NapiStatus.INVALID_ARG);
        Object returned = inCallbackScope(env, callee, self, env.values(count, arguments));
        if (result != 0) {
            env.writeHandle(result, returned);
        }
    }

    private static @Nullable Object inCallbackScope(
            Env env, Object callee, @Nullable Object self, @Nullable Object[] arguments) {
        boolean failed = true;
        env.bridge().openCallbackScope();
        try {
            Object returned = env.functions().call(callee, self, arguments);
            failed = false;
            return returned;
        } finally {
            env.bridge().closeCallbackScope(failed);
        }
    }

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 19, limit = "as napi_make_callback")
    static void napi_open_callback_scope(Env env, long resource, long context, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.openCallbackScope());
    }

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 20, limit = "as napi_make_callback")
    static int napi_close_callback_scope(Env env, long scope) {
        if (scope == 0) {
            return env.fail(NapiStatus.INVALID_ARG);
        }
        return env.closeCallbackScope() ? env.fail(NapiStatus.OK) : NapiStatus.CALLBACK_SCOPE_MISMATCH;
    }

    /** Checks what names an asynchronous operation: a resource that is absent or an object, a name that has a string. */
    static void checkResource(Env env, long resource, long name) {
        if (resource != 0) {
            env.toObject(resource);
        }
        Refusal.unless(name != 0);
        if (env.kind(name) == ValueKind.SYMBOL) {
            env.raise(ErrorKind.TYPE_ERROR, null, "Cannot convert a Symbol value to a string");
            throw Refusal.of(NapiStatus.STRING_EXPECTED);
        }
        env.values().toStringValue(env.value(name));
    }
}
