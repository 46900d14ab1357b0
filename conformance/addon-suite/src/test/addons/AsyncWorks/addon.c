#include "test.h"
#include <pthread.h>

struct work {
    napi_async_work handle;
    napi_ref callback;
    int executed;
    int input;
    int output;
    pthread_t thread;
    bool is_blocker;
};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int blocked;
static bool released;

static void execute(napi_env env, void *data) {
    struct work *work = data;
    work->executed++;
    work->output = work->input * 2;
    work->thread = pthread_self();
    if (work->is_blocker) {
        pthread_mutex_lock(&mutex);
        blocked++;
        pthread_cond_broadcast(&changed);
        while (!released) {
            pthread_cond_wait(&changed, &mutex);
        }
        blocked--;
        pthread_mutex_unlock(&mutex);
    }
}

static void complete(napi_env env, napi_status status, void *data) {
    struct work *work = data;
    napi_value callback, result;
    napi_value args[] = {number(env, (double)status), number(env, work->output), boolean(env, work->executed == 1)};
    if (work->executed == 1 && pthread_equal(work->thread, pthread_self())) {
        say("executed on the loop's thread");
    }
    MUST(napi_get_reference_value(env, work->callback, &callback));
    MUST(napi_delete_reference(env, work->callback));
    MUST(napi_delete_async_work(env, work->handle));
    free(work);
    napi_call_function(env, undefined(env), callback, COUNT(args), args, &result);
}

static struct work *create(napi_env env, napi_value callback) {
    struct work *work = calloc(1, sizeof *work);
    MUST(napi_create_reference(env, callback, 1, &work->callback));
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), execute, complete, work, &work->handle));
    return work;
}

CASE(queue) {
    struct work *work = create(env, argv[1]);
    work->input = (int)double_of(env, argv[0]);
    SHOW(napi_queue_async_work(env, work->handle));
    return NULL;
}

/* Fills the pool, so that what is queued next cannot start. */
CASE(block_pool) {
    released = false;
    for (int i = 0; i < 4; i++) {
        struct work *work = create(env, argv[0]);
        work->is_blocker = true;
        MUST(napi_queue_async_work(env, work->handle));
    }
    pthread_mutex_lock(&mutex);
    while (blocked < 4) {
        pthread_cond_wait(&changed, &mutex);
    }
    pthread_mutex_unlock(&mutex);
    return NULL;
}

CASE(release_pool) {
    pthread_mutex_lock(&mutex);
    released = true;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

CASE(queue_and_cancel) {
    struct work *work = create(env, argv[0]);
    MUST(napi_queue_async_work(env, work->handle));
    SHOW(napi_cancel_async_work(env, work->handle));
    return NULL;
}

static struct work *kept;

CASE(queue_kept_blocker) {
    kept = create(env, argv[0]);
    kept->is_blocker = true;
    released = false;
    MUST(napi_queue_async_work(env, kept->handle));
    pthread_mutex_lock(&mutex);
    while (blocked < 1) {
        pthread_cond_wait(&changed, &mutex);
    }
    pthread_mutex_unlock(&mutex);
    return NULL;
}

CASE(cancel_kept) {
    const napi_extended_error_info *info = NULL;
    napi_status status = napi_cancel_async_work(env, kept->handle);
    MUST(napi_get_last_error_info(env, &info));
    say("%d %s, engine error %s", (int)status, status_name(status), info->engine_error_code != 0 ? "set" : "not set");
    return NULL;
}

static void execute_only(napi_env env, void *data) {
    pthread_mutex_lock(&mutex);
    ++*(int *)data;
    pthread_mutex_unlock(&mutex);
}

static int without_complete;

CASE(queue_without_complete) {
    napi_async_work work;
    SHOW(napi_create_async_work(env, object(env), text(env, "suite"), execute_only, NULL, &without_complete, &work));
    SHOW(napi_queue_async_work(env, work));
    return NULL;
}

CASE(count_without_complete) {
    pthread_mutex_lock(&mutex);
    int count = without_complete;
    pthread_mutex_unlock(&mutex);
    return number(env, count);
}

CASE(create_and_delete) {
    napi_async_work work = NULL;
    SHOW(napi_create_async_work(env, NULL, text(env, "suite"), execute_only, NULL, NULL, &work));
    SHOW(napi_delete_async_work(env, work));
    return NULL;
}

/* Bare: Node lets the TypeError of the conversion through at once, and does not call it pending. */
CASE(create_with) {
    napi_async_work work = NULL;
    SHOW_BARE(napi_create_async_work(env, argv[0], argv[1], execute_only, NULL, NULL, &work));
    return NULL;
}

/* What early releases of napi-rs 2 do. V8 takes the even first byte for the mark of a small integer. */
CASE(create_with_address) {
    napi_async_work work = NULL;
    SHOW(napi_create_async_work(env, NULL, (napi_value) "name", execute_only, NULL, NULL, &work));
    SHOW(napi_delete_async_work(env, work));
    return NULL;
}

CASE(refuse_null) {
    napi_async_work work = NULL;
    SHOW(napi_create_async_work(env, NULL, text(env, "suite"), NULL, NULL, NULL, &work));
    SHOW(napi_create_async_work(env, NULL, text(env, "suite"), execute_only, NULL, NULL, NULL));
    SHOW(napi_create_async_work(env, NULL, NULL, execute_only, NULL, NULL, &work));
    SHOW(napi_delete_async_work(env, NULL));
    SHOW(napi_queue_async_work(env, NULL));
    SHOW(napi_cancel_async_work(env, NULL));
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), execute_only, NULL, NULL, &work));
    SHOW(napi_create_async_work(NULL, NULL, text(env, "suite"), execute_only, NULL, NULL, &work));
    SHOW(napi_delete_async_work(NULL, work));
    SHOW(napi_queue_async_work(NULL, work));
    SHOW(napi_cancel_async_work(NULL, work));
    MUST(napi_delete_async_work(env, work));
    return NULL;
}

CASE(work_while_pending) {
    napi_async_work work = NULL;
    napi_value name = text(env, "suite");
    SHOW_PENDING(napi_create_async_work(env, NULL, name, execute_only, NULL, &without_complete, &work));
    SHOW_PENDING(napi_delete_async_work(env, work));
    return NULL;
}

/* Node crashes in the next three: only ours answers. */
CASE(queue_twice) {
    struct work *work = create(env, argv[0]);
    SHOW(napi_queue_async_work(env, work->handle));
    SHOW(napi_queue_async_work(env, work->handle));
    return NULL;
}

CASE(delete_while_queued) {
    struct work *work = create(env, argv[0]);
    MUST(napi_queue_async_work(env, work->handle));
    SHOW(napi_delete_async_work(env, work->handle));
    return NULL;
}

CASE(delete_twice) {
    napi_async_work work = NULL;
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), execute_only, NULL, NULL, &work));
    SHOW(napi_delete_async_work(env, work));
    SHOW(napi_delete_async_work(env, work));
    return NULL;
}
