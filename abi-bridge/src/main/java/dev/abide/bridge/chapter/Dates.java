package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;

/** Dates; times are milliseconds since 1970-01-01 UTC. */
public final class Dates {
    private Dates() {}

    @Row(gate = Gate.RUNS_JS, since = 5, slot = 96)
    static void napi_create_date(Env env, double time, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.realm().dates().create(time));
    }

    @Row(gate = Gate.NOT_IN_GC, since = 5, slot = 97)
    static void napi_is_date(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, env.realm().dates().isDate(env.value(value)));
    }

    @Row(gate = Gate.RUNS_JS, since = 5, slot = 98)
    static void napi_get_date_value(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Object date = env.value(value);
        if (date == null || !env.realm().dates().isDate(date)) {
            throw Refusal.of(NapiStatus.DATE_EXPECTED);
        }
        Memory.putDouble(result, env.realm().dates().timeOf(date));
    }
}
