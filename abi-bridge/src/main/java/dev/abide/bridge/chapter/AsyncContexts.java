package dev.abide.bridge.chapter;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.VTable;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Async contexts, callbacks on behalf of the loop, callback scopes. */
public final class AsyncContexts {
    private AsyncContexts() {}

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 2, onThrow = NapiStatus.STRING_EXPECTED)
    static void napi_async_init(Env env, long resource, long name, long result) {
        Refusal.unless(name != 0 && result != 0);
        Memory.putLong(result, env.contexts().add(begin(env, resource, name)));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 3, elsewhere = true, atEnd = NapiStatus.OK)
    static void napi_async_destroy(Env env, long context) {
        if (env.bridge().isOnThread()) {
            destroy(env, context);
        } else {
            env.later(() -> destroy(env, context));
        }
    }

    private static void destroy(Env env, long context) {
        AsyncOperation operation = env.contexts().remove(context);
        if (operation == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        operation.end();
    }

    @Row(gate = Gate.RUNS_JS, table = VTable.MODULE, slot = 4)
    static void napi_make_callback(
            Env env, long context, long receiver, long function, long count, long arguments, long result) {
        Refusal.unless(receiver != 0);
        Refusal.unless(count == 0 || arguments != 0);
        Object self = env.arguments().toObject(receiver);
        Refusal.unless(function != 0);
        Object callee = env.arguments().function(function, NapiStatus.INVALID_ARG);
        @Nullable Object[] values = env.arguments().values(count, arguments);
        AtomicReference<@Nullable Object> returned = new AtomicReference<>();
        env.bridge()
                .callbackScopes()
                .run(
                        operationOf(env, context),
                        () -> returned.set(env.functions().call(callee, self, values)));
        if (result != 0) {
            env.writeHandle(result, returned.get());
        }
    }

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 19)
    static void napi_open_callback_scope(Env env, long resource, long context, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.callbackScopes().open(operationOf(env, context)));
    }

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 20)
    static int napi_close_callback_scope(Env env, long scope) {
        if (scope == 0) {
            return env.exceptions().fail(NapiStatus.INVALID_ARG);
        }
        return env.callbackScopes().close() ? env.exceptions().fail(NapiStatus.OK) : NapiStatus.CALLBACK_SCOPE_MISMATCH;
    }

    /** Returns the operation of a context; without one, where Node allows it or crashes, that of none. */
    private static AsyncOperation operationOf(Env env, long context) {
        AsyncOperation operation =
                context == 0 ? env.host().noOperation() : env.contexts().get(context);
        if (operation == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return operation;
    }

    /**
     * Begins an asynchronous operation by its resource, which is absent or converted to an object, and its name, which
     * is converted to a string. What is no handle is no reason to refuse: early releases of napi-rs 2 pass the address
     * of a C string, which V8 happens to take for a small integer.
     */
    static AsyncOperation begin(Env env, long resource, long name) {
        Object object = resource == 0 ? null : env.arguments().toObject(resource);
        Refusal.unless(name != 0);
        if (!env.handles().isLive(name)) {
            return env.host().beginOperation("", object);
        }
        if (env.arguments().kind(name) == ValueKind.SYMBOL) {
            env.exceptions().raise(ErrorKind.TYPE_ERROR, null, "Cannot convert a Symbol value to a string");
            throw Refusal.of(NapiStatus.STRING_EXPECTED);
        }
        String type = env.realm().strings().textOf(env.values().toStringValue(env.value(name)));
        return env.host().beginOperation(type, object);
    }
}
