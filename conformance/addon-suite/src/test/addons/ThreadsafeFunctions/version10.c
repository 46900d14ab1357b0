/* From this version on exceptions of thread-safe functions are uncaught exceptions. */
#define NAPI_VERSION 10
#include "../test.h"

static napi_threadsafe_function kept;

static void throw_in_finalizer(napi_env env, void *data, void *hint) {
    napi_throw_error(env, "FINALIZER", "finalizer");
}

static void throw_in_call(napi_env env, napi_value callback, void *context, void *data) {
    napi_value result;
    if (callback != NULL && napi_call_function(env, undefined(env), callback, 0, NULL, &result) != napi_ok) {
        return;
    }
    napi_throw_error(env, "CALL", "call");
}

CASE(call_three_times) {
    MUST(napi_create_threadsafe_function(
        env, argv[0], NULL, text(env, "suite"), 0, 1, NULL, throw_in_finalizer, NULL, throw_in_call, &kept));
    for (int i = 0; i < 3; i++) {
        MUST(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    }
    MUST(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}
