#include "uv.h"

/* Links libuv, and runs where there is none as long as it does not call it. */
CASE(get_uv_event_loop) {
    struct uv_loop_s *loop = NULL;
    SHOW(napi_get_uv_event_loop(env, &loop));
    return NULL;
}

CASE(call_libuv) {
    return number(env, (double)uv_hrtime());
}
