/* One exported function per operation that is measured, each as small as the operation allows. */
#define _POSIX_C_SOURCE 200809L
#define NAPI_VERSION 8
#include <node_api.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

static napi_value argument(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value value = NULL;
    napi_get_cb_info(env, info, &count, &value, NULL, NULL);
    return value;
}

static napi_value nop(napi_env env, napi_callback_info info) {
    (void)env;
    (void)info;
    return NULL;
}

static napi_value add(napi_env env, napi_callback_info info) {
    size_t count = 2;
    napi_value args[2], sum = NULL;
    double left = 0, right = 0;
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    napi_get_value_double(env, args[0], &left);
    napi_get_value_double(env, args[1], &right);
    napi_create_double(env, left + right, &sum);
    return sum;
}

static napi_value object(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result = NULL, value;
    napi_create_object(env, &result);
    napi_create_int32(env, 1, &value);
    napi_set_named_property(env, result, "value", value);
    return result;
}

static napi_value string_in(napi_env env, napi_callback_info info) {
    char text[64];
    size_t length = 0;
    napi_get_value_string_utf8(env, argument(env, info), text, sizeof text, &length);
    return NULL;
}

static napi_value string_out(napi_env env, napi_callback_info info) {
    (void)info;
    napi_value result = NULL;
    napi_create_string_utf8(env, "0123456789abcdef", 16, &result);
    return result;
}

static napi_value callback(napi_env env, napi_callback_info info) {
    napi_value receiver, function = argument(env, info);
    napi_get_undefined(env, &receiver);
    napi_call_function(env, receiver, function, 0, NULL, NULL);
    return NULL;
}

static napi_value get(napi_env env, napi_callback_info info) {
    napi_value value;
    napi_get_named_property(env, argument(env, info), "value", &value);
    return NULL;
}

static napi_value set(napi_env env, napi_callback_info info) {
    napi_value value, target = argument(env, info);
    napi_create_int32(env, 2, &value);
    napi_set_named_property(env, target, "value", value);
    return NULL;
}

static napi_value reference(napi_env env, napi_callback_info info) {
    napi_ref held = NULL;
    napi_create_reference(env, argument(env, info), 1, &held);
    napi_delete_reference(env, held);
    return NULL;
}

static void free_counter(napi_env env, void *counter, void *hint) {
    (void)env;
    (void)hint;
    free(counter);
}

static napi_value construct(napi_env env, napi_callback_info info) {
    napi_value self;
    napi_get_cb_info(env, info, NULL, NULL, &self, NULL);
    napi_wrap(env, self, calloc(1, sizeof(long)), free_counter, NULL, NULL);
    return self;
}

static napi_value increment(napi_env env, napi_callback_info info) {
    napi_value self;
    void *counter = NULL;
    napi_get_cb_info(env, info, NULL, NULL, &self, NULL);
    if (napi_unwrap(env, self, &counter) == napi_ok) ++*(long *)counter;
    return NULL;
}

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
static napi_value work(napi_env env, napi_callback_info info) {
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
static napi_value call_from_thread(napi_env env, napi_callback_info info) {
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
static napi_value cpu_time(napi_env env, napi_callback_info info) {
    (void)info;
    struct timespec now;
    napi_value result = NULL;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    napi_create_double(env, (double)now.tv_sec * 1e9 + (double)now.tv_nsec, &result);
    return result;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor functions[] = {
        {"nop", NULL, nop, NULL, NULL, NULL, napi_default, NULL},
        {"add", NULL, add, NULL, NULL, NULL, napi_default, NULL},
        {"object", NULL, object, NULL, NULL, NULL, napi_default, NULL},
        {"stringIn", NULL, string_in, NULL, NULL, NULL, napi_default, NULL},
        {"stringOut", NULL, string_out, NULL, NULL, NULL, napi_default, NULL},
        {"callback", NULL, callback, NULL, NULL, NULL, napi_default, NULL},
        {"get", NULL, get, NULL, NULL, NULL, napi_default, NULL},
        {"set", NULL, set, NULL, NULL, NULL, napi_default, NULL},
        {"reference", NULL, reference, NULL, NULL, NULL, napi_default, NULL},
        {"work", NULL, work, NULL, NULL, NULL, napi_default, NULL},
        {"callFromThread", NULL, call_from_thread, NULL, NULL, NULL, napi_default, NULL},
        {"cpuTime", NULL, cpu_time, NULL, NULL, NULL, napi_default, NULL},
    };
    const napi_property_descriptor methods[] = {
        {"increment", NULL, increment, NULL, NULL, NULL, napi_default_method, NULL},
    };
    napi_value counter;
    napi_define_properties(env, exports, sizeof functions / sizeof *functions, functions);
    napi_define_class(env, "Counter", NAPI_AUTO_LENGTH, construct, NULL, 1, methods, &counter);
    napi_set_named_property(env, exports, "Counter", counter);
    return exports;
}
