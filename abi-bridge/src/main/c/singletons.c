/* undefined, null, the global object and booleans: every env has a slot for each. */
#include "boundary.h"

static napi_status singleton(napi_env env, uint32_t index, napi_value *result) {
    ABIDE_ENTER(env);
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = abide_handle(env, index);
    return abide_ok(env);
}

napi_status napi_get_undefined(napi_env env, napi_value *result);
ABIDE_EXPORT napi_status napi_get_undefined(napi_env env, napi_value *result) {
    return singleton(env, SLOT_UNDEFINED, result);
}

napi_status napi_get_null(napi_env env, napi_value *result);
ABIDE_EXPORT napi_status napi_get_null(napi_env env, napi_value *result) { return singleton(env, SLOT_NULL, result); }

napi_status napi_get_global(napi_env env, napi_value *result);
ABIDE_EXPORT napi_status napi_get_global(napi_env env, napi_value *result) {
    return singleton(env, SLOT_GLOBAL, result);
}

napi_status napi_get_boolean(napi_env env, bool value, napi_value *result);
ABIDE_EXPORT napi_status napi_get_boolean(napi_env env, bool value, napi_value *result) {
    return singleton(env, value ? SLOT_TRUE : SLOT_FALSE, result);
}

napi_status napi_get_value_bool(napi_env env, napi_value value, bool *result);
ABIDE_EXPORT napi_status napi_get_value_bool(napi_env env, napi_value value, bool *result) {
    ABIDE_ENTER(env);
    if (value == 0 || result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    abide_slot *slot = abide_find_slot(env, &value);
    if (slot == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    if (slot->tag != TAG_BOOLEAN) {
        return abide_fail(env, napi_boolean_expected);
    }
    *result = slot->payload.bits != 0;
    return abide_ok(env);
}
