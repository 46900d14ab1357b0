#define OWN_INIT
#include "test.h"

int32_t node_api_module_get_api_version_v1(void) {
    return 99;
}

napi_value napi_register_module_v1(napi_env env, napi_value exports);

napi_value napi_register_module_v1(napi_env env, napi_value exports) {
    return export_cases(env, exports);
}
