package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.handle.ExternalPointer;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ValueKind;

/** Opaque values that carry a native address. */
public final class Externals {
    private Externals() {}

    @Row(gate = Gate.RUNS_JS, slot = 60)
    static void napi_create_external(Env env, long data, long finalize, long hint, long result) {
        Refusal.unless(result != 0);
        Object external = env.realm().externals().create(new ExternalPointer(data));
        if (finalize != 0) {
            env.finalizers().after(external, finalize, data, hint);
        }
        env.writeHandle(result, external);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 61)
    static void napi_get_value_external(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Refusal.unless(env.arguments().kind(value) == ValueKind.EXTERNAL);
        Memory.putLong(result, env.handles().payload(value));
    }
}
