#include "test.h"
#include <math.h>

CASE(create_doubles) {
    double values[] = {0.0, 1.5, 9007199254740993.0, 1e308, 2.5e-308, NAN, INFINITY, -INFINITY};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_double(env, values[i], &results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(create_int32s) {
    int32_t values[] = {0, 1, -1, INT32_MAX, INT32_MIN};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_int32(env, values[i], &results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(create_uint32s) {
    uint32_t values[] = {0, 1, INT32_MAX, (uint32_t)INT32_MAX + 1, UINT32_MAX};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_uint32(env, values[i], &results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(create_int64s) {
    int64_t values[] = {0, -1, 9007199254740991, 9007199254740993, -9007199254740993, INT64_MAX, INT64_MIN};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_int64(env, values[i], &results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(get_value_double) {
    double value = UNTOUCHED;
    napi_value result = NULL;
    SHOW(napi_get_value_double(env, argv[0], &value));
    SHOW(napi_create_double(env, value, &result));
    return result;
}

CASE(get_value_int32) {
    int32_t value = UNTOUCHED;
    SHOW(napi_get_value_int32(env, argv[0], &value));
    say("%ld", (long)value);
    return NULL;
}

CASE(get_value_uint32) {
    uint32_t value = UNTOUCHED;
    SHOW(napi_get_value_uint32(env, argv[0], &value));
    say("%lu", (unsigned long)value);
    return NULL;
}

CASE(get_value_int64) {
    int64_t value = UNTOUCHED;
    SHOW(napi_get_value_int64(env, argv[0], &value));
    say("%lld", (long long)value);
    return NULL;
}

CASE(refuse_null) {
    double as_double;
    int32_t as_int32;
    uint32_t as_uint32;
    int64_t as_int64;
    napi_value value = argv[0], result;
    SHOW(napi_create_double(env, 1, NULL));
    SHOW(napi_create_int32(env, 1, NULL));
    SHOW(napi_create_uint32(env, 1, NULL));
    SHOW(napi_create_int64(env, 1, NULL));
    SHOW(napi_get_value_double(env, NULL, &as_double));
    SHOW(napi_get_value_int32(env, NULL, &as_int32));
    SHOW(napi_get_value_uint32(env, NULL, &as_uint32));
    SHOW(napi_get_value_int64(env, NULL, &as_int64));
    SHOW(napi_get_value_double(env, value, NULL));
    SHOW(napi_get_value_int32(env, value, NULL));
    SHOW(napi_get_value_uint32(env, value, NULL));
    SHOW(napi_get_value_int64(env, value, NULL));
    SHOW(napi_create_double(NULL, 1, &result));
    SHOW(napi_create_int32(NULL, 1, &result));
    SHOW(napi_create_uint32(NULL, 1, &result));
    SHOW(napi_create_int64(NULL, 1, &result));
    SHOW(napi_get_value_double(NULL, value, &as_double));
    SHOW(napi_get_value_int32(NULL, value, &as_int32));
    SHOW(napi_get_value_uint32(NULL, value, &as_uint32));
    SHOW(napi_get_value_int64(NULL, value, &as_int64));
    return NULL;
}

CASE(work_while_pending) {
    double as_double = 0;
    int32_t as_int32 = 0;
    uint32_t as_uint32 = 0;
    int64_t as_int64 = 0;
    napi_value value = argv[0], result;
    SHOW_PENDING(napi_create_double(env, 1, &result));
    SHOW_PENDING(napi_create_int32(env, 1, &result));
    SHOW_PENDING(napi_create_uint32(env, 1, &result));
    SHOW_PENDING(napi_create_int64(env, 1, &result));
    SHOW_PENDING(napi_get_value_double(env, value, &as_double));
    SHOW_PENDING(napi_get_value_int32(env, value, &as_int32));
    SHOW_PENDING(napi_get_value_uint32(env, value, &as_uint32));
    SHOW_PENDING(napi_get_value_int64(env, value, &as_int64));
    say("%g %ld %lu %lld", as_double, (long)as_int32, (unsigned long)as_uint32, (long long)as_int64);
    return NULL;
}
