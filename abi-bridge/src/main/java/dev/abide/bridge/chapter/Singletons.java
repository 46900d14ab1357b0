package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ValueKind;

/** {@code undefined}, {@code null}, the global object and booleans. */
public final class Singletons {
    private Singletons() {}

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 1)
    static void napi_get_undefined(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.values().undefined());
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 2)
    static void napi_get_null(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.values().nullValue());
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 3)
    static void napi_get_global(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.values().global());
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 4)
    static void napi_get_boolean(Env env, boolean value, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, value);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 25)
    static void napi_get_value_bool(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Refusal.unless(env.arguments().kind(value) == ValueKind.BOOLEAN, NapiStatus.BOOLEAN_EXPECTED);
        Memory.putBoolean(result, Boolean.TRUE.equals(env.value(value)));
    }
}
