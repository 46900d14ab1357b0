/* A library whose destructor uses what is left, as those of C++ objects do. */
#include "../test.h"

static napi_threadsafe_function kept;

static void ignore(napi_env env, napi_value callback, void *context, void *data) {}

__attribute__((destructor)) static void use_what_is_left(void) {
    if (kept != NULL) {
        napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking);
        napi_release_threadsafe_function(kept, napi_tsfn_abort);
        puts("destructor");
        fflush(stdout);
    }
}

CASE(keep_function) {
    MUST(napi_create_threadsafe_function(env, NULL, NULL, text(env, "suite"), 0, 1, NULL, NULL, NULL, ignore, &kept));
    return NULL;
}
