/* Primitives: in and out, by type; what asks of a value. */
#include "row.h"

ROW(nop) {
    return NULL;
}

ROW(args0) {
    size_t count = 0;
    napi_value self;
    napi_get_cb_info(env, info, &count, NULL, &self, NULL);
    return NULL;
}

ROW(args2) {
    size_t count = 2;
    napi_value args[2];
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    return NULL;
}

ROW(args8) {
    size_t count = 8;
    napi_value args[8];
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    return NULL;
}

ROW(add) {
    size_t count = 2;
    napi_value args[2], sum = NULL;
    double left = 0, right = 0;
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    napi_get_value_double(env, args[0], &left);
    napi_get_value_double(env, args[1], &right);
    napi_create_double(env, left + right, &sum);
    return sum;
}

/* Reads one value of a type. */
#define READ(name, type, function)              \
    ROW(name) {                                 \
        type value;                             \
        function(env, argument(env, info), &value); \
        return NULL;                            \
    }

READ(int32In, int32_t, napi_get_value_int32)
READ(uint32In, uint32_t, napi_get_value_uint32)
READ(int64In, int64_t, napi_get_value_int64)
READ(doubleIn, double, napi_get_value_double)
READ(boolIn, bool, napi_get_value_bool)
READ(dateIn, double, napi_get_date_value)
READ(typeOf, napi_valuetype, napi_typeof)
READ(isArray, bool, napi_is_array)
READ(isDate, bool, napi_is_date)
READ(isError, bool, napi_is_error)
READ(isPromise, bool, napi_is_promise)
READ(isBuffer, bool, napi_is_buffer)
READ(isTypedArray, bool, napi_is_typedarray)
READ(coerceNumber, napi_value, napi_coerce_to_number)
READ(coerceString, napi_value, napi_coerce_to_string)
READ(coerceBool, napi_value, napi_coerce_to_bool)
READ(coerceObject, napi_value, napi_coerce_to_object)

/* Makes one value of a type. */
#define MAKE(name, function, value)     \
    ROW(name) {                         \
        napi_value result = NULL;       \
        function(env, value, &result);  \
        return result;                  \
    }

MAKE(int32Out, napi_create_int32, 42)
MAKE(uint32Out, napi_create_uint32, 42)
MAKE(int64Out, napi_create_int64, INT64_C(1) << 40)
MAKE(doubleOut, napi_create_double, 0.5)
MAKE(boolOut, napi_get_boolean, true)
MAKE(dateOut, napi_create_date, 1.6e12)
MAKE(bigintOut, napi_create_bigint_int64, INT64_C(1) << 60)
MAKE(symbolOut, napi_create_symbol, NULL)

ROW(undefinedOut) {
    napi_value result = NULL;
    napi_get_undefined(env, &result);
    return result;
}

ROW(globalOut) {
    napi_value result = NULL;
    napi_get_global(env, &result);
    return result;
}

ROW(bigintIn) {
    int64_t value;
    bool lossless;
    napi_get_value_bigint_int64(env, argument(env, info), &value, &lossless);
    return NULL;
}

ROW(bigintWords) {
    uint64_t words[4];
    size_t count = 4;
    int sign;
    napi_value result = NULL;
    napi_get_value_bigint_words(env, argument(env, info), &sign, &count, words);
    napi_create_bigint_words(env, sign, count, words, &result);
    return result;
}

ROW(bigintNext) {
    int64_t value = 0;
    bool lossless;
    napi_value result = NULL;
    napi_get_value_bigint_int64(env, argument(env, info), &value, &lossless);
    napi_create_bigint_int64(env, value + 1, &result);
    return result;
}

ROW(strictEquals) {
    size_t count = 2;
    napi_value args[2];
    bool same;
    napi_get_cb_info(env, info, &count, args, NULL, NULL);
    napi_strict_equals(env, args[0], args[1], &same);
    return NULL;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {
        EXPORT(nop), EXPORT(args0), EXPORT(args2), EXPORT(args8), EXPORT(add),
        EXPORT(int32In), EXPORT(uint32In), EXPORT(int64In), EXPORT(doubleIn), EXPORT(boolIn), EXPORT(dateIn),
        EXPORT(bigintIn), EXPORT(bigintWords), EXPORT(bigintNext), EXPORT(bigintOut),
        EXPORT(int32Out), EXPORT(uint32Out), EXPORT(int64Out), EXPORT(doubleOut), EXPORT(boolOut), EXPORT(dateOut),
        EXPORT(symbolOut), EXPORT(undefinedOut), EXPORT(globalOut),
        EXPORT(typeOf), EXPORT(isArray), EXPORT(isDate), EXPORT(isError), EXPORT(isPromise), EXPORT(isBuffer),
        EXPORT(isTypedArray), EXPORT(strictEquals),
        EXPORT(coerceNumber), EXPORT(coerceString), EXPORT(coerceBool), EXPORT(coerceObject),
    };
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    return exports;
}
