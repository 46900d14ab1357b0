/* An addon whose init leaves an exception pending. */
typedef struct napi_env__ *napi_env;
typedef struct napi_value__ *napi_value;
int napi_throw_type_error(napi_env env, const char *code, const char *message);

napi_value napi_register_module_v1(napi_env env, napi_value exports) {
    napi_throw_type_error(env, "ERR_NOT_TODAY", "init does not want to");
    return exports;
}
