/* Writes to a file what happens when the env goes away: for tests that close a runtime in their own process. */
#include "../test.h"

static void append(const char *file, const char *what) {
    FILE *stream = fopen(file, "a");
    if (stream == NULL || fprintf(stream, "%s\n", what) < 0 || fclose(stream) != 0) {
        abort();
    }
}

static void hook(void *file) {
    append(file, "hook");
}

static void async_hook(napi_async_cleanup_hook_handle handle, void *file) {
    append(file, "async hook");
    napi_remove_async_cleanup_hook(handle);
}

static void finalize(napi_env env, void *file, void *what) {
    append(file, what);
}

static void call_js(napi_env env, napi_value callback, void *file, void *data) {
    append(file, env == NULL ? "item given back" : "item called");
}

static void execute(napi_env env, void *file) {
    append(file, "work executed");
}

static void complete(napi_env env, napi_status status, void *file) {
    napi_value value, result;
    append(file, "work completed");
    MUST(napi_get_global(env, &value));
    if (napi_run_script(env, value, &result) != napi_pending_exception) {
        append(file, "JavaScript after the end");
    }
}

static void finalize_function(napi_env env, void *data, void *file) {
    append(file, "thread-safe function");
}

CASE(append_all) {
    char buffer[4096];
    char *file = strdup(text_of(env, argv[0], buffer, sizeof buffer));
    napi_async_work work;
    napi_threadsafe_function function;
    MUST(napi_add_env_cleanup_hook(env, hook, file));
    MUST(napi_add_async_cleanup_hook(env, async_hook, file, NULL));
    MUST(napi_wrap(env, argv[1], file, finalize, "wrap", NULL));
    MUST(napi_set_instance_data(env, file, finalize, "instance data"));
    MUST(napi_create_threadsafe_function(env, NULL, NULL, text(env, "suite"), 0, 1, file, finalize_function, file, call_js, &function));
    MUST(napi_call_threadsafe_function(function, NULL, napi_tsfn_nonblocking));
    MUST(napi_create_async_work(env, NULL, text(env, "suite"), execute, complete, file, &work));
    MUST(napi_queue_async_work(env, work));
    return NULL;
}
