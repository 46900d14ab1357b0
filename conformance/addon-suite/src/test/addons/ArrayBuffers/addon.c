#include "test.h"

static int finalized;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized++;
    free(data);
}

static int finalized_null;

static void count_null(node_api_basic_env env, void *data, void *hint) {
    finalized_null++;
}

CASE(count_of_finalized_null) {
    return number(env, finalized_null);
}

CASE(count_of_finalized) {
    return number(env, finalized);
}

CASE(create_arraybuffer) {
    unsigned char *data = NULL;
    napi_value result = NULL;
    size_t length = (size_t)double_of(env, argv[0]);
    SHOW(napi_create_arraybuffer(env, length, (void **)&data, &result));
    bool zeroed = true;
    for (size_t i = 0; i < length; i++) {
        zeroed &= data[i] == 0;
        data[i] = (unsigned char)(i + 1);
    }
    say("%s", zeroed ? "zeroed" : "not zeroed");
    return result;
}

CASE(create_without_data) {
    napi_value result = NULL;
    SHOW(napi_create_arraybuffer(env, 3, NULL, &result));
    return result;
}

CASE(get_info) {
    unsigned char *data = NULL;
    size_t length = UNTOUCHED;
    SHOW(napi_get_arraybuffer_info(env, argv[0], (void **)&data, &length));
    say("%zu bytes at %s", length, data == NULL ? "NULL" : "an address");
    for (size_t i = 0; data != NULL && i < length && i < 8; i++) {
        say("%u", data[i]);
    }
    return NULL;
}

CASE(get_info_in_parts) {
    void *data = NULL, *again = NULL;
    size_t length = UNTOUCHED;
    SHOW(napi_get_arraybuffer_info(env, argv[0], NULL, &length));
    SHOW(napi_get_arraybuffer_info(env, argv[0], &data, NULL));
    SHOW(napi_get_arraybuffer_info(env, argv[0], NULL, NULL));
    SHOW(napi_get_arraybuffer_info(env, argv[0], &again, &length));
    say("%zu bytes, %s", length, data == again ? "one address" : "the address moved");
    return NULL;
}

CASE(fill) {
    unsigned char *data = NULL;
    size_t length = 0;
    MUST(napi_get_arraybuffer_info(env, argv[0], (void **)&data, &length));
    memset(data, (int)double_of(env, argv[1]), length);
    return NULL;
}

static unsigned char *remembered;

CASE(remember_address) {
    size_t length = 0;
    MUST(napi_get_arraybuffer_info(env, argv[0], (void **)&remembered, &length));
    return NULL;
}

CASE(write_through) {
    void *data = NULL;
    MUST(napi_get_arraybuffer_info(env, argv[0], &data, NULL));
    say("%s", data == remembered ? "one address" : "the address moved");
    say("%u", remembered[0]);
    remembered[0] = 99;
    return NULL;
}

CASE(is_arraybuffer) {
    bool result = false;
    SHOW(napi_is_arraybuffer(env, argv[0], &result));
    return boolean(env, result);
}

CASE(create_external) {
    size_t length = (size_t)double_of(env, argv[0]);
    unsigned char *data = malloc(length + 1);
    napi_value result = NULL;
    void *seen = NULL;
    memset(data, 7, length);
    SHOW(napi_create_external_arraybuffer(env, data, length, count_finalized, NULL, &result));
    SHOW(napi_get_arraybuffer_info(env, result, &seen, NULL));
    say("%s", length == 0 || seen == data ? "no copy" : "a copy");
    return result;
}

/* Counted apart from what other scripts leave behind. */
static int finalized_watched;

static void count_watched(node_api_basic_env env, void *data, void *hint) {
    finalized_watched++;
    free(data);
}

CASE(count_of_watched) {
    return number(env, finalized_watched);
}

CASE(create_watched) {
    napi_value result = NULL;
    MUST(napi_create_external_arraybuffer(env, calloc(1, 64), 64, count_watched, NULL, &result));
    return result;
}

CASE(create_external_without_finalizer) {
    static unsigned char bytes[] = {1, 2, 3};
    napi_value result = NULL;
    SHOW(napi_create_external_arraybuffer(env, bytes, sizeof bytes, NULL, NULL, &result));
    return result;
}

CASE(create_external_of_null) {
    napi_value result = NULL;
    bool detached = false;
    SHOW(napi_create_external_arraybuffer(env, NULL, 0, count_null, NULL, &result));
    SHOW(napi_is_detached_arraybuffer(env, result, &detached));
    return LIST(result, boolean(env, detached));
}

/* Ends Node: its engine insists on memory. */
CASE(create_external_of_null_with_length) {
    napi_value result = NULL;
    SHOW(napi_create_external_arraybuffer(env, NULL, 8, NULL, NULL, &result));
    return result;
}

CASE(detach) {
    SHOW(napi_detach_arraybuffer(env, argv[0]));
    return NULL;
}

CASE(is_detached) {
    bool result = false;
    SHOW(napi_is_detached_arraybuffer(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value result;
    void *data;
    size_t length;
    bool truth;
    SHOW(napi_create_arraybuffer(env, 1, &data, NULL));
    SHOW(napi_get_arraybuffer_info(env, NULL, &data, &length));
    SHOW(napi_is_arraybuffer(env, NULL, &truth));
    SHOW(napi_is_arraybuffer(env, argv[0], NULL));
    SHOW(napi_detach_arraybuffer(env, NULL));
    SHOW(napi_is_detached_arraybuffer(env, NULL, &truth));
    SHOW(napi_is_detached_arraybuffer(env, argv[0], NULL));
    SHOW(napi_create_arraybuffer(NULL, 1, &data, &result));
    SHOW(napi_create_external_arraybuffer(NULL, NULL, 0, NULL, NULL, &result));
    SHOW(napi_get_arraybuffer_info(NULL, argv[0], &data, &length));
    SHOW(napi_is_arraybuffer(NULL, argv[0], &truth));
    SHOW(napi_detach_arraybuffer(NULL, argv[0]));
    SHOW(napi_is_detached_arraybuffer(NULL, argv[0], &truth));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    void *data;
    size_t length;
    bool truth;
    SHOW_PENDING(napi_create_arraybuffer(env, 1, &data, &result));
    SHOW_PENDING(napi_create_external_arraybuffer(env, NULL, 0, NULL, NULL, &result));
    SHOW_PENDING(napi_get_arraybuffer_info(env, argv[0], &data, &length));
    SHOW_PENDING(napi_is_arraybuffer(env, argv[0], &truth));
    SHOW_PENDING(napi_is_detached_arraybuffer(env, argv[0], &truth));
    SHOW_PENDING(napi_detach_arraybuffer(env, argv[0]));
    return NULL;
}
