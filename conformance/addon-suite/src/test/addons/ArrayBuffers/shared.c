#define NAPI_EXPERIMENTAL
#include "test.h"

static int finalized;

static void count_finalized(void *data, void *hint) {
    finalized++;
    free(data);
}

CASE(create_shared) {
    unsigned char *data = NULL;
    napi_value result = NULL;
    bool shared = false, plain = true;
    if (SHOW(node_api_create_sharedarraybuffer(env, 4, (void **)&data, &result)) != napi_ok) {
        return NULL;
    }
    data[0] = 5;
    SHOW(node_api_is_sharedarraybuffer(env, result, &shared));
    SHOW(napi_is_arraybuffer(env, result, &plain));
    say("shared %d, plain %d", shared, plain);
    return result;
}

CASE(create_external_shared) {
    unsigned char *data = malloc(4);
    napi_value result = NULL;
    void *seen = NULL;
    size_t length = UNTOUCHED;
    memset(data, 7, 4);
    if (SHOW(node_api_create_external_sharedarraybuffer(env, data, 4, count_finalized, NULL, &result)) != napi_ok) {
        return NULL;
    }
    SHOW(napi_get_arraybuffer_info(env, result, &seen, &length));
    say("%s, %zu bytes", seen == data ? "no copy" : "a copy", length);
    return result;
}

CASE(is_shared) {
    bool result = true;
    SHOW(node_api_is_sharedarraybuffer(env, argv[0], &result));
    return boolean(env, result);
}

CASE(use_shared) {
    napi_value result = NULL;
    void *data = NULL;
    size_t length = UNTOUCHED;
    bool detached = true;
    SHOW(napi_get_arraybuffer_info(env, argv[0], &data, &length));
    say("%zu bytes", length);
    SHOW(napi_detach_arraybuffer(env, argv[0]));
    SHOW(napi_is_detached_arraybuffer(env, argv[0], &detached));
    SHOW(napi_create_dataview(env, 2, argv[0], 1, &result));
    SHOW(napi_create_typedarray(env, napi_uint8_array, 2, argv[0], 1, &result));
    return result;
}

CASE(refuse_null) {
    napi_value result;
    bool truth;
    SHOW(node_api_create_sharedarraybuffer(env, 1, NULL, NULL));
    SHOW(node_api_create_external_sharedarraybuffer(env, &finalized, 1, count_finalized, NULL, NULL));
    SHOW(node_api_is_sharedarraybuffer(env, NULL, &truth));
    SHOW(node_api_is_sharedarraybuffer(env, argv[0], NULL));
    SHOW(node_api_create_sharedarraybuffer(NULL, 1, NULL, &result));
    SHOW(node_api_create_external_sharedarraybuffer(NULL, &finalized, 1, count_finalized, NULL, &result));
    SHOW(node_api_is_sharedarraybuffer(NULL, argv[0], &truth));
    SHOW_PENDING(node_api_create_sharedarraybuffer(env, 1, NULL, &result));
    SHOW_PENDING(node_api_create_external_sharedarraybuffer(env, &finalized, 1, count_finalized, NULL, &result));
    SHOW_PENDING(node_api_is_sharedarraybuffer(env, argv[0], &truth));
    return NULL;
}
