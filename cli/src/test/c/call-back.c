/* call(f): calls f without arguments and returns what it returned; what it throws goes on to the caller. */
#include <stddef.h>

typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_callback_info__ *napi_callback_info;
typedef napi_value (*napi_callback)(napi_env env, napi_callback_info info);
int napi_get_cb_info(napi_env env, napi_callback_info info, size_t *count, napi_value *args, napi_value *self, void **data);
int napi_get_undefined(napi_env env, napi_value *result);
int napi_call_function(
    napi_env env, napi_value self, napi_value function, size_t count, const napi_value *args, napi_value *result);
int napi_create_function(
    napi_env env, const char *name, size_t length, napi_callback callback, void *data, napi_value *result);

static napi_value call(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value function, self, result = NULL;
    napi_get_cb_info(env, info, &count, &function, NULL, NULL);
    napi_get_undefined(env, &self);
    napi_call_function(env, self, function, 0, NULL, &result);
    return result;
}

napi_value napi_register_module_v1(napi_env env, napi_value exports) {
    napi_value function = exports;
    napi_create_function(env, "call", 4, call, NULL, &function);
    return function;
}
