/* Declares no version, which means 8; and one older than 8 means 8, too. */
#define OWN_INIT
#include "test.h"

CASE(reference_a_number) {
    napi_ref reference;
    SHOW(napi_create_reference(env, argv[0], 1, &reference));
    return NULL;
}

napi_value napi_register_module_v1(napi_env env, napi_value exports);

napi_value napi_register_module_v1(napi_env env, napi_value exports) {
    return export_cases(env, exports);
}
