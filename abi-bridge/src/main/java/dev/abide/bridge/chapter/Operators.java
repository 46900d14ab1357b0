package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;

/** {@code typeof}, {@code ===}, {@code instanceof} and the conversions. */
public final class Operators {
    private Operators() {}

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 20)
    static void napi_typeof(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putInt(result, valueType(env.arguments().kind(value)));
    }

    private static int valueType(ValueKind kind) {
        return switch (kind) {
            case UNDEFINED -> 0;
            case NULL -> 1;
            case BOOLEAN -> 2;
            case NUMBER -> 3;
            case STRING -> 4;
            case SYMBOL -> 5;
            case OBJECT -> 6;
            case FUNCTION -> 7;
            case EXTERNAL -> 8;
            case BIGINT -> 9;
        };
    }

    @Row(gate = Gate.RUNS_JS, slot = 50)
    static void napi_strict_equals(Env env, long left, long right, long result) {
        Refusal.unless(left != 0 && right != 0 && result != 0);
        Memory.putBoolean(result, env.values().strictEquals(env.value(left), env.value(right)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 53, onThrow = NapiStatus.GENERIC_FAILURE)
    static void napi_instanceof(Env env, long object, long constructor, long result) {
        Refusal.unless(object != 0 && result != 0);
        Memory.putBoolean(result, false);
        Refusal.unless(constructor != 0);
        Object function = env.arguments().toObject(constructor);
        if (env.values().kindOf(function) != ValueKind.FUNCTION) {
            env.exceptions().raise(ErrorKind.TYPE_ERROR, "ERR_NAPI_CONS_FUNCTION", "Constructor must be a function");
            throw Refusal.of(NapiStatus.FUNCTION_EXPECTED);
        }
        Memory.putBoolean(result, env.values().instanceOf(env.value(object), function));
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.RUNS_JS, slot = 29)
    static void napi_coerce_to_bool(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        env.writeHandle(result, env.values().toBoolean(env.value(value)));
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.RUNS_JS, slot = 30, onThrow = NapiStatus.NUMBER_EXPECTED)
    static void napi_coerce_to_number(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        if (env.arguments().kind(value) == ValueKind.NUMBER) {
            Memory.putLong(result, value);
        } else {
            env.writeHandle(result, env.values().toNumber(env.value(value)));
        }
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.RUNS_JS, slot = 31, onThrow = NapiStatus.OBJECT_EXPECTED)
    static void napi_coerce_to_object(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        if (isObject(env.arguments().kind(value))) {
            Memory.putLong(result, value);
        } else {
            env.writeHandle(result, env.arguments().toObject(value));
        }
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.RUNS_JS, slot = 32, onThrow = NapiStatus.STRING_EXPECTED)
    static void napi_coerce_to_string(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        if (env.arguments().kind(value) == ValueKind.STRING) {
            Memory.putLong(result, value);
        } else {
            env.writeHandle(result, env.values().toStringValue(env.value(value)));
        }
    }

    private static boolean isObject(ValueKind kind) {
        return kind == ValueKind.OBJECT || kind == ValueKind.FUNCTION || kind == ValueKind.EXTERNAL;
    }
}
