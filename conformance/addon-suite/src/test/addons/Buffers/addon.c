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

CASE(create_buffer) {
    char *data = NULL;
    napi_value result = NULL;
    size_t length = (size_t)double_of(env, argv[0]);
    SHOW(napi_create_buffer(env, length, (void **)&data, &result));
    if (length > 0) {
        memset(data, 'x', length);
    }
    return result;
}

CASE(create_buffer_without_data) {
    napi_value result = NULL;
    SHOW(napi_create_buffer(env, 3, NULL, &result));
    return result;
}

CASE(create_buffer_copy) {
    char source[] = "the text", *data = NULL;
    napi_value result = NULL;
    SHOW(napi_create_buffer_copy(env, 8, source, (void **)&data, &result));
    source[0] = 'X';
    data[1] = 'H';
    return result;
}

CASE(create_buffer_copy_without_data) {
    napi_value result = NULL, empty = NULL;
    SHOW(napi_create_buffer_copy(env, 3, "abc", NULL, &result));
    SHOW(napi_create_buffer_copy(env, 0, NULL, NULL, &empty));
    return LIST(result, empty);
}

CASE(create_external_buffer) {
    size_t length = (size_t)double_of(env, argv[0]);
    char *data = malloc(length + 1);
    napi_value result = NULL;
    void *seen = NULL;
    memset(data, 'e', length);
    SHOW(napi_create_external_buffer(env, length, data, count_finalized, NULL, &result));
    SHOW(napi_get_buffer_info(env, result, &seen, NULL));
    say("%s", length == 0 || seen == data ? "no copy" : "a copy");
    return result;
}

CASE(create_external_without_finalizer) {
    static char bytes[] = "static";
    napi_value result = NULL, again = NULL;
    SHOW(napi_create_external_buffer(env, 6, bytes, NULL, NULL, &result));
    SHOW(napi_create_external_buffer(env, 6, bytes, NULL, NULL, &again));
    return LIST(result, again);
}

CASE(create_external_of_null) {
    napi_value result = NULL;
    SHOW(napi_create_external_buffer(env, 0, NULL, count_null, NULL, &result));
    return result;
}

CASE(get_buffer_info) {
    unsigned char *data = NULL;
    size_t length = UNTOUCHED;
    SHOW(napi_get_buffer_info(env, argv[0], (void **)&data, &length));
    say("%zu bytes at %s%s", length, data == NULL ? "NULL" : "an address", length != UNTOUCHED && length > 0 && data[0] == 9 ? ", the first is 9" : "");
    return NULL;
}

CASE(get_buffer_info_in_parts) {
    void *data = NULL;
    size_t length = UNTOUCHED;
    SHOW(napi_get_buffer_info(env, argv[0], NULL, NULL));
    SHOW(napi_get_buffer_info(env, argv[0], &data, NULL));
    SHOW(napi_get_buffer_info(env, argv[0], NULL, &length));
    say("%zu bytes", length);
    return NULL;
}

CASE(is_buffer) {
    bool result = false;
    SHOW(napi_is_buffer(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value result;
    void *data;
    size_t length;
    bool truth;
    SHOW(napi_create_buffer(env, 1, &data, NULL));
    SHOW(napi_create_buffer_copy(env, 1, "x", &data, NULL));
    SHOW(napi_create_external_buffer(env, 0, NULL, NULL, NULL, NULL));
    SHOW(napi_get_buffer_info(env, NULL, &data, &length));
    SHOW(napi_is_buffer(env, NULL, &truth));
    SHOW(napi_is_buffer(env, argv[0], NULL));
    SHOW(napi_create_buffer(NULL, 1, &data, &result));
    SHOW(napi_create_buffer_copy(NULL, 1, "x", &data, &result));
    SHOW(napi_create_external_buffer(NULL, 0, NULL, NULL, NULL, &result));
    SHOW(napi_get_buffer_info(NULL, argv[0], &data, &length));
    SHOW(napi_is_buffer(NULL, argv[0], &truth));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    void *data;
    size_t length;
    bool truth;
    SHOW_PENDING(napi_create_buffer(env, 1, &data, &result));
    SHOW_PENDING(napi_create_buffer_copy(env, 1, "x", &data, &result));
    SHOW_PENDING(napi_create_external_buffer(env, 0, NULL, NULL, NULL, &result));
    SHOW_PENDING(napi_get_buffer_info(env, argv[0], &data, &length));
    SHOW_PENDING(napi_is_buffer(env, argv[0], &truth));
    return NULL;
}

CASE(create_too_large) {
    napi_value result = NULL;
    char byte = 0;
    void *data = NULL;
    SHOW(napi_create_buffer(env, SIZE_MAX, &data, &result));
    napi_value first = caught(env);
    SHOW(napi_create_buffer_copy(env, SIZE_MAX, &byte, &data, &result));
    napi_value second = caught(env);
    SHOW(napi_create_external_buffer(env, SIZE_MAX, &byte, NULL, NULL, &result));
    return LIST(first, second, caught(env));
}
