/* The address in an external: its slot has it. */
#include "boundary.h"

napi_status napi_get_value_external(napi_env env, napi_value value, void **result);
ABIDE_EXPORT napi_status napi_get_value_external(napi_env env, napi_value value, void **result) {
    ABIDE_ENTER(env);
    if (value == 0 || result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    abide_slot *slot = abide_find_slot(env, &value);
    if (slot == NULL || slot->tag != TAG_EXTERNAL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = (void *)(uintptr_t)slot->payload.bits;
    return abide_ok(env);
}
