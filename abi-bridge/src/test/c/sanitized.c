/*
 * The bridge's C without a JVM, for the sanitizers (.ci/sanitize): several runtimes on threads of their own, each with
 * an env, and threads that belong to none. What Java would answer is answered here. Ends with a message and exit code 1
 * where C answers wrongly; the sanitizers do the rest.
 */
#define _GNU_SOURCE /* pthread_barrier_t */
#include "boundary.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { RUNTIMES = 4, STRANGERS = 4, ROUNDS = 2000 };

#define CHECK(condition)                                                                                                       \
    do {                                                                                                                       \
        if (!(condition)) {                                                                                                    \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                                    \
            exit(1);                                                                                                           \
        }                                                                                                                      \
    } while (0)

typedef napi_value (*callback_function)(napi_env env, uint64_t info);

napi_env abide_create_env(uint32_t id, int32_t module_api_version);
void abide_release_env(napi_env env);
void abide_bind_thread(napi_env env, uint64_t soft_margin, uint64_t hard_margin);
void abide_start(uintptr_t resolve, uintptr_t overflow, uintptr_t copy, uintptr_t report);
napi_value abide_invoke(callback_function function, napi_env env, abide_arguments arguments, abide_target target,
                        uint64_t data);

napi_status napi_create_double(napi_env env, double value, napi_value *result);
napi_status napi_get_value_double(napi_env env, napi_value value, double *result);
napi_status napi_get_value_int32(napi_env env, napi_value value, int32_t *result);
napi_status napi_get_value_int64(napi_env env, napi_value value, int64_t *result);
napi_status napi_get_cb_info(napi_env env, uint64_t info, uint64_t *count, napi_value *arguments, napi_value *receiver, void **data);
napi_status napi_open_handle_scope(napi_env env, uint64_t *result);
napi_status napi_close_handle_scope(napi_env env, uint64_t scope);
napi_status napi_open_escapable_handle_scope(napi_env env, uint64_t *result);
napi_status napi_close_escapable_handle_scope(napi_env env, uint64_t scope);
napi_status napi_escape_handle(napi_env env, uint64_t scope, napi_value escapee, napi_value *result);
napi_status napi_get_last_error_info(napi_env env, const abide_error_info **result);
napi_status napi_is_exception_pending(napi_env env, bool *result);
napi_status napi_get_and_clear_last_exception(napi_env env, napi_value *result);
napi_status napi_create_object(napi_env env, uint64_t result);
napi_status napi_acquire_threadsafe_function(uint64_t function);
napi_status napi_delete_reference(napi_env env, uint64_t reference);

/* ---- what Java answers */

static unsigned resolved;

static napi_status answer(void) { return napi_ok; }

static void *resolve(uint32_t row) {
    (void)row;
    __atomic_add_fetch(&resolved, 1, __ATOMIC_RELAXED);
    void *function;
    *(napi_status(**)(void)) & function = answer;
    return function;
}

static void overflow(napi_env env) { env->exception_pending = 1; }

static void copy(napi_env env, uint32_t from, uint32_t to) {
    (void)env;
    CHECK(from != to);
}

static unsigned reported;

static void report(napi_env env) {
    (void)env;
    __atomic_add_fetch(&reported, 1, __ATOMIC_RELAXED);
}

/* ---- runtimes */

static napi_env envs[RUNTIMES];
static pthread_barrier_t begun, ended;

static napi_value add(napi_env env, uint64_t info) {
    uint64_t count = 3, scope;
    napi_value arguments[3], result, inner, escaped;
    double first, second;
    void *data;
    CHECK(napi_get_cb_info(env, info, &count, arguments, NULL, &data) == napi_ok);
    CHECK(count == 2 && data == &envs);
    CHECK(napi_get_value_double(env, arguments[0], &first) == napi_ok);
    CHECK(napi_get_value_double(env, arguments[1], &second) == napi_ok);
    CHECK(napi_get_value_double(env, arguments[2], &first) == napi_number_expected);
    CHECK(napi_open_escapable_handle_scope(env, &scope) == napi_ok);
    CHECK(napi_create_double(env, first + second, &inner) == napi_ok);
    CHECK(napi_escape_handle(env, scope, inner, &escaped) == napi_ok);
    CHECK(napi_escape_handle(env, scope, inner, &result) == napi_escape_called_twice);
    CHECK(napi_close_escapable_handle_scope(env, scope) == napi_ok);
    CHECK(napi_get_value_double(env, inner, &first) == napi_invalid_arg);
    CHECK(napi_create_object(env, 0) == napi_ok);
    return escaped;
}

static napi_value leave_open(napi_env env, uint64_t info) {
    uint64_t scope;
    (void)info;
    CHECK(napi_open_handle_scope(env, &scope) == napi_ok);
    return 0;
}

static uint64_t reference(uint32_t index) { return UINT64_C(1) << 32 | (index + 1); }

