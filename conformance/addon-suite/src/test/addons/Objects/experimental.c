#define NAPI_EXPERIMENTAL
#include "test.h"

/* The name under which it first shipped. */
napi_status napi_create_object_with_properties(
    napi_env env, napi_value prototype, napi_value *names, napi_value *values, size_t count, napi_value *result);

CASE(create_with_properties) {
    napi_value names[] = {text(env, "one"), argv[0], text(env, "2")};
    napi_value values[] = {number(env, 1), text(env, "by symbol"), null(env)};
    napi_value result = NULL, plain = NULL, empty = NULL;
    SHOW(node_api_create_object_with_properties(env, argv[1], names, values, 3, &result));
    SHOW(node_api_create_object_with_properties(env, NULL, names, values, 1, &plain));
    SHOW(node_api_create_object_with_properties(env, null(env), NULL, NULL, 0, &empty));
    return LIST(result, plain, empty);
}

CASE(create_by_former_name) {
    napi_value names[] = {text(env, "one")}, values[] = {number(env, 1)}, result = NULL;
    SHOW(napi_create_object_with_properties(env, NULL, names, values, 1, &result));
    return result;
}

CASE(create_with_properties_refused) {
    napi_value numbers[] = {number(env, 1)}, strings[] = {text(env, "x")}, result = NULL;
    SHOW(node_api_create_object_with_properties(env, NULL, numbers, strings, 1, &result));
    SHOW(node_api_create_object_with_properties(env, NULL, NULL, strings, 1, &result));
    SHOW(node_api_create_object_with_properties(env, NULL, strings, NULL, 1, &result));
    SHOW(node_api_create_object_with_properties(env, NULL, strings, strings, 1, NULL));
    SHOW(node_api_create_object_with_properties(NULL, NULL, strings, strings, 1, &result));
    SHOW_PENDING(node_api_create_object_with_properties(env, NULL, strings, strings, 1, &result));
    return NULL;
}

CASE(set_prototype) {
    SHOW(node_api_set_prototype(env, argv[0], argv[1]));
    return NULL;
}

CASE(set_prototype_refused) {
    SHOW(node_api_set_prototype(env, NULL, argv[0]));
    SHOW(node_api_set_prototype(env, argv[0], NULL));
    SHOW(node_api_set_prototype(NULL, argv[0], argv[0]));
    SHOW_PENDING(node_api_set_prototype(env, argv[0], null(env)));
    return NULL;
}
