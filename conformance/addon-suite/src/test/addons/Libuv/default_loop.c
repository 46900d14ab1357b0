#include "uv.h"

/* Asks Node-API for nothing: in Node the default loop is the main thread's. */
CASE(run_timer) {
    handle_type *timer = malloc(uv_handle_size(TIMER));
    listen(env, argv[0], timer);
    UV_MUST(uv_timer_init(uv_default_loop(), timer));
    UV_MUST(uv_timer_start(timer, call_and_close, 1, 0));
    return NULL;
}

CASE(compare_loops) {
    say("%s", loop_of(env) == uv_default_loop() ? "the same loop" : "two loops");
    return NULL;
}
