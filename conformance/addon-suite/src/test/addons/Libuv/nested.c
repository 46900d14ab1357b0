/* A callback that turns the loop itself. */
#include "uv.h"

#define TURNS 1000

static napi_threadsafe_function function_to_call;
static loop_type *loop;
static int items, timers, finalized;

static void on_timer(handle_type *timer) {
    timers++;
    uv_close(timer, (handle_callback)free);
}

static void receive(napi_env env, napi_value callback, void *context, void *data) {
    handle_type *timer;
    if (env == NULL || items++ != 0) {
        return;
    }
    MUST(napi_call_threadsafe_function(function_to_call, NULL, napi_tsfn_nonblocking));
    timer = calloc(1, uv_handle_size(TIMER));
    UV_MUST(uv_timer_init(loop, timer));
    UV_MUST(uv_timer_start(timer, on_timer, 0, 0));
    for (int turn = 0; turn < TURNS && (items == 1 || timers == 0); turn++) {
        uv_run(loop, NOWAIT);
    }
    say("within the callback: %d items, %d timers", items, timers);
}

static void finalize(napi_env env, void *data, void *hint) {
    finalized++;
}

CASE(turn_within_callback) {
    loop = loop_of(env);
    items = timers = 0;
    MUST(napi_create_threadsafe_function(env, NULL, NULL, text(env, "suite"), 0, 1, NULL, finalize, NULL, receive, &function_to_call));
    MUST(napi_call_threadsafe_function(function_to_call, NULL, napi_tsfn_nonblocking));
    return NULL;
}

CASE(counts) {
    return LIST(number(env, items), number(env, timers), number(env, finalized));
}

CASE(release) {
    MUST(napi_release_threadsafe_function(function_to_call, napi_tsfn_release));
    return NULL;
}

CASE(run_loop) {
    return number(env, uv_run(loop_of(env), (int)double_of(env, argv[0])));
}

static void run_in_timer(handle_type *timer) {
    say("a timer turns the loop");
    uv_run(loop, ONCE);
    say("and is over");
    uv_close(timer, (handle_callback)free);
}

CASE(run_loop_in_timer) {
    loop = loop_of(env);
    handle_type *timer = calloc(1, uv_handle_size(TIMER));
    UV_MUST(uv_timer_init(loop, timer));
    UV_MUST(uv_timer_start(timer, run_in_timer, 1, 0));
    return NULL;
}
