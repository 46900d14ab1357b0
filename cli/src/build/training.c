/*
 * The least that makes the bridge do what it does for every addon: a function with an argument, an object, an
 * exception.
 */
#include <stddef.h>

typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
typedef struct napi_callback_info__ *napi_callback_info;
typedef napi_value (*napi_callback)(napi_env env, napi_callback_info info);

int napi_get_cb_info(napi_env env, napi_callback_info info, size_t *count, napi_value *arguments, napi_value *self, void **data);
int napi_call_function(napi_env env, napi_value self, napi_value function, size_t count, const napi_value *arguments, napi_value *result);
int napi_create_object(napi_env env, napi_value *result);
int napi_create_function(napi_env env, const char *name, size_t length, napi_callback body, void *data, napi_value *result);
int napi_get_undefined(napi_env env, napi_value *result);
int napi_set_named_property(napi_env env, napi_value object, const char *name, napi_value value);
int napi_throw_error(napi_env env, const char *code, const char *message);

static napi_value call(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value function, undefined, object;
    napi_get_cb_info(env, info, &count, &function, NULL, NULL);
    napi_get_undefined(env, &undefined);
    if (napi_call_function(env, undefined, function, 0, NULL, &object) == 0) {
        napi_create_object(env, &object);
        napi_set_named_property(env, object, "called", function);
        napi_throw_error(env, "TRAINED", "enough");
    }
    return NULL;
}

__attribute__((visibility("default"))) napi_value napi_register_module_v1(napi_env env, napi_value exports) {
    napi_value function;
    napi_create_function(env, "call", 4, call, NULL, &function);
    napi_set_named_property(env, exports, "call", function);
    return exports;
}
