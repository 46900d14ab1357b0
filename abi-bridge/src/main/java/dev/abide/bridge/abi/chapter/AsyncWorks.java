package dev.abide.bridge.abi.chapter;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.abi.AsyncWork;
import dev.abide.bridge.abi.Env;
import dev.abide.bridge.abi.Gate;
import dev.abide.bridge.abi.Memory;
import dev.abide.bridge.abi.NapiStatus;
import dev.abide.bridge.abi.Refusal;
import dev.abide.bridge.abi.Row;
import dev.abide.bridge.abi.VTable;

/** Work for the thread pool. Where Node crashes (queued twice, deleted while queued or twice) a status is given. */
public final class AsyncWorks {
    /** {@code UV_EBUSY} on Linux. */
    private static final int EBUSY = -16;

    private AsyncWorks() {}

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 10, onThrow = NapiStatus.STRING_EXPECTED)
    static void napi_create_async_work(
            Env env, long resource, long name, long execute, long complete, long data, long result) {
        Refusal.unless(execute != 0 && result != 0);
        AsyncOperation operation = AsyncContexts.begin(env, resource, name);
        Memory.putLong(result, env.works().add(new AsyncWork(env, operation, execute, complete, data)));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 11)
    static void napi_delete_async_work(Env env, long work) {
        AsyncWork deleted = get(env, work);
        Refusal.unless(!deleted.isUnderWay(), NapiStatus.GENERIC_FAILURE);
        env.works().remove(work);
        deleted.end();
    }

    @Row(gate = Gate.ANY_TIME, table = VTable.MODULE, slot = 12)
    static void napi_queue_async_work(Env env, long work) {
        Refusal.unless(get(env, work).queue(), NapiStatus.GENERIC_FAILURE);
    }

    @Row(gate = Gate.ANY_TIME, table = VTable.MODULE, slot = 13)
    static void napi_cancel_async_work(Env env, long work) {
        if (!get(env, work).cancel()) {
            env.setEngineCode(EBUSY);
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
    }

    private static AsyncWork get(Env env, long id) {
        AsyncWork work = env.works().get(id);
        if (work == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return work;
    }
}
