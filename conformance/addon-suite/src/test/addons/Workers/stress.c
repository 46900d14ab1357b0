/*
 * Everything that lives on threads, as much as one likes, in any number of envs; counts of what is alive, which are the
 * process's.
 */
#include "test.h"
#include <pthread.h>
#include <stdatomic.h>

static atomic_int items, finalizers, works, threads;

CASE(alive) {
    return LIST(
        number(env, atomic_load(&items)), number(env, atomic_load(&finalizers)), number(env, atomic_load(&works)),
        number(env, atomic_load(&threads)));
}

/* ---- producers: they go on until the env closes, which may be before they start */

static void receive(napi_env env, napi_value callback, void *context, void *data) {
    int *number_of_item = data;
    bool is_told = env != NULL && *number_of_item % 100 == 0;
    free(data);
    atomic_fetch_sub(&items, 1);
    if (is_told) {
        napi_call_function(env, undefined(env), callback, 0, NULL, NULL);
    }
}

static void *produce(void *data) {
    napi_threadsafe_function function = data;
    for (int i = 1;; i++) {
        int *item = malloc(64);
        *item = i;
        atomic_fetch_add(&items, 1);
        if (napi_call_threadsafe_function(function, item, napi_tsfn_blocking) != napi_ok) {
            free(item);
            atomic_fetch_sub(&items, 1);
            atomic_fetch_sub(&threads, 1);
            return NULL;
        }
    }
}

CASE(start_producers) {
    napi_threadsafe_function function = NULL;
    int count = (int)double_of(env, argv[0]);
    MUST(napi_create_threadsafe_function(
        env, argv[1], NULL, text(env, "stress"), 16, (size_t)count, NULL, NULL, NULL, receive, &function));
    for (int i = 0; i < count; i++) {
        pthread_t thread;
        atomic_fetch_add(&threads, 1);
        pthread_create(&thread, NULL, produce, function);
        pthread_detach(thread);
    }
    return NULL;
}

/* ---- works */

struct job {
    napi_async_work work;
    char bytes[512];
};

static void execute(napi_env env, void *data) {
    memset(((struct job *)data)->bytes, 7, sizeof((struct job *)data)->bytes);
}

static void complete(napi_env env, napi_status status, void *data) {
    struct job *job = data;
    MUST(napi_delete_async_work(env, job->work));
    free(job);
    atomic_fetch_sub(&works, 1);
}

CASE(queue_works) {
    for (int left = (int)double_of(env, argv[0]); left > 0; left--) {
        struct job *job = calloc(1, sizeof *job);
        atomic_fetch_add(&works, 1);
        MUST(napi_create_async_work(env, NULL, text(env, "stress"), execute, complete, job, &job->work));
        MUST(napi_queue_async_work(env, job->work));
    }
    return NULL;
}

/* ---- objects with native memory */

static void give_back(napi_env env, void *data, void *hint) {
    free(data);
    atomic_fetch_sub(&finalizers, 1);
}

CASE(make_objects) {
    for (int left = (int)double_of(env, argv[0]); left > 0; left--) {
        napi_handle_scope scope;
        napi_value buffer = NULL;
        void *memory = calloc(1, 256);
        MUST(napi_open_handle_scope(env, &scope));
        MUST(napi_wrap(env, object(env), calloc(1, 64), give_back, NULL, NULL));
        MUST(napi_create_external_arraybuffer(env, memory, 256, give_back, NULL, &buffer));
        atomic_fetch_add(&finalizers, 2);
        MUST(napi_close_handle_scope(env, scope));
    }
    return NULL;
}
