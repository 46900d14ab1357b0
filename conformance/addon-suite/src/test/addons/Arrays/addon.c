#include "test.h"
#include <limits.h>

CASE(create_array) {
    napi_value result = NULL;
    SHOW(napi_create_array(env, &result));
    SHOW(napi_set_element(env, result, 2, number(env, 3)));
    return result;
}

CASE(create_array_with_length) {
    napi_value result = NULL;
    SHOW(napi_create_array_with_length(env, (size_t)double_of(env, argv[0]), &result));
    return result;
}

CASE(create_array_with_negative_length) {
    napi_value narrowed = NULL, automatic = NULL;
    SHOW(napi_create_array_with_length(env, (size_t)INT_MAX + 1, &narrowed));
    SHOW(napi_create_array_with_length(env, SIZE_MAX, &automatic));
    return LIST(narrowed, automatic);
}

CASE(get_array_length) {
    uint32_t length = UNTOUCHED;
    SHOW(napi_get_array_length(env, argv[0], &length));
    say("%lu", (unsigned long)length);
    return NULL;
}

CASE(is_array) {
    bool result = false;
    SHOW(napi_is_array(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value result;
    uint32_t length;
    bool is_array;
    SHOW(napi_create_array(env, NULL));
    SHOW(napi_create_array_with_length(env, 1, NULL));
    SHOW(napi_get_array_length(env, NULL, &length));
    SHOW(napi_get_array_length(env, argv[0], NULL));
    SHOW(napi_is_array(env, NULL, &is_array));
    SHOW(napi_is_array(env, argv[0], NULL));
    SHOW(napi_create_array(NULL, &result));
    SHOW(napi_create_array_with_length(NULL, 1, &result));
    SHOW(napi_get_array_length(NULL, argv[0], &length));
    SHOW(napi_is_array(NULL, argv[0], &is_array));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    uint32_t length;
    bool is_array;
    SHOW_PENDING(napi_create_array(env, &result));
    SHOW_PENDING(napi_create_array_with_length(env, 1, &result));
    SHOW_PENDING(napi_get_array_length(env, argv[0], &length));
    SHOW_PENDING(napi_is_array(env, argv[0], &is_array));
    return NULL;
}
