package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;

/** Arrays. */
public final class Arrays {
    private Arrays() {}

    @Row(gate = Gate.NOT_IN_GC, slot = 6)
    static void napi_create_array(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.arrays().create(0));
    }

    /** The length is narrowed to a signed 32-bit number, a negative one becomes 0, as in Node. */
    @Row(gate = Gate.NOT_IN_GC, slot = 7)
    static void napi_create_array_with_length(Env env, long length, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.arrays().create(Math.max(0, (int) length)));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 48)
    static void napi_is_array(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, env.arrays().isArray(env.value(value)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 49)
    static void napi_get_array_length(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Object array = env.value(value);
        if (array == null || !env.arrays().isArray(array)) {
            throw Refusal.of(NapiStatus.ARRAY_EXPECTED);
        }
        Memory.putInt(result, (int) env.arrays().lengthOf(array));
    }
}
