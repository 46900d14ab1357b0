package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.libuv.HostLoop;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.bridge.row.VTable;

/** What an addon asks of its environment. */
public final class Environment {
    private static final int NEWEST_VERSION = 10;

    private Environment() {}

    @ServedInC
    @Row(gate = Gate.ANY_TIME, slot = 89)
    static void napi_get_version(Env env, long result) {
        Refusal.unless(result != 0);
        Memory.putInt(result, NEWEST_VERSION);
    }

    /** The struct is C's. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.ANY_TIME, table = VTable.MODULE, slot = 14)
    static void napi_get_node_version(Env env, long result) {
        Refusal.onlyInC();
    }

    @Row(gate = Gate.ANY_TIME, slot = 95, elsewhere = true)
    static void napi_adjust_external_memory(Env env, long change, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.bridge().externalMemory().adjust(change));
    }

    @Row(gate = Gate.ANY_TIME, since = 6, slot = 107)
    static void napi_set_instance_data(Env env, long data, long finalize, long hint) {
        env.instanceData().set(data, finalize, hint);
    }

    @ServedInC
    @Row(gate = Gate.ANY_TIME, since = 6, slot = 108)
    static void napi_get_instance_data(Env env, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.instanceData().get());
    }

    @Row(gate = Gate.ANY_TIME, since = 9, table = VTable.MODULE, slot = 30, elsewhere = true)
    static void node_api_get_module_file_name(Env env, long result) {
        Refusal.unless(result != 0);
        Memory.putLong(result, env.fileUrl());
    }

    /** Where there is no libuv there is no loop to hand out: a false pointer would crash addons that use it. */
    @Row(
            gate = Gate.ANY_TIME,
            since = 2,
            table = VTable.MODULE,
            slot = 15,
            elsewhere = true,
            limit = "answers napi_generic_failure where the system has no libuv")
    static void napi_get_uv_event_loop(Env env, long result) {
        Refusal.unless(result != 0);
        HostLoop uv = env.bridge().loop();
        // Another thread gets what there is: only the runtime's can begin to drive a loop.
        long loop = env.bridge().isOnThread() ? uv.address() : uv.addressIfOpen();
        Refusal.unless(loop != 0, NapiStatus.GENERIC_FAILURE);
        Memory.putLong(result, loop);
    }

    @Row(gate = Gate.RUNS_JS, since = 3, table = VTable.MODULE, slot = 16)
    static void napi_fatal_exception(Env env, long error) {
        Refusal.unless(error != 0);
        env.host().uncaughtException(env.value(error));
    }

    /** Aborts in C; Java is never asked. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NO_ENV, table = VTable.MODULE, slot = 1)
    static int napi_fatal_error(long location, long locationLength, long message, long messageLength) {
        return Refusal.onlyInC();
    }

    /** Runs before any env exists; kept in C. */
    @ServedInC(onlyInC = true)
    @Row(gate = Gate.NO_ENV, table = VTable.MODULE, slot = 0)
    static int napi_module_register(long module) {
        return Refusal.onlyInC();
    }
}
