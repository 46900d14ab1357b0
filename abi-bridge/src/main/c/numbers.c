/* Numbers in and out: they live in their slot alone. */
#include "boundary.h"

static napi_status create_number(napi_env env, double value, napi_value *result) {
    ABIDE_ENTER(env);
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    uint32_t index = abide_push(env, TAG_NUMBER);
    if (index == SLOT_NONE) {
        return abide_fail(env, napi_generic_failure);
    }
    env->slots[index].payload.number = value;
    *result = abide_handle(env, index);
    return abide_ok(env);
}

napi_status napi_create_double(napi_env env, double value, napi_value *result);
ABIDE_EXPORT napi_status napi_create_double(napi_env env, double value, napi_value *result) {
    return create_number(env, value, result);
}

napi_status napi_create_int32(napi_env env, int32_t value, napi_value *result);
ABIDE_EXPORT napi_status napi_create_int32(napi_env env, int32_t value, napi_value *result) {
    return create_number(env, value, result);
}

napi_status napi_create_uint32(napi_env env, uint32_t value, napi_value *result);
ABIDE_EXPORT napi_status napi_create_uint32(napi_env env, uint32_t value, napi_value *result) {
    return create_number(env, value, result);
}

napi_status napi_create_int64(napi_env env, int64_t value, napi_value *result);
ABIDE_EXPORT napi_status napi_create_int64(napi_env env, int64_t value, napi_value *result) {
    return create_number(env, (double)value, result);
}

/* Reads a number; the status is the function's own unless it is napi_ok. */
static napi_status read_number(napi_env env, napi_value value, const void *result, double *number) {
    ABIDE_ENTER(env);
    if (value == 0 || result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    abide_slot *slot = abide_find_slot(env, &value);
    if (slot == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    if (slot->tag != TAG_NUMBER) {
        return abide_fail(env, napi_number_expected);
    }
    *number = slot->payload.number;
    return abide_ok(env);
}

napi_status napi_get_value_double(napi_env env, napi_value value, double *result);
ABIDE_EXPORT napi_status napi_get_value_double(napi_env env, napi_value value, double *result) {
    double number;
    napi_status status = read_number(env, value, result, &number);
    if (status == napi_ok) {
        *result = number;
    }
    return status;
}

/* ECMAScript ToUint32: modulo 2^32 of the integer part; not finite gives 0. */
static uint32_t to_uint32(double number) {
    if (number >= -2147483648.0 && number <= 4294967295.0) {
        return (uint32_t)(int64_t)number;
    }
    if (number - number != 0) {
        return 0;
    }
    union {
        double number;
        uint64_t bits;
    } view = {.number = number};
    int exponent = (int)((view.bits >> 52) & 0x7FF) - 1075;
    uint64_t mantissa = (view.bits & 0xFFFFFFFFFFFFFu) | 0x10000000000000u;
    uint64_t magnitude = exponent >= 32 ? 0 : exponent >= 0 ? mantissa << exponent : mantissa >> -exponent;
    return (uint32_t)((view.bits >> 63) ? 0 - magnitude : magnitude);
}

napi_status napi_get_value_int32(napi_env env, napi_value value, int32_t *result);
ABIDE_EXPORT napi_status napi_get_value_int32(napi_env env, napi_value value, int32_t *result) {
    double number;
    napi_status status = read_number(env, value, result, &number);
    if (status == napi_ok) {
        *result = (int32_t)to_uint32(number);
    }
    return status;
}

napi_status napi_get_value_uint32(napi_env env, napi_value value, uint32_t *result);
ABIDE_EXPORT napi_status napi_get_value_uint32(napi_env env, napi_value value, uint32_t *result) {
    double number;
    napi_status status = read_number(env, value, result, &number);
    if (status == napi_ok) {
        *result = to_uint32(number);
    }
    return status;
}

napi_status napi_get_value_int64(napi_env env, napi_value value, int64_t *result);
ABIDE_EXPORT napi_status napi_get_value_int64(napi_env env, napi_value value, int64_t *result) {
    double number;
    napi_status status = read_number(env, value, result, &number);
    if (status == napi_ok) {
        if (number - number != 0) {
            *result = 0;
        } else if (number >= 9223372036854775808.0) {
            *result = INT64_MAX;
        } else if (number < -9223372036854775808.0) {
            *result = INT64_MIN;
        } else {
            *result = (int64_t)number;
        }
    }
    return status;
}
