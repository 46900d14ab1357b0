package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.Promises.Deferred;

/** Promises that native code settles. Settling runs no reactions: they wait for the loop. */
public final class Promises {
    private Promises() {}

    @Row(gate = Gate.RUNS_JS, slot = 90)
    static void napi_create_promise(Env env, long deferred, long promise) {
        Refusal.unless(deferred != 0 && promise != 0);
        Deferred created = env.realm().promises().createDeferred();
        env.writeHandle(promise, created.promise());
        Memory.putLong(deferred, env.deferreds().add(created));
    }

    @Row(gate = Gate.RUNS_JS, slot = 91, onThrow = NapiStatus.GENERIC_FAILURE)
    static void napi_resolve_deferred(Env env, long deferred, long value) {
        Refusal.unless(value != 0);
        Object resolution = env.value(value);
        take(env, deferred).resolve(resolution);
    }

    @Row(gate = Gate.RUNS_JS, slot = 92, onThrow = NapiStatus.GENERIC_FAILURE)
    static void napi_reject_deferred(Env env, long deferred, long value) {
        Refusal.unless(value != 0);
        Object reason = env.value(value);
        take(env, deferred).reject(reason);
    }

    private static Deferred take(Env env, long id) {
        Deferred deferred = env.deferreds().remove(id);
        if (deferred == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return deferred;
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 93)
    static void napi_is_promise(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, env.realm().promises().isPromise(env.value(value)));
    }
}
