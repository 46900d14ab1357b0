#include "test.h"

CASE(get_singletons) {
    napi_value undefined_value = NULL, null_value = NULL, yes = NULL, no = NULL;
    SHOW(napi_get_undefined(env, &undefined_value));
    SHOW(napi_get_null(env, &null_value));
    SHOW(napi_get_boolean(env, true, &yes));
    SHOW(napi_get_boolean(env, false, &no));
    return LIST(undefined_value, null_value, yes, no);
}

CASE(get_global) {
    napi_value global = NULL;
    SHOW(napi_get_global(env, &global));
    return global;
}

CASE(get_value_bool) {
    bool value = false;
    SHOW(napi_get_value_bool(env, argv[0], &value));
    say("%d", value);
    return NULL;
}

CASE(refuse_null) {
    bool value;
    napi_value result;
    SHOW(napi_get_undefined(env, NULL));
    SHOW(napi_get_null(env, NULL));
    SHOW(napi_get_boolean(env, true, NULL));
    SHOW(napi_get_global(env, NULL));
    SHOW(napi_get_value_bool(env, NULL, &value));
    SHOW(napi_get_value_bool(env, argv[0], NULL));
    SHOW(napi_get_undefined(NULL, &result));
    SHOW(napi_get_null(NULL, &result));
    SHOW(napi_get_boolean(NULL, true, &result));
    SHOW(napi_get_global(NULL, &result));
    SHOW(napi_get_value_bool(NULL, argv[0], &value));
    return NULL;
}

CASE(work_while_pending) {
    bool value = false;
    napi_value result;
    SHOW_PENDING(napi_get_undefined(env, &result));
    SHOW_PENDING(napi_get_null(env, &result));
    SHOW_PENDING(napi_get_boolean(env, true, &result));
    SHOW_PENDING(napi_get_global(env, &result));
    SHOW_PENDING(napi_get_value_bool(env, argv[0], &value));
    say("%d", value);
    return NULL;
}
