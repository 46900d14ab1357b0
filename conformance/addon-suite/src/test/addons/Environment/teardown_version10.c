#define NAPI_VERSION 10
#include "test.h"

static void use_env(napi_env env, void *data, void *hint) {
    napi_value value = NULL, global = NULL, result = NULL;
    SHOW(napi_get_global(env, &global));
    SHOW(napi_create_string_utf8(env, "text", NAPI_AUTO_LENGTH, &value));
    SHOW(napi_get_named_property(env, global, "Object", &result));
    SHOW(napi_run_script(env, value, &result));
    SHOW(napi_throw_error(env, NULL, "nobody sees this"));
    flush_log();
}

CASE(use_env_at_the_end) {
    MUST(napi_add_finalizer(env, argv[0], NULL, use_env, NULL, NULL));
    return NULL;
}
