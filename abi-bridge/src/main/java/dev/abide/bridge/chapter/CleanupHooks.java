package dev.abide.bridge.chapter;

import dev.abide.bridge.env.CleanupHookList.AsyncHook;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.ModuleHandles;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.VTable;

/** Hooks that run when the environment is torn down. */
public final class CleanupHooks {
    private CleanupHooks() {}

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 17)
    static int napi_add_env_cleanup_hook(Env env, long function, long argument) {
        if (function == 0) {
            return env.exceptions().fail(NapiStatus.INVALID_ARG);
        }
        env.bridge().cleanupHooks().add(function, argument);
        return NapiStatus.OK;
    }

    @Row(gate = Gate.ANY_TIME, since = 3, table = VTable.MODULE, slot = 18)
    static int napi_remove_env_cleanup_hook(Env env, long function, long argument) {
        if (function == 0) {
            return env.exceptions().fail(NapiStatus.INVALID_ARG);
        }
        env.bridge().cleanupHooks().remove(function, argument);
        return NapiStatus.OK;
    }

    @Row(gate = Gate.ANY_TIME, since = 8, table = VTable.MODULE, slot = 28)
    static void napi_add_async_cleanup_hook(Env env, long function, long argument, long result) {
        Refusal.unless(function != 0);
        long handle = env.bridge().cleanupHooks().addAsync(env, function, argument);
        if (result != 0) {
            Memory.putLong(result, handle);
        }
    }

    /** Any thread; a hook that ended already is ignored. */
    @Row(gate = Gate.NO_ENV, since = 8, table = VTable.MODULE, slot = 29, atEnd = NapiStatus.OK)
    static int napi_remove_async_cleanup_hook(long handle) {
        if (handle == 0) {
            return NapiStatus.INVALID_ARG;
        }
        if (ModuleHandles.get(handle) instanceof AsyncHook hook) {
            hook.remove();
        }
        return NapiStatus.OK;
    }
}
