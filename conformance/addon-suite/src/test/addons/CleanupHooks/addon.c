#include "test.h"
#include <pthread.h>

static void hook(void *data) {
    say("hook %s", (const char *)data);
    flush_log();
}

static char *copy(napi_env env, napi_value value) {
    char buffer[64];
    return strdup(text_of(env, value, buffer, sizeof buffer));
}

CASE(add_hook) {
    SHOW(napi_add_env_cleanup_hook(env, hook, copy(env, argv[0])));
    return NULL;
}

CASE(add_and_remove_hook) {
    static char removed[] = "removed";
    SHOW(napi_add_env_cleanup_hook(env, hook, removed));
    SHOW(napi_remove_env_cleanup_hook(env, hook, removed));
    return NULL;
}

CASE(remove_unknown_hook) {
    SHOW(napi_remove_env_cleanup_hook(env, hook, NULL));
    return NULL;
}

static napi_env current_env;
static char later_removed[] = "removed by another hook";

static void removing_hook(void *data) {
    say("removing hook = %d", (int)napi_remove_env_cleanup_hook(current_env, hook, data));
    flush_log();
}

CASE(add_hook_that_removes) {
    current_env = env;
    MUST(napi_add_env_cleanup_hook(env, hook, later_removed));
    MUST(napi_add_env_cleanup_hook(env, removing_hook, later_removed));
    return NULL;
}

static void async_hook(napi_async_cleanup_hook_handle handle, void *data) {
    say("async hook %s", (const char *)data);
    say("napi_remove_async_cleanup_hook = %d", (int)napi_remove_async_cleanup_hook(handle));
    flush_log();
}

CASE(add_async_hook) {
    napi_async_cleanup_hook_handle handle = NULL;
    SHOW(napi_add_async_cleanup_hook(env, async_hook, copy(env, argv[0]), &handle));
    say("%s", handle == NULL ? "no handle" : "a handle");
    return NULL;
}

CASE(add_async_hook_without_handle) {
    SHOW(napi_add_async_cleanup_hook(env, async_hook, copy(env, argv[0]), NULL));
    return NULL;
}

CASE(add_and_remove_async_hook) {
    napi_async_cleanup_hook_handle handle = NULL;
    SHOW(napi_add_async_cleanup_hook(env, async_hook, "removed", &handle));
    SHOW_BARE(napi_remove_async_cleanup_hook(handle));
    return NULL;
}

static pthread_t thread;

static void *complete_hook(void *data) {
    napi_remove_async_cleanup_hook(data);
    return NULL;
}

static void completing_hook(napi_async_cleanup_hook_handle handle, void *data) {
    say("async hook that a thread completes");
    flush_log();
    pthread_create(&thread, NULL, complete_hook, handle);
}

CASE(add_async_hook_completed_by_thread) {
    MUST(napi_add_async_cleanup_hook(env, completing_hook, NULL, NULL));
    return NULL;
}

/* ---- teardown waits for a hook that a thread completes, however long that takes */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static bool may_complete, is_completed;

static void allow_completion(void *data) {
    pthread_mutex_lock(&mutex);
    may_complete = true;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    say("the last hook returns");
    flush_log();
}

static void *work_and_complete(void *handle) {
    static volatile unsigned char bytes[1 << 22];
    pthread_mutex_lock(&mutex);
    while (!may_complete) {
        pthread_cond_wait(&changed, &mutex);
    }
    pthread_mutex_unlock(&mutex);
    for (int round = 0; round < 50; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            bytes[i]++;
        }
    }
    pthread_mutex_lock(&mutex);
    is_completed = true;
    pthread_mutex_unlock(&mutex);
    if (napi_remove_async_cleanup_hook(handle) != napi_ok) {
        abort();
    }
    return NULL;
}

static void start_completion(napi_async_cleanup_hook_handle handle, void *data) {
    say("async hook");
    flush_log();
    pthread_create(&thread, NULL, work_and_complete, handle);
    pthread_detach(thread);
}

static void say_completed(napi_env env, void *data, void *hint) {
    pthread_mutex_lock(&mutex);
    say("instance data, %s the thread", is_completed ? "after" : "before");
    pthread_mutex_unlock(&mutex);
    flush_log();
}

