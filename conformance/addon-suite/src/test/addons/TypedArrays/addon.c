#include "test.h"

CASE(create_typedarray) {
    napi_value result = NULL;
    napi_typedarray_type type = (napi_typedarray_type)double_of(env, argv[0]);
    size_t length = (size_t)double_of(env, argv[1]), offset = (size_t)double_of(env, argv[3]);
    SHOW(napi_create_typedarray(env, type, length, argv[2], offset, &result));
    return result;
}

CASE(get_typedarray_info) {
    napi_typedarray_type type = (napi_typedarray_type)UNTOUCHED;
    size_t length = UNTOUCHED, offset = UNTOUCHED;
    void *data = NULL, *base = NULL;
    napi_value buffer = NULL;
    if (SHOW(napi_get_typedarray_info(env, argv[0], &type, &length, &data, &buffer, &offset)) != napi_ok) {
        return NULL;
    }
    MUST(napi_get_arraybuffer_info(env, buffer, &base, NULL));
    say("type %d, %zu elements, offset %zu, data %s", (int)type, length, offset,
        data == (char *)base + offset ? "includes it" : "does not include it");
    return buffer;
}

CASE(get_info_in_parts) {
    napi_typedarray_type type = (napi_typedarray_type)UNTOUCHED;
    size_t length = UNTOUCHED, offset = UNTOUCHED;
    unsigned char *data = NULL;
    napi_value buffer = NULL;
    SHOW(napi_get_typedarray_info(env, argv[0], NULL, NULL, NULL, NULL, NULL));
    SHOW(napi_get_typedarray_info(env, argv[0], &type, NULL, NULL, NULL, NULL));
    SHOW(napi_get_typedarray_info(env, argv[0], NULL, &length, NULL, NULL, NULL));
    SHOW(napi_get_typedarray_info(env, argv[0], NULL, NULL, (void **)&data, NULL, NULL));
    SHOW(napi_get_typedarray_info(env, argv[0], NULL, NULL, NULL, &buffer, NULL));
    SHOW(napi_get_typedarray_info(env, argv[0], NULL, NULL, NULL, NULL, &offset));
    say("type %d, %zu elements, offset %zu, first byte %u", (int)type, length, offset, data[0]);
    return buffer;
}

CASE(write_elements) {
    size_t length = 0;
    int16_t *data = NULL;
    MUST(napi_get_typedarray_info(env, argv[0], NULL, &length, (void **)&data, NULL, NULL));
    for (size_t i = 0; i < length; i++) {
        data[i] = (int16_t)(data[i] * -2);
    }
    return NULL;
}

CASE(is_typedarray) {
    bool result = false;
    SHOW(napi_is_typedarray(env, argv[0], &result));
    return boolean(env, result);
}

CASE(create_dataview) {
    napi_value result = NULL;
    size_t length = (size_t)double_of(env, argv[0]), offset = (size_t)double_of(env, argv[2]);
    SHOW(napi_create_dataview(env, length, argv[1], offset, &result));
    return result;
}

CASE(get_dataview_info) {
    size_t length = UNTOUCHED, offset = UNTOUCHED;
    void *data = NULL, *base = NULL;
    napi_value buffer = NULL;
    if (SHOW(napi_get_dataview_info(env, argv[0], &length, &data, &buffer, &offset)) != napi_ok) {
        return NULL;
    }
    SHOW(napi_get_dataview_info(env, argv[0], NULL, NULL, NULL, NULL));
    MUST(napi_get_arraybuffer_info(env, buffer, &base, NULL));
    say("%zu bytes, offset %zu, data %s", length, offset, data == (char *)base + offset ? "includes it" : "does not include it");
    return buffer;
}

CASE(is_dataview) {
    bool result = false;
    SHOW(napi_is_dataview(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value buffer = argv[0], result;
    bool truth;
    size_t length;
    SHOW(napi_create_typedarray(env, napi_uint8_array, 1, NULL, 0, &result));
    SHOW(napi_create_typedarray(env, napi_uint8_array, 1, buffer, 0, NULL));
    SHOW(napi_get_typedarray_info(env, NULL, NULL, &length, NULL, NULL, NULL));
    SHOW(napi_is_typedarray(env, NULL, &truth));
    SHOW(napi_is_typedarray(env, buffer, NULL));
    SHOW(napi_create_dataview(env, 1, NULL, 0, &result));
    SHOW(napi_create_dataview(env, 1, buffer, 0, NULL));
    SHOW(napi_get_dataview_info(env, NULL, &length, NULL, NULL, NULL));
    SHOW(napi_is_dataview(env, NULL, &truth));
    SHOW(napi_is_dataview(env, buffer, NULL));
    SHOW(napi_create_typedarray(NULL, napi_uint8_array, 1, buffer, 0, &result));
    SHOW(napi_get_typedarray_info(NULL, buffer, NULL, &length, NULL, NULL, NULL));
    SHOW(napi_is_typedarray(NULL, buffer, &truth));
    SHOW(napi_create_dataview(NULL, 1, buffer, 0, &result));
    SHOW(napi_get_dataview_info(NULL, buffer, &length, NULL, NULL, NULL));
    SHOW(napi_is_dataview(NULL, buffer, &truth));
    return NULL;
}

CASE(call_while_pending) {
    napi_value buffer = argv[0], array = argv[1], view = argv[2], result;
    bool truth;
    size_t length;
    SHOW_PENDING(napi_create_typedarray(env, napi_uint8_array, 1, buffer, 0, &result));
    SHOW_PENDING(napi_get_typedarray_info(env, array, NULL, &length, NULL, NULL, NULL));
    SHOW_PENDING(napi_is_typedarray(env, array, &truth));
    SHOW_PENDING(napi_create_dataview(env, 1, buffer, 0, &result));
    SHOW_PENDING(napi_get_dataview_info(env, view, &length, NULL, NULL, NULL));
    SHOW_PENDING(napi_is_dataview(env, view, &truth));
    return NULL;
}
