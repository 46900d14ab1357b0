/* typeof: a tag says it. The conversions of what is of the type already, and of what a slot tells. */
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

/* The slot of a value that is to be converted; NULL where Java has to look. */
static abide_slot *convertible(napi_env env, napi_value value, const napi_value *result) {
    if (abide_enter_runs_js(env) != napi_ok || value == 0 || result == NULL) {
        return NULL;
    }
    return abide_slot_of(env, value);
}

static bool is_object(const abide_slot *slot) {
    return slot->tag == TAG_OBJECT || slot->tag == TAG_FUNCTION || slot->tag == TAG_EXTERNAL;
}

/* What ToBoolean gives: 0 or 1; -1 where the slot does not tell. */
static int truth_of(const abide_slot *slot) {
    switch (slot->tag) {
        case TAG_UNDEFINED:
        case TAG_NULL:
            return 0;
        case TAG_BOOLEAN:
            return slot->payload.bits != 0;
        case TAG_NUMBER:
            return slot->payload.number < 0 || slot->payload.number > 0;
        case TAG_STRING:
            return slot->payload.text.extent == 0 ? -1 : slot->payload.text.extent > 1;
        default:
            return is_object(slot) || slot->tag == TAG_SYMBOL ? 1 : -1;
    }
}

napi_status napi_coerce_to_bool(napi_env env, napi_value value, napi_value *result);
napi_status abide_java_napi_coerce_to_bool(napi_env env, napi_value value, napi_value *result);
ABIDE_EXPORT napi_status napi_coerce_to_bool(napi_env env, napi_value value, napi_value *result) {
    const abide_slot *slot = convertible(env, value, result);
    int truth = slot == NULL ? -1 : truth_of(slot);
    if (truth < 0) {
        return abide_java_napi_coerce_to_bool(env, value, result);
    }
    *result = abide_handle(env, truth != 0 ? SLOT_TRUE : SLOT_FALSE);
    return abide_ok(env);
}

/* A value that is of the type already is its own conversion. */
#define CONVERT(name, is_converted)                                                         \
    napi_status name(napi_env env, napi_value value, napi_value *result);                   \
    napi_status abide_java_##name(napi_env env, napi_value value, napi_value *result);      \
    ABIDE_EXPORT napi_status name(napi_env env, napi_value value, napi_value *result) {     \
        const abide_slot *slot = convertible(env, value, result);                           \
        if (slot == NULL || !(is_converted)) {                                              \
            return abide_java_##name(env, value, result);                                   \
        }                                                                                   \
        *result = value;                                                                    \
        return abide_ok(env);                                                               \
    }

CONVERT(napi_coerce_to_number, slot->tag == TAG_NUMBER)
CONVERT(napi_coerce_to_string, slot->tag == TAG_STRING)
CONVERT(napi_coerce_to_object, is_object(slot))