CASE(add_async_hook_completed_late) {
    MUST(napi_set_instance_data(env, NULL, say_completed, NULL));
    MUST(napi_add_env_cleanup_hook(env, allow_completion, NULL));
    MUST(napi_add_async_cleanup_hook(env, start_completion, NULL, NULL));
    return NULL;
}

/* ---- what hooks see of external memory */

static napi_ref buffers[3];

static void say_memory(napi_env env, void *data, void *hint) {
    say("%s is finalized", (const char *)data);
    flush_log();
}

static void look_at_buffers(void *data) {
    napi_handle_scope scope;
    MUST(napi_open_handle_scope(current_env, &scope));
    for (size_t i = 0; i < COUNT(buffers); i++) {
        napi_value buffer = NULL;
        bool is_detached = false;
        MUST(napi_get_reference_value(current_env, buffers[i], &buffer));
        MUST(napi_is_detached_arraybuffer(current_env, buffer, &is_detached));
        say("hook %s: %s", (const char *)data, is_detached ? "detached" : "attached");
    }
    MUST(napi_close_handle_scope(current_env, scope));
    flush_log();
}

static void keep_external(napi_env env, size_t index, char *bytes) {
    napi_value buffer;
    MUST(napi_create_external_arraybuffer(env, bytes, strlen(bytes), say_memory, NULL, &buffer));
    MUST(napi_create_reference(env, buffer, 1, &buffers[index]));
}

CASE(look_at_external_memory) {
    static char first[] = "first memory", second[] = "second memory", third[] = "third memory";
    current_env = env;
    keep_external(env, 0, first);
    MUST(napi_add_env_cleanup_hook(env, look_at_buffers, "first"));
    keep_external(env, 1, second);
    MUST(napi_add_env_cleanup_hook(env, look_at_buffers, "second"));
    keep_external(env, 2, third);
    return NULL;
}

/* Node aborts: only ours answers. */
CASE(add_hook_twice) {
    static char twice[] = "twice";
    SHOW(napi_add_env_cleanup_hook(env, hook, twice));
    SHOW(napi_add_env_cleanup_hook(env, hook, twice));
    return NULL;
}

CASE(refuse_null) {
    SHOW(napi_add_env_cleanup_hook(env, NULL, NULL));
    SHOW(napi_remove_env_cleanup_hook(env, NULL, NULL));
    SHOW(napi_add_async_cleanup_hook(env, NULL, NULL, NULL));
    SHOW_BARE(napi_remove_async_cleanup_hook(NULL));
    SHOW(napi_add_env_cleanup_hook(NULL, hook, NULL));
    SHOW(napi_remove_env_cleanup_hook(NULL, hook, NULL));
    SHOW(napi_add_async_cleanup_hook(NULL, async_hook, NULL, NULL));
    return NULL;
}

/* These two leave the last error alone. */
CASE(keep_last_error) {
    static char data[] = "data";
    double value;
    napi_get_value_double(env, NULL, &value);
    SHOW(napi_add_env_cleanup_hook(env, hook, data));
    napi_get_value_double(env, NULL, &value);
    SHOW(napi_remove_env_cleanup_hook(env, hook, data));
    return NULL;
}

CASE(work_while_pending) {
    static char data[] = "data";
    napi_async_cleanup_hook_handle handle = NULL;
    SHOW_PENDING(napi_add_env_cleanup_hook(env, hook, data));
    SHOW_PENDING(napi_remove_env_cleanup_hook(env, hook, data));
    SHOW_PENDING(napi_add_async_cleanup_hook(env, async_hook, data, &handle));
    SHOW_BARE(napi_remove_async_cleanup_hook(handle));
    return NULL;
}

static void adding_hook(void *data) {
    say("adding hook = %d", (int)napi_add_env_cleanup_hook(current_env, hook, data));
    flush_log();
}

CASE(add_hook_that_adds) {
    static char added[] = "added by another hook";
    current_env = env;
    MUST(napi_add_env_cleanup_hook(env, adding_hook, added));
    return NULL;
}
