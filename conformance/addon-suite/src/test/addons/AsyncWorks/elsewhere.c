/* Works that a thread queues and deletes which is not the env's; the env's waits for it. */
#include "test.h"

#include <pthread.h>

static napi_env env_of_thread;
static napi_async_work work;
static napi_async_context context;
static int executed, completed;

static void execute(napi_env env, void *data) {
    executed++;
}

static void complete(napi_env env, napi_status status, void *data) {
    completed++;
    say("completed %s", status_name(status));
}

static void run_elsewhere(napi_env env, void *(*body)(void *)) {
    pthread_t thread;
    env_of_thread = env;
    if (pthread_create(&thread, NULL, body, NULL) != 0) {
        abort();
    }
    pthread_join(thread, NULL);
}

CASE(create) {
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), execute, complete, NULL, &work));
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    return NULL;
}

static void *queue(void *unused) {
    SHOW_BARE(napi_queue_async_work(env_of_thread, work));
    return NULL;
}

static void *give_back(void *unused) {
    SHOW_BARE(napi_delete_async_work(env_of_thread, work));
    SHOW_BARE(napi_async_destroy(env_of_thread, context));
    return NULL;
}

CASE(queue_elsewhere) {
    run_elsewhere(env, queue);
    return NULL;
}

CASE(give_back_elsewhere) {
    run_elsewhere(env, give_back);
    return NULL;
}

CASE(is_completed) {
    return boolean(env, executed == 1 && completed == 1);
}
