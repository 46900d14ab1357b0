/* typeof: a tag says it. */
#include "boundary.h"

napi_status napi_typeof(napi_env env, napi_value value, int32_t *result);
ABIDE_EXPORT napi_status napi_typeof(napi_env env, napi_value value, int32_t *result) {
    ABIDE_ENTER(env);
    if (value == 0 || result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    abide_slot *slot = abide_find_slot(env, &value);
    if (slot == NULL || slot->tag == TAG_EMPTY) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = (int32_t)slot->tag - 1;
    return abide_ok(env);
}
