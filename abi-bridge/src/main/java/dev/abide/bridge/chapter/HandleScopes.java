package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;

/** Handle scopes: marks on the stack of slots, which only C keeps. */
public final class HandleScopes {
    private HandleScopes() {}

    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 67)
    static void napi_open_handle_scope(Env env, long result) {
        Refusal.onlyInC();
    }

    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 68)
    static void napi_close_handle_scope(Env env, long scope) {
        Refusal.onlyInC();
    }

    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 69)
    static void napi_open_escapable_handle_scope(Env env, long result) {
        Refusal.onlyInC();
    }

    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 70)
    static void napi_close_escapable_handle_scope(Env env, long scope) {
        Refusal.onlyInC();
    }

    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 71)
    static void napi_escape_handle(Env env, long scope, long escapee, long result) {
        Refusal.onlyInC();
    }
}
