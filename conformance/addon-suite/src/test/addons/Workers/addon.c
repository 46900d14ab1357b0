/*
 * One library, several envs: what belongs to each, what is shared, and what happens when one of them ends. The log is
 * the process's: who reads it waits for the others.
 */
#include "test.h"
#include <pthread.h>
#include <stdatomic.h>

/* ---- instance data, hooks, finalizers: of the env that they were given to */

struct owner {
    char name[16];
    int wraps;
};

static void finalize_data(napi_env env, void *data, void *hint) {
    struct owner *owner = data;
    say("instance data of %s, after %d wraps", owner->name, owner->wraps);
    free(owner);
}

static void finalize_wrap(napi_env env, void *data, void *hint) {
    struct owner *owner = NULL;
    MUST(napi_get_instance_data(env, (void **)&owner));
    owner->wraps++;
}

static void run_hook(void *argument) {
    say("hook of %s", ((struct owner *)argument)->name);
}

static struct owner *owner_of(napi_env env) {
    struct owner *owner = NULL;
    MUST(napi_get_instance_data(env, (void **)&owner));
    return owner;
}

CASE(own) {
    struct owner *owner = calloc(1, sizeof *owner);
    text_of(env, argv[0], owner->name, sizeof owner->name);
    MUST(napi_set_instance_data(env, owner, finalize_data, NULL));
    MUST(napi_add_env_cleanup_hook(env, run_hook, owner));
    return NULL;
}

CASE(name_of_owner) {
    struct owner *owner = owner_of(env);
    return owner == NULL ? undefined(env) : text(env, owner->name);
}

CASE(wrap) {
    MUST(napi_wrap(env, argv[0], owner_of(env), finalize_wrap, NULL, NULL));
    return argv[0];
}

/* ---- memory */

static void *remembered;

static void *data_of(napi_env env, napi_value typed_array) {
    void *data = NULL;
    MUST(napi_get_typedarray_info(env, typed_array, NULL, NULL, &data, NULL, NULL));
    return data;
}

CASE(remember) {
    remembered = data_of(env, argv[0]);
    return NULL;
}

CASE(is_remembered) {
    return boolean(env, data_of(env, argv[0]) == remembered);
}

CASE(write_native) {
    ((int32_t *)data_of(env, argv[0]))[0] = (int32_t)double_of(env, argv[1]);
    return NULL;
}

/* ---- a call that waits in native code */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static bool is_open, is_awaited;

static void await_open(void) {
    pthread_mutex_lock(&mutex);
    is_awaited = true;
    while (!is_open) {
        pthread_cond_wait(&changed, &mutex);
    }
    is_open = is_awaited = false;
    pthread_mutex_unlock(&mutex);
}

CASE(somebody_waits) {
    pthread_mutex_lock(&mutex);
    bool result = is_awaited;
    pthread_mutex_unlock(&mutex);
    return boolean(env, result);
}

CASE(open_gate) {
    pthread_mutex_lock(&mutex);
    is_open = true;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

CASE(wait_and_call) {
    napi_value result = NULL, key = text(env, "key");
    await_open();
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    SHOW(napi_set_property(env, argv[0], key, key));
    return NULL;
}

/* ---- async work that writes into an ArrayBuffer while its env ends */

static napi_async_work work;
static napi_ref kept;
static uint8_t *bytes;
static size_t byte_count;

static void write_bytes(napi_env env, void *data) {
    await_open();
    for (int round = 0; round < 100; round++) {
        memset(bytes, round, byte_count);
    }
    say("written");
}

static void complete_work(napi_env env, napi_status status, void *data) {
    say("complete, %s", status_name(status));
    MUST(napi_delete_async_work(env, work));
}

CASE(write_in_background) {
    MUST(napi_get_arraybuffer_info(env, argv[0], (void **)&bytes, &byte_count));
    MUST(napi_create_reference(env, argv[0], 1, &kept));
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), write_bytes, complete_work, NULL, &work));
    MUST(napi_queue_async_work(env, work));
    return NULL;
}

/* ---- a native thread that calls while the env ends */

static napi_threadsafe_function function_to_call;
static atomic_int received, producer_state;

static void receive(napi_env env, napi_value callback, void *context, void *data) {
    atomic_fetch_add(&received, 1);
}

static void *produce(void *data) {
    napi_status status;
    do {
        status = napi_call_threadsafe_function(function_to_call, NULL, napi_tsfn_blocking);
    } while (status == napi_ok);
    atomic_store(&producer_state, status == napi_closing ? 1 : 2);
    return NULL;
}

CASE(start_producer) {
    pthread_t thread;
    atomic_store(&producer_state, 0);
    atomic_store(&received, 0);
    MUST(napi_create_threadsafe_function(
        env, NULL, NULL, text(env, "suite"), 4, 1, NULL, NULL, NULL, receive, &function_to_call));
    pthread_create(&thread, NULL, produce, NULL);
    pthread_detach(thread);
    return NULL;
}

CASE(has_received) {
    return boolean(env, atomic_load(&received) > 0);
}

CASE(state_of_producer) {
    return number(env, atomic_load(&producer_state));
}

/* ---- objects that are collected while their env ends: each finalizer once */

#define OBJECTS 2000

static atomic_int finalized[OBJECTS];

static void count(napi_env env, void *data, void *hint) {
    atomic_fetch_add((atomic_int *)data, 1);
}

CASE(wrap_many) {
    for (int i = 0; i < OBJECTS; i++) {
        napi_handle_scope scope;
        MUST(napi_open_handle_scope(env, &scope));
        MUST(napi_wrap(env, object(env), &finalized[i], count, NULL, NULL));
        MUST(napi_close_handle_scope(env, scope));
    }
    return NULL;
}

CASE(many_finalized) {
    int once = 0, more = 0;
    for (int i = 0; i < OBJECTS; i++) {
        once += finalized[i] == 1;
        more += finalized[i] > 1;
    }
    return LIST(number(env, once), number(env, more));
}
