package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.spi.ErrorKind;

/**
 * Error objects, throwing and the pending exception: a slot of the env, which JavaScript sees when the native callback
 * returns.
 */
public final class Errors {
    private Errors() {}

    @Row(gate = Gate.NOT_IN_GC, slot = 17)
    static void napi_create_error(Env env, long code, long message, long result) {
        create(env, ErrorKind.ERROR, code, message, result);
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 18)
    static void napi_create_type_error(Env env, long code, long message, long result) {
        create(env, ErrorKind.TYPE_ERROR, code, message, result);
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 19)
    static void napi_create_range_error(Env env, long code, long message, long result) {
        create(env, ErrorKind.RANGE_ERROR, code, message, result);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 9, slot = 116)
    static void node_api_create_syntax_error(Env env, long code, long message, long result) {
        create(env, ErrorKind.SYNTAX_ERROR, code, message, result);
    }

    private static void create(Env env, ErrorKind kind, long code, long message, long result) {
        Refusal.unless(message != 0 && result != 0);
        String text = env.arguments().text(message, NapiStatus.STRING_EXPECTED);
        String codeText = code == 0 ? null : env.arguments().text(code, NapiStatus.STRING_EXPECTED);
        env.writeHandle(result, env.exceptions().error(kind, codeText, text));
    }

    @Row(gate = Gate.RUNS_JS, slot = 72)
    static void napi_throw(Env env, long error) {
        Refusal.unless(error != 0);
        env.exceptions().setPending(env.value(error));
    }

    @Row(gate = Gate.RUNS_JS, slot = 73)
    static void napi_throw_error(Env env, long code, long message) {
        raise(env, ErrorKind.ERROR, code, message);
    }

    @Row(gate = Gate.RUNS_JS, slot = 74)
    static void napi_throw_type_error(Env env, long code, long message) {
        raise(env, ErrorKind.TYPE_ERROR, code, message);
    }

    @Row(gate = Gate.RUNS_JS, slot = 75)
    static void napi_throw_range_error(Env env, long code, long message) {
        raise(env, ErrorKind.RANGE_ERROR, code, message);
    }

    @Row(gate = Gate.RUNS_JS, since = 9, slot = 117)
    static void node_api_throw_syntax_error(Env env, long code, long message) {
        raise(env, ErrorKind.SYNTAX_ERROR, code, message);
    }

    private static void raise(Env env, ErrorKind kind, long code, long message) {
        Refusal.unless(message != 0);
        env.exceptions().raise(kind, code == 0 ? null : Strings.utf8(code, -1), Strings.utf8(message, -1));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 76)
    static void napi_is_error(Env env, long value, long result) {
        Refusal.unless(value != 0 && result != 0);
        Memory.putBoolean(result, env.errors().isError(env.value(value)));
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 77)
    static void napi_is_exception_pending(Env env, long result) {
        Refusal.unless(result != 0);
        Memory.putBoolean(result, env.exceptions().isPending());
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 78)
    static void napi_get_and_clear_last_exception(Env env, long result) {
        Refusal.unless(result != 0);
        env.writeHandle(result, env.exceptions().takePending());
    }

    /** The last error is kept in C alone. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.ANY_TIME, slot = 0)
    static void napi_get_last_error_info(Env env, long result) {
        Refusal.onlyInC();
    }
}
