package dev.abide.bridge.chapter;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.platform.Platform;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.VTable;
import dev.abide.bridge.work.AsyncWork;

/** Work for the thread pool. Where Node crashes (queued twice, deleted while queued or twice) a status is given. */
public final class AsyncWorks {
    private AsyncWorks() {}

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 10, onThrow = NapiStatus.STRING_EXPECTED)
    static void napi_create_async_work(
            Env env, long resource, long name, long execute, long complete, long data, long result) {
        Refusal.unless(execute != 0 && result != 0);
        AsyncOperation operation = AsyncContexts.begin(env, resource, name);
        Memory.putLong(result, env.works().add(new AsyncWork(env, operation, execute, complete, data)));
    }

    @Row(gate = Gate.NOT_IN_GC, table = VTable.MODULE, slot = 11, elsewhere = true, atEnd = NapiStatus.OK)
    static void napi_delete_async_work(Env env, long work) {
        if (env.bridge().isOnThread()) {
            delete(env, work);
        } else {
            env.later(() -> delete(env, work));
        }
    }

    private static void delete(Env env, long work) {
        AsyncWork deleted = get(env, work);
        Refusal.unless(!deleted.isUnderWay(), NapiStatus.GENERIC_FAILURE);
        env.works().remove(work);
        deleted.end();
    }

    @Row(gate = Gate.ANY_TIME, table = VTable.MODULE, slot = 12, elsewhere = true)
    static void napi_queue_async_work(Env env, long work) {
        if (env.bridge().isOnThread()) {
            queue(env, work);
        } else {
            env.later(() -> queue(env, work));
        }
    }

    private static void queue(Env env, long work) {
        Refusal.unless(get(env, work).queue(), NapiStatus.GENERIC_FAILURE);
    }

    @Row(gate = Gate.ANY_TIME, table = VTable.MODULE, slot = 13)
    static void napi_cancel_async_work(Env env, long work) {
        if (!get(env, work).cancel()) {
            env.exceptions().setEngineCode(Platform.HERE.busy());
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
    }

    private static AsyncWork get(Env env, long id) {
        if (env.works().get(id) instanceof AsyncWork work) {
            return work;
        }
        throw Refusal.of(NapiStatus.INVALID_ARG);
    }
}
