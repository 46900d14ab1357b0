package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.function.NativeFunction;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import org.jspecify.annotations.Nullable;

/** Functions in both directions, and scripts. */
public final class Functions {
    private Functions() {}

    @Row(gate = Gate.RUNS_JS, slot = 16)
    static void napi_create_function(Env env, long name, long length, long callback, long data, long result) {
        Refusal.unless(result != 0 && callback != 0);
        Refusal.unless(length == -1 || (length >= 0 && length <= Integer.MAX_VALUE));
        String text = name == 0 ? "" : Strings.utf8(name, length);
        env.writeHandle(result, env.functions().create(text, 0, NativeFunction.plain(env, callback, data)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 51)
    static void napi_call_function(Env env, long receiver, long function, long count, long arguments, long result) {
        Refusal.unless(receiver != 0);
        Refusal.unless(count == 0 || arguments != 0);
        Refusal.unless(function != 0);
        Object self = env.value(receiver);
        Object callee = env.arguments().function(function, NapiStatus.INVALID_ARG);
        Object returned = env.functions().call(callee, self, env.arguments().values(count, arguments));
        if (result != 0) {
            env.writeHandle(result, returned);
        }
        // Node does so after this function, not after others that run JavaScript.
        env.exceptions().forgetLastError();
    }

    @Row(gate = Gate.RUNS_JS, slot = 52)
    static void napi_new_instance(Env env, long constructor, long count, long arguments, long result) {
        Refusal.unless(constructor != 0);
        Refusal.unless(count == 0 || arguments != 0);
        Refusal.unless(result != 0);
        Object callee = env.arguments().function(constructor, NapiStatus.INVALID_ARG);
        env.writeHandle(
                result, env.functions().construct(callee, env.arguments().values(count, arguments)));
    }

    /** Java knows nothing of the running call. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.ANY_TIME, slot = 54)
    static void napi_get_cb_info(Env env, long info, long count, long arguments, long receiver, long data) {
        Refusal.onlyInC();
    }

    /** See {@link #napi_get_cb_info}. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 55)
    static void napi_get_new_target(Env env, long info, long result) {
        Refusal.onlyInC();
    }

    @Row(gate = Gate.RUNS_JS, slot = 94, onThrow = NapiStatus.GENERIC_FAILURE)
    static void napi_run_script(Env env, long script, long result) {
        Refusal.unless(script != 0 && result != 0);
        String source = env.arguments().text(script, NapiStatus.STRING_EXPECTED);
        @Nullable Object completion = env.host().evaluate("napi_run_script", source);
        Memory.putLong(result, env.handles().handleOf(completion));
    }
}
