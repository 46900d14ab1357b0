/* What is experimental, which the npm package of headers leaves out. Included after node_api.h. */
#ifndef ADDON_SUITE_EXPERIMENTAL_H
#define ADDON_SUITE_EXPERIMENTAL_H

#ifdef __cplusplus
extern "C" {
#endif

typedef void (*noenv_finalize)(void *data, void *hint);
napi_status node_api_create_object_with_properties(
    napi_env env, napi_value prototype, napi_value *names, napi_value *values, size_t count, napi_value *result);
napi_status node_api_set_prototype(napi_env env, napi_value object, napi_value value);
napi_status node_api_post_finalizer(node_api_basic_env env, napi_finalize finalize_cb, void *data, void *hint);
napi_status node_api_create_sharedarraybuffer(napi_env env, size_t length, void **data, napi_value *result);
napi_status node_api_create_external_sharedarraybuffer(
    napi_env env, void *data, size_t length, noenv_finalize finalize_cb, void *hint, napi_value *result);
napi_status node_api_is_sharedarraybuffer(napi_env env, napi_value value, bool *result);

#ifdef __cplusplus
}
#endif

#endif