static napi_value delete_references(napi_env env, uint64_t info) {
    (void)info;
    for (uint32_t index = 0; index < DELETES_CAPACITY; index++) {
        env->references[index] = 1;
        CHECK(napi_delete_reference(env, reference(index)) == napi_ok);
        CHECK(env->references[index] == 0 && env->delete_count == index + 1);
        /* A second time, and what never was, is for Java to refuse. */
        CHECK(napi_delete_reference(env, reference(index)) == napi_ok && env->delete_count == index + 1);
        CHECK(napi_delete_reference(env, UINT64_MAX) == napi_ok && env->delete_count == index + 1);
    }
    env->references[DELETES_CAPACITY] = 1;
    CHECK(napi_delete_reference(env, reference(DELETES_CAPACITY)) == napi_ok);
    CHECK(env->references[DELETES_CAPACITY] == 1 && env->delete_count == DELETES_CAPACITY);
    return abide_handle(env, SLOT_GLOBAL);
}

static napi_value push(napi_env env, double value) {
    uint32_t index = abide_push(env, TAG_NUMBER);
    env->slots[index].payload.number = value;
    return abide_handle(env, index);
}

static const abide_target plain = {SLOT_GLOBAL, SLOT_NONE};

static void call(napi_env env, int round) {
    uint32_t mark = env->top;
    uint32_t base = (uint32_t)push(env, round);
    push(env, 0.5);
    napi_value result = abide_invoke(add, env, (abide_arguments){base, 2}, plain, (uint64_t)(uintptr_t)&envs);
    int64_t sum;
    CHECK(napi_get_value_int64(env, result, &sum) == napi_ok && sum == round);
    env->top = mark;
    CHECK(napi_get_value_int64(env, result, &sum) == napi_invalid_arg);
}

static void *run(void *argument) {
    uint32_t id = (uint32_t)(uintptr_t)argument;
    napi_env env = abide_create_env(id, 10);
    const abide_error_info *info;
    CHECK(env != NULL);
    abide_bind_thread(env, 1 << 20, 256 << 10);
    envs[id] = env;
    pthread_barrier_wait(&begun);
    for (int round = 0; round < ROUNDS; round++) {
        call(env, round);
    }
    abide_invoke(leave_open, env, (abide_arguments){env->top, 0}, plain, 0);
    CHECK(env->open_scopes == 0);
    CHECK(abide_invoke(delete_references, env, (abide_arguments){env->top, 0}, plain, 0) == UINT64_MAX - 2);
    CHECK(env->result == abide_handle(env, SLOT_GLOBAL) && env->deletes[1] == reference(1));
    CHECK(napi_close_handle_scope(env, 0) == napi_invalid_arg);
    CHECK(napi_get_last_error_info(env, &info) == napi_ok && info->status == napi_invalid_arg);
    abide_release_env(env);
    pthread_barrier_wait(&ended);
    return NULL;
}

/* ---- threads that belong to no runtime */

static void *stray(void *argument) {
    (void)argument;
    pthread_barrier_wait(&begun);
    for (int round = 0; round < ROUNDS; round++) {
        napi_env env = envs[round % RUNTIMES];
        napi_value result = 0;
        /* Refused, also while the env goes away. */
        CHECK(napi_create_double(env, round, &result) == napi_generic_failure && result == 0);
        CHECK(napi_create_object(env, 0) == napi_generic_failure);
        /* Java's to give back, or given back with the env. */
        CHECK(napi_delete_reference(env, reference(0)) == napi_ok);
        const abide_error_info *info = NULL;
        CHECK(napi_create_object(env, 0) == napi_generic_failure);
        CHECK(napi_get_last_error_info(env, &info) == napi_ok && info->status == napi_generic_failure);
        bool pending = false;
        CHECK(napi_is_exception_pending(env, &pending) == napi_ok && pending);
        CHECK(napi_get_and_clear_last_exception(env, &result) == napi_ok && result == 0);
        CHECK(napi_is_exception_pending(env, &pending) == napi_ok && !pending);
        uint64_t scope = 0;
        CHECK(napi_open_handle_scope(env, &scope) == napi_ok && napi_close_handle_scope(env, scope) == napi_ok);
        CHECK(napi_acquire_threadsafe_function(1) == napi_ok);
    }
    pthread_barrier_wait(&ended);
    for (int index = 0; index < RUNTIMES; index++) {
        CHECK(napi_create_object(envs[index], 0) == napi_generic_failure);
    }
    return NULL;
}

int main(void) {
    pthread_t threads[RUNTIMES + STRANGERS];
    abide_start((uintptr_t)resolve, (uintptr_t)overflow, (uintptr_t)copy, (uintptr_t)report);
    pthread_barrier_init(&begun, NULL, RUNTIMES + STRANGERS);
    pthread_barrier_init(&ended, NULL, RUNTIMES + STRANGERS);
    for (uintptr_t index = 0; index < RUNTIMES + STRANGERS; index++) {
        CHECK(pthread_create(&threads[index], NULL, index < RUNTIMES ? run : stray, (void *)index) == 0);
    }
    for (size_t index = 0; index < RUNTIMES + STRANGERS; index++) {
        pthread_join(threads[index], NULL);
    }
    CHECK(reported == RUNTIMES);
    CHECK(resolved >= 2);
    printf("%d runtimes, %d other threads, %d rounds: nothing wrong\n", RUNTIMES, STRANGERS, ROUNDS);
    return 0;
}
