/* Memory: buffers, views, externals, instance data. */
#include "row.h"

ROW(arrayBuffer) {
    uint32_t length = 0;
    void *data;
    napi_value result = NULL;
    napi_get_value_uint32(env, argument(env, info), &length);
    napi_create_arraybuffer(env, length, &data, &result);
    return result;
}

ROW(buffer) {
    uint32_t length = 0;
    void *data;
    napi_value result = NULL;
    napi_get_value_uint32(env, argument(env, info), &length);
    napi_create_buffer(env, length, &data, &result);
    return result;
}

static char source[1 << 20];

ROW(bufferCopy) {
    uint32_t length = 0;
    void *data;
    napi_value result = NULL;
    napi_get_value_uint32(env, argument(env, info), &length);
    napi_create_buffer_copy(env, length, source, &data, &result);
    return result;
}

static void release(napi_env env, void *data, void *hint) {
    (void)env;
    (void)hint;
    free(data);
}

ROW(bufferExternal) {
    napi_value result = NULL;
    napi_create_external_buffer(env, 1024, malloc(1024), release, NULL, &result);
    return result;
}

ROW(arrayBufferExternal) {
    napi_value result = NULL;
    napi_create_external_arraybuffer(env, malloc(1024), 1024, release, NULL, &result);
    return result;
}

ROW(bufferInfo) {
    void *data;
    size_t length;
    napi_get_buffer_info(env, argument(env, info), &data, &length);
    return NULL;
}

ROW(arrayBufferInfo) {
    void *data;
    size_t length;
    napi_get_arraybuffer_info(env, argument(env, info), &data, &length);
    return NULL;
}

ROW(typedArrayInfo) {
    napi_typedarray_type type;
    size_t length, offset;
    void *data;
    napi_value buffer;
    napi_get_typedarray_info(env, argument(env, info), &type, &length, &data, &buffer, &offset);
    return NULL;
}

ROW(typedArrayData) {
    napi_typedarray_type type;
    size_t length;
    void *data;
    napi_get_typedarray_info(env, argument(env, info), &type, &length, &data, NULL, NULL);
    return NULL;
}

ROW(dataViewInfo) {
    size_t length, offset;
    void *data;
    napi_value buffer;
    napi_get_dataview_info(env, argument(env, info), &length, &data, &buffer, &offset);
    return NULL;
}

ROW(typedArray) {
    napi_value result = NULL;
    napi_create_typedarray(env, napi_uint8_array, 16, argument(env, info), 0, &result);
    return result;
}

ROW(dataView) {
    napi_value result = NULL;
    napi_create_dataview(env, 16, argument(env, info), 0, &result);
    return result;
}

static int something;

ROW(external) {
    napi_value result = NULL;
    napi_create_external(env, &something, NULL, NULL, &result);
    return result;
}

ROW(externalFinalized) {
    napi_value result = NULL;
    napi_create_external(env, malloc(16), release, NULL, &result);
    return result;
}

ROW(externalIn) {
    void *data;
    napi_get_value_external(env, argument(env, info), &data);
    return NULL;
}

ROW(instanceData) {
    void *data;
    napi_get_instance_data(env, &data);
    return NULL;
}

ROW(adjustMemory) {
    int64_t adjusted;
    napi_adjust_external_memory(env, 1024, &adjusted);
    napi_adjust_external_memory(env, -1024, &adjusted);
    return NULL;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {
        EXPORT(arrayBuffer), EXPORT(buffer), EXPORT(bufferCopy), EXPORT(bufferExternal), EXPORT(arrayBufferExternal),
        EXPORT(bufferInfo), EXPORT(arrayBufferInfo), EXPORT(typedArrayInfo), EXPORT(typedArrayData),
        EXPORT(dataViewInfo), EXPORT(typedArray), EXPORT(dataView),
        EXPORT(external), EXPORT(externalFinalized), EXPORT(externalIn), EXPORT(instanceData), EXPORT(adjustMemory),
    };
    napi_set_instance_data(env, &something, NULL, NULL);
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    return exports;
}
