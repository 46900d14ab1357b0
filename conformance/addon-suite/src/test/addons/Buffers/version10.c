#define NAPI_VERSION 10
#include "test.h"

CASE(create_from_arraybuffer) {
    napi_value result = NULL;
    size_t offset = (size_t)double_of(env, argv[1]), length = (size_t)double_of(env, argv[2]);
    SHOW(node_api_create_buffer_from_arraybuffer(env, argv[0], offset, length, &result));
    return result;
}

CASE(refuse_null) {
    napi_value result;
    SHOW(node_api_create_buffer_from_arraybuffer(env, NULL, 0, 1, &result));
    SHOW(node_api_create_buffer_from_arraybuffer(env, argv[0], 0, 1, NULL));
    SHOW(node_api_create_buffer_from_arraybuffer(NULL, argv[0], 0, 1, &result));
    SHOW_PENDING(node_api_create_buffer_from_arraybuffer(env, argv[0], 0, 1, &result));
    return NULL;
}
