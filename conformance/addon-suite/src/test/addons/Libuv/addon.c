#include "uv.h"

CASE(get_uv_event_loop) {
    struct uv_loop_s *loop = NULL, *again = NULL;
    SHOW(napi_get_uv_event_loop(env, &loop));
    SHOW(napi_get_uv_event_loop(env, &again));
    say("%s, %s", loop == NULL ? "no loop" : "a loop", loop == again ? "the same again" : "another one");
    return NULL;
}

CASE(run_timer) {
    handle_type *timer = malloc(uv_handle_size(TIMER));
    listen(env, argv[0], timer);
    UV_MUST(uv_timer_init(loop_of(env), timer));
    UV_MUST(uv_timer_start(timer, call_and_close, (uint64_t)double_of(env, argv[1]), 0));
    return NULL;
}

static void call_three_times(handle_type *handle) {
    struct listener *listener = handle->data;
    if (listener->calls == 2) {
        call_and_close(handle);
    } else {
        call(listener);
    }
}

CASE(repeat_timer) {
    handle_type *timer = malloc(uv_handle_size(TIMER));
    listen(env, argv[0], timer);
    UV_MUST(uv_timer_init(loop_of(env), timer));
    UV_MUST(uv_timer_start(timer, call_three_times, 1, 1));
    return NULL;
}

/*
 * The order of libuv's phases: what is prepared, what is checked, and the idle handle, which keeps the loop from
 * waiting.
 */
CASE(run_phases) {
    loop_type *loop = loop_of(env);
    handle_type *idle = malloc(uv_handle_size(IDLE)), *prepare = malloc(uv_handle_size(PREPARE)), *check = malloc(uv_handle_size(CHECK));
    listen(env, argv[0], idle);
    listen(env, argv[1], prepare);
    listen(env, argv[2], check);
    UV_MUST(uv_check_init(loop, check));
    UV_MUST(uv_check_start(check, call_and_close));
    UV_MUST(uv_prepare_init(loop, prepare));
    UV_MUST(uv_prepare_start(prepare, call_and_close));
    UV_MUST(uv_idle_init(loop, idle));
    UV_MUST(uv_idle_start(idle, call_and_close));
    return NULL;
}

static void send_from_thread(void *data) {
    UV_MUST(uv_async_send(((struct listener *)data)->handle));
}

static void call_join_and_close(handle_type *handle) {
    UV_MUST(uv_thread_join(&((struct listener *)handle->data)->thread));
    call_and_close(handle);
}

CASE(send_from_thread_of_libuv) {
    handle_type *async = malloc(uv_handle_size(ASYNC));
    struct listener *listener = listen(env, argv[0], async);
    UV_MUST(uv_async_init(loop_of(env), async, call_join_and_close));
    UV_MUST(uv_thread_create(&listener->thread, send_from_thread, listener));
    return NULL;
}

static void execute(handle_type *request) {
    ((struct listener *)request->data)->fd = 42;
}

static void after(handle_type *request, int status) {
    struct listener *listener = request->data;
    say("status %d, executed %s", status, listener->fd == 42 ? "before" : "not yet");
    call(listener);
    forget(request);
}

CASE(queue_work) {
    handle_type *request = malloc(uv_req_size(WORK));
    listen(env, argv[0], request);
    UV_MUST(uv_queue_work(loop_of(env), request, execute, after));
    return NULL;
}

static void read_and_close(handle_type *handle, int status, int events) {
    struct listener *listener = handle->data;
    char text[16] = "";
    ssize_t count = read(listener->fd, text, sizeof text - 1);
    say("status %d, events %d, read %d: %s", status, events, (int)count, text);
    call_and_close(handle);
}

static int pipe_of_poll[2];

static void *write_to_pipe(void *data) {
    if (write(pipe_of_poll[1], "hello", 5) != 5) {
        abort();
    }
    return NULL;
}

#include <pthread.h>

CASE(poll_pipe) {
    pthread_t thread;
    if (pipe(pipe_of_poll) != 0) {
        abort();
    }
    handle_type *poll = malloc(uv_handle_size(POLL));
    listen(env, argv[0], poll)->fd = pipe_of_poll[0];
    UV_MUST(uv_poll_init(loop_of(env), poll, pipe_of_poll[0]));
    UV_MUST(uv_poll_start(poll, READABLE, read_and_close));
    pthread_create(&thread, NULL, write_to_pipe, NULL);
    pthread_detach(thread);
    return NULL;
}

CASE(leave_unreferenced) {
    handle_type *timer = malloc(uv_handle_size(TIMER));
    listen(env, argv[0], timer);
    UV_MUST(uv_timer_init(loop_of(env), timer));
    UV_MUST(uv_timer_start(timer, call_and_close, 1000 * 1000, 0));
    uv_unref(timer);
    return NULL;
}

static napi_deferred deferred;

static void resolve_and_close(handle_type *handle) {
    struct listener *listener = handle->data;
    napi_env env = listener->env;
    napi_handle_scope handles;
    napi_async_context context;
    napi_callback_scope scope;
    MUST(napi_open_handle_scope(env, &handles));
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    MUST(napi_open_callback_scope(env, object(env), context, &scope));
    MUST(napi_resolve_deferred(env, deferred, text(env, "resolved")));
    MUST(napi_close_callback_scope(env, scope));
    MUST(napi_async_destroy(env, context));
    MUST(napi_close_handle_scope(env, handles));
    call_and_close(handle);
}

CASE(resolve_in_timer) {
    napi_value promise;
    MUST(napi_create_promise(env, &deferred, &promise));
    handle_type *timer = malloc(uv_handle_size(TIMER));
    listen(env, argv[0], timer);
    UV_MUST(uv_timer_init(loop_of(env), timer));
    UV_MUST(uv_timer_start(timer, resolve_and_close, 1, 0));
    return promise;
}

/* ---- at the end of the process */

struct ending {
    napi_env env;
    napi_async_cleanup_hook_handle hook;
    handle_type *async;
};

static void ended(handle_type *async) {
    struct ending *ending = async->data;
    say("closed");
    SHOW_BARE(napi_remove_async_cleanup_hook(ending->hook));
    flush_log();
    free(ending);
    free(async);
}

static void sent(handle_type *async) {
    say("sent");
    uv_close(async, ended);
}

static void end(napi_async_cleanup_hook_handle hook, void *data) {
    struct ending *ending = data;
    ending->hook = hook;
    ending->async = malloc(uv_handle_size(ASYNC));
    ending->async->data = ending;
    UV_MUST(uv_async_init(loop_of(ending->env), ending->async, sent));
    UV_MUST(uv_async_send(ending->async));
    say("hook");
}

CASE(close_in_async_hook) {
    struct ending *ending = calloc(1, sizeof *ending);
    ending->env = env;
    SHOW(napi_add_async_cleanup_hook(env, end, ending, NULL));
    return NULL;
}

static void freed(handle_type *timer) {
    say("freed");
    flush_log();
    free(timer);
}

static void close_in_hook(void *data) {
    say("hook");
    uv_close(data, freed);
}

static void never(handle_type *handle) {
    say("never");
}

CASE(close_in_sync_hook) {
    handle_type *timer = malloc(uv_handle_size(TIMER));
    UV_MUST(uv_timer_init(loop_of(env), timer));
    UV_MUST(uv_timer_start(timer, never, 1000 * 1000, 0));
    uv_unref(timer);
    SHOW(napi_add_env_cleanup_hook(env, close_in_hook, timer));
    return NULL;
}
