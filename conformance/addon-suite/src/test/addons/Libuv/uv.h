/*
 * What this chapter uses of libuv, declared here: uv.h need not be installed, and the sizes of libuv's structs differ
 * from release to release, so handles and requests are allocated by uv_handle_size and uv_req_size. Of all of them the
 * first field is `data`.
 */
#ifndef ADDON_SUITE_UV_H
#define ADDON_SUITE_UV_H

#include "../test.h"

typedef struct uv_loop_s loop_type;
typedef struct { void *data; } handle_type;
typedef void (*handle_callback)(handle_type *handle);
typedef void (*poll_callback)(handle_type *handle, int status, int events);
typedef void (*after_work_callback)(handle_type *request, int status);

/* Of uv_handle_type and uv_req_type. */
enum { ASYNC = 1, CHECK = 2, IDLE = 6, POLL = 8, PREPARE = 9, TIMER = 13 };
enum { WORK = 7 };
enum { READABLE = 1 };
/* Of uv_run_mode. */
enum { DEFAULT, ONCE, NOWAIT };

size_t uv_handle_size(int type);
size_t uv_req_size(int type);
loop_type *uv_default_loop(void);
int uv_loop_alive(const loop_type *loop);
int uv_run(loop_type *loop, int mode);
int uv_async_init(loop_type *loop, handle_type *async, handle_callback callback);
int uv_async_send(handle_type *async);
int uv_timer_init(loop_type *loop, handle_type *timer);
int uv_timer_start(handle_type *timer, handle_callback callback, uint64_t timeout, uint64_t repeat);
int uv_check_init(loop_type *loop, handle_type *check);
int uv_check_start(handle_type *check, handle_callback callback);
int uv_idle_init(loop_type *loop, handle_type *idle);
int uv_idle_start(handle_type *idle, handle_callback callback);
int uv_prepare_init(loop_type *loop, handle_type *prepare);
int uv_prepare_start(handle_type *prepare, handle_callback callback);
int uv_poll_init(loop_type *loop, handle_type *poll, int fd);
int uv_poll_start(handle_type *poll, int events, poll_callback callback);
int uv_queue_work(loop_type *loop, handle_type *work, handle_callback execute, after_work_callback after);
void uv_close(handle_type *handle, handle_callback callback);
void uv_unref(handle_type *handle);
int uv_thread_create(uintptr_t *thread, void (*entry)(void *data), void *data);
int uv_thread_join(uintptr_t *thread);
uint64_t uv_hrtime(void);
const char *uv_strerror(int error);

/* Ends the process if a call into libuv fails. */
#define UV_MUST(call) uv_must(#call, __LINE__, (call))
MAYBE_UNUSED static void uv_must(const char *call, int line, int result) {
    if (result < 0) {
        fprintf(stderr, "line %d: %s: %s\n", line, call, uv_strerror(result));
        abort();
    }
}

MAYBE_UNUSED static loop_type *loop_of(napi_env env) {
    struct uv_loop_s *loop = NULL;
    MUST(napi_get_uv_event_loop(env, &loop));
    return loop;
}

/* A function to call when something happens, the env it belongs to, and how often it has been called. */
struct listener {
    napi_env env;
    napi_ref function;
    handle_type *handle;
    int calls;
    int fd;
    uintptr_t thread;
};

MAYBE_UNUSED static struct listener *listen(napi_env env, napi_value function, handle_type *handle) {
    struct listener *listener = calloc(1, sizeof *listener);
    listener->env = env;
    listener->handle = handle;
    handle->data = listener;
    MUST(napi_create_reference(env, function, 1, &listener->function));
    return listener;
}

MAYBE_UNUSED static void call(struct listener *listener) {
    napi_env env = listener->env;
    napi_handle_scope scope;
    napi_value function, result, count;
    MUST(napi_open_handle_scope(env, &scope));
    MUST(napi_get_reference_value(env, listener->function, &function));
    MUST(napi_create_int32(env, ++listener->calls, &count));
    /* It may fail: the function may end the runtime. */
    napi_call_function(env, undefined(env), function, 1, &count, &result);
    MUST(napi_close_handle_scope(env, scope));
}

MAYBE_UNUSED static void forget(handle_type *handle) {
    struct listener *listener = handle->data;
    MUST(napi_delete_reference(listener->env, listener->function));
    free(listener);
    free(handle);
}

MAYBE_UNUSED static void call_and_close(handle_type *handle) {
    call(handle->data);
    uv_close(handle, forget);
}

#endif
