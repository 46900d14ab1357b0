package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.ValueReference;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ValueKind;

/** Counted references and finalizers. */
public final class References {
    /** From this module version on any value can be referred to. */
    private static final int ANY_VALUE_SINCE = 10;

    private References() {}

    @Row(gate = Gate.NOT_IN_GC, slot = 62)
    static void napi_create_reference(Env env, long value, int count, long result) {
        Refusal.unless(value != 0 && result != 0);
        boolean canBeWeak = canBeWeak(env.arguments().kind(value));
        Refusal.unless(canBeWeak || env.apiVersion() >= ANY_VALUE_SINCE);
        Memory.putLong(result, env.references().add(new ValueReference(env.value(value), canBeWeak, count)));
    }

    private static boolean canBeWeak(ValueKind kind) {
        return switch (kind) {
            case OBJECT, FUNCTION, EXTERNAL, SYMBOL -> true;
            default -> false;
        };
    }

    @Row(gate = Gate.ANY_TIME, slot = 63, elsewhere = true, atEnd = NapiStatus.OK)
    @ServedInC(inPart = true)
    static void napi_delete_reference(Env env, long reference) {
        if (env.bridge().isOnThread()) {
            env.references().delete(reference);
        } else {
            env.references().requested().delete(reference);
        }
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 64, elsewhere = true)
    static void napi_reference_ref(Env env, long reference, long result) {
        int count = env.bridge().isOnThread()
                ? env.references().get(reference).ref()
                : env.references().requested().ref(reference);
        if (result != 0) {
            Memory.putInt(result, count);
        }
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 65, elsewhere = true)
    static void napi_reference_unref(Env env, long reference, long result) {
        int count = env.bridge().isOnThread()
                ? unref(env.references().get(reference))
                : env.references().requested().unref(reference);
        if (result != 0) {
            Memory.putInt(result, count);
        }
    }

    private static int unref(ValueReference counted) {
        Refusal.unless(counted.count() > 0, NapiStatus.GENERIC_FAILURE);
        return counted.unref();
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 66)
    static void napi_get_reference_value(Env env, long reference, long result) {
        Refusal.unless(reference != 0 && result != 0);
        ValueReference counted = env.references().get(reference);
        Object value = counted.value();
        Memory.putLong(
                result, value != null || counted.holdsNull() ? env.handles().handleOf(value) : 0);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 5, slot = 99)
    static void napi_add_finalizer(Env env, long object, long data, long finalize, long hint, long result) {
        Refusal.unless(object != 0 && finalize != 0);
        Object target = env.arguments().object(object, NapiStatus.INVALID_ARG);
        ValueReference reference = env.finalizers().after(target, finalize, data, hint);
        if (result != 0) {
            Memory.putLong(result, env.references().add(reference));
        }
    }

    @Row(gate = Gate.ANY_TIME, since = Row.EXPERIMENTAL, slot = 123)
    static void node_api_post_finalizer(Env env, long finalize, long data, long hint) {
        if (finalize != 0) {
            env.finalizers().later(finalize, data, hint);
        }
    }
}
