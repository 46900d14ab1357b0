package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;

/**
 * Handle scopes: marks on the stack of slots, which only C keeps ({@code scopes.c}). The twins check their arguments.
 */
public final class HandleScopes {
    private HandleScopes() {}

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 67)
    static void napi_open_handle_scope(Env env, long result) {
        onlyInC(result != 0);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 68)
    static void napi_close_handle_scope(Env env, long scope) {
        onlyInC(scope != 0);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 69)
    static void napi_open_escapable_handle_scope(Env env, long result) {
        onlyInC(result != 0);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 70)
    static void napi_close_escapable_handle_scope(Env env, long scope) {
        onlyInC(scope != 0);
    }

    @ServedInC
    @Row(gate = Gate.NOT_IN_GC, slot = 71)
    static void napi_escape_handle(Env env, long scope, long escapee, long result) {
        onlyInC(scope != 0 && escapee != 0 && result != 0);
    }

    private static void onlyInC(boolean argumentsPresent) {
        Refusal.unless(argumentsPresent);
        throw Refusal.of(NapiStatus.GENERIC_FAILURE);
    }
}
