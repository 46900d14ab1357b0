/* What needs other threads; and the clock of this one. */
#define _POSIX_C_SOURCE 200809L
#include "row.h"

#include <pthread.h>
#include <time.h>

typedef struct {
    napi_async_work work;
    napi_ref callback;
} job;

static void execute(napi_env env, void *data) {
    (void)env;
    (void)data;
}

static void complete(napi_env env, napi_status status, void *data) {
    job *done = data;
    napi_value receiver, callback;
    (void)status;
    napi_get_reference_value(env, done->callback, &callback);
    napi_get_undefined(env, &receiver);
    napi_delete_reference(env, done->callback);
    napi_delete_async_work(env, done->work);
    free(done);
    napi_call_function(env, receiver, callback, 0, NULL, NULL);
}

/* Has a thread of the pool do nothing, then calls back. */
ROW(work) {
    napi_value name;
    job *started = calloc(1, sizeof *started);
    napi_create_reference(env, argument(env, info), 1, &started->callback);
    napi_create_string_utf8(env, "bench", NAPI_AUTO_LENGTH, &name);
    napi_create_async_work(env, NULL, name, execute, complete, started, &started->work);
    napi_queue_async_work(env, started->work);
    return NULL;
}

typedef struct {
    napi_threadsafe_function function;
    napi_ref callback;
    uint32_t count;
    pthread_t thread;
} producer;

static void *produce(void *data) {
    producer *self = data;
    for (uint32_t i = 0; i < self->count; i++) {
        napi_call_threadsafe_function(self->function, NULL, napi_tsfn_blocking);
    }
    napi_release_threadsafe_function(self->function, napi_tsfn_release);
    return NULL;
}

static void produced(napi_env env, void *data, void *hint) {
    producer *self = data;
    napi_value receiver, callback;
    (void)hint;
    pthread_join(self->thread, NULL);
    napi_get_reference_value(env, self->callback, &callback);
    napi_delete_reference(env, self->callback);
    free(self);
    napi_get_undefined(env, &receiver);
    napi_call_function(env, receiver, callback, 0, NULL, NULL);
}

/* Calls a function so many times from another thread, then calls back. */
ROW(callFromThread) {
    size_t count = 3;
    napi_value args[3], name;
    producer *self = calloc(1, sizeof *self);
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    napi_get_value_uint32(env, args[0], &self->count);
    napi_create_reference(env, args[2], 1, &self->callback);
    napi_create_string_utf8(env, "bench", NAPI_AUTO_LENGTH, &name);
    napi_create_threadsafe_function(env, args[1], NULL, name, 0, 1, self, produced, NULL, NULL, &self->function);
    pthread_create(&self->thread, NULL, produce, self);
    return NULL;
}

/* What this thread has computed so far, in nanoseconds: other processes, compilers and collectors do not count. */
ROW(cpuTime) {
    struct timespec now;
    napi_value result = NULL;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    napi_create_double(env, (double)now.tv_sec * 1e9 + (double)now.tv_nsec, &result);
    return result;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {EXPORT(work), EXPORT(callFromThread), EXPORT(cpuTime)};
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    return exports;
}
