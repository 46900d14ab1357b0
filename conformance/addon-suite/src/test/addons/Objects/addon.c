#include "test.h"

CASE(create_object) {
    napi_value result = NULL;
    SHOW(napi_create_object(env, &result));
    say("%s", type_name(env, result));
    return result;
}

CASE(get_prototype) {
    napi_value result = NULL;
    SHOW(napi_get_prototype(env, argv[0], &result));
    return result;
}

CASE(freeze) {
    SHOW(napi_object_freeze(env, argv[0]));
    return NULL;
}

CASE(seal) {
    SHOW(napi_object_seal(env, argv[0]));
    return NULL;
}

CASE(refuse_null) {
    napi_value result;
    SHOW(napi_create_object(env, NULL));
    SHOW(napi_get_prototype(env, NULL, &result));
    SHOW(napi_get_prototype(env, argv[0], NULL));
    SHOW(napi_object_freeze(env, NULL));
    SHOW(napi_object_seal(env, NULL));
    SHOW(napi_create_object(NULL, &result));
    SHOW(napi_get_prototype(NULL, argv[0], &result));
    SHOW(napi_object_freeze(NULL, argv[0]));
    SHOW(napi_object_seal(NULL, argv[0]));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    SHOW_PENDING(napi_create_object(env, &result));
    SHOW_PENDING(napi_get_prototype(env, argv[0], &result));
    SHOW_PENDING(napi_object_freeze(env, argv[0]));
    SHOW_PENDING(napi_object_seal(env, argv[0]));
    return NULL;
}
