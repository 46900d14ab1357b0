package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;

/** Objects as such: creation, prototype, integrity. */
public final class Objects {
    private static final int ALL =
            PropertyAttributes.WRITABLE | PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE;

    private Objects() {}

    @Row(gate = Gate.NOT_IN_GC, slot = 5)
    static void napi_create_object(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.objects().create());
    }

    @Row(
            gate = Gate.NOT_IN_GC,
            since = Row.EXPERIMENTAL,
            slot = 124,
            onThrow = NapiStatus.GENERIC_FAILURE,
            alias = "napi_create_object_with_properties")
    static void node_api_create_object_with_properties(
            Env env, long prototype, long names, long values, long count, long result) {
        Refusal.unless(result != 0);
        Refusal.unless(count == 0 || (names != 0 && values != 0));
        Object object = env.objects().create();
        env.objects().setPrototype(object, prototype == 0 ? env.values().nullValue() : env.value(prototype));
        for (long index = 0; index < count; index++) {
            long name = Memory.getLong(names + 8 * index);
            Refusal.unless(name != 0);
            env.objects()
                    .defineValue(
                            object, Properties.name(env, name), env.value(Memory.getLong(values + 8 * index)), ALL);
        }
        env.writeHandle(result, object);
    }

    @Row(gate = Gate.RUNS_JS, slot = 33)
    static void napi_get_prototype(Env env, long object, long result) {
        Refusal.unless(result != 0 && object != 0);
        env.writeHandle(result, env.objects().prototypeOf(env.arguments().toObject(object)));
    }

    @Row(gate = Gate.RUNS_JS, since = Row.EXPERIMENTAL, slot = 127)
    static void node_api_set_prototype(Env env, long object, long prototype) {
        Refusal.unless(prototype != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        ValueKind kind = env.arguments().kind(prototype);
        boolean possible = kind == ValueKind.NULL
                || kind == ValueKind.OBJECT
                || kind == ValueKind.FUNCTION
                || kind == ValueKind.EXTERNAL;
        // As V8: what cannot be a prototype is ignored.
        Refusal.unless(
                !possible || env.objects().setPrototype(target, env.value(prototype)), NapiStatus.GENERIC_FAILURE);
    }

    @Row(gate = Gate.RUNS_JS, since = 8, slot = 113)
    static void napi_object_freeze(Env env, long object) {
        Refusal.unless(object != 0);
        throwUnless(env, env.objects().freeze(env.arguments().toObject(object)));
    }

    @Row(gate = Gate.RUNS_JS, since = 8, slot = 114)
    static void napi_object_seal(Env env, long object) {
        Refusal.unless(object != 0);
        throwUnless(env, env.objects().seal(env.arguments().toObject(object)));
    }

    /** V8 freezes and seals as Object.freeze does: a refusal is a TypeError. */
    private static void throwUnless(Env env, boolean done) {
        if (!done) {
            env.exceptions().raise(ErrorKind.TYPE_ERROR, null, "Cannot prevent extensions");
            throw Refusal.of(NapiStatus.PENDING_EXCEPTION);
        }
    }
}
