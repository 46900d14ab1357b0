#include "test.h"
#include <limits.h>

CASE(create_int64s) {
    int64_t values[] = {0, -1, 1, INT64_MAX, INT64_MIN};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_bigint_int64(env, values[i], &results[i]));
        say("%s", type_name(env, results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(create_uint64s) {
    uint64_t values[] = {0, 1, INT64_MAX, (uint64_t)INT64_MAX + 1, UINT64_MAX};
    napi_value results[COUNT(values)] = {0};
    for (size_t i = 0; i < COUNT(values); i++) {
        SHOW(napi_create_bigint_uint64(env, values[i], &results[i]));
    }
    return list(env, COUNT(values), results);
}

CASE(create_words) {
    uint64_t words[] = {1, 2, UINT64_MAX};
    uint64_t zeros[] = {0, 0};
    uint64_t padded[] = {5, 0, 0};
    napi_value empty = NULL, one = NULL, three = NULL, negative = NULL, zero = NULL, minus_zero = NULL, five = NULL, odd_sign = NULL;
    SHOW(napi_create_bigint_words(env, 0, 0, words, &empty));
    SHOW(napi_create_bigint_words(env, 0, 1, words, &one));
    SHOW(napi_create_bigint_words(env, 0, 3, words, &three));
    SHOW(napi_create_bigint_words(env, 1, 3, words, &negative));
    SHOW(napi_create_bigint_words(env, 0, 2, zeros, &zero));
    SHOW(napi_create_bigint_words(env, 1, 2, zeros, &minus_zero));
    SHOW(napi_create_bigint_words(env, 0, 3, padded, &five));
    SHOW(napi_create_bigint_words(env, 7, 1, words, &odd_sign));
    return LIST(empty, one, three, negative, zero, minus_zero, five, odd_sign);
}

CASE(create_too_many_words) {
    uint64_t words[] = {1};
    napi_value result = NULL;
    SHOW(napi_create_bigint_words(env, 0, (size_t)INT_MAX + 1, words, &result));
    return result;
}

CASE(create_beyond_the_engine) {
    size_t count = (1 << 24) + 1;
    uint64_t *words = calloc(count, sizeof *words);
    napi_value result = NULL;
    words[count - 1] = 1;
    SHOW(napi_create_bigint_words(env, 0, count, words, &result));
    free(words);
    return result;
}

/* The number that a string writes in decimal, as little-endian words of 64 bits. */
static napi_value parse(napi_env env, napi_value decimal) {
    char digits[256];
    const char *next = text_of(env, decimal, digits, sizeof digits);
    int sign = *next == '-';
    uint64_t words[16] = {0};
    napi_value result = NULL;
    for (next += sign; *next != '\0'; next++) {
        unsigned carry = (unsigned)(*next - '0');
        for (size_t i = 0; i < COUNT(words); i++) {
            uint64_t low = (words[i] & UINT32_MAX) * 10 + carry;
            uint64_t high = (words[i] >> 32) * 10 + (low >> 32);
            words[i] = (high << 32) | (low & UINT32_MAX);
            carry = (unsigned)(high >> 32);
        }
    }
    MUST(napi_create_bigint_words(env, sign, COUNT(words), words, &result));
    return result;
}

CASE(get_value_int64) {
    int64_t value = UNTOUCHED;
    bool lossless = false;
    SHOW(napi_get_value_bigint_int64(env, parse(env, argv[0]), &value, &lossless));
    say("%lld %s", (long long)value, lossless ? "lossless" : "lossy");
    return NULL;
}

CASE(get_value_uint64) {
    uint64_t value = UNTOUCHED;
    bool lossless = false;
    SHOW(napi_get_value_bigint_uint64(env, parse(env, argv[0]), &value, &lossless));
    say("%llu %s", (unsigned long long)value, lossless ? "lossless" : "lossy");
    return NULL;
}

CASE(get_value_words) {
    int sign = UNTOUCHED;
    size_t count = (size_t)double_of(env, argv[1]);
    uint64_t words[4] = {UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED};
    napi_value value = parse(env, argv[0]);
    SHOW(napi_get_value_bigint_words(env, value, &sign, &count, words));
    say("sign %d, count %zu: %llx %llx %llx %llx", sign, count, (unsigned long long)words[0], (unsigned long long)words[1],
        (unsigned long long)words[2], (unsigned long long)words[3]);
    return NULL;
}

CASE(query_word_count) {
    size_t count = UNTOUCHED;
    SHOW(napi_get_value_bigint_words(env, parse(env, argv[0]), NULL, &count, NULL));
    say("%zu", count);
    return NULL;
}

CASE(refuse_half_a_query) {
    int sign = UNTOUCHED;
    size_t count = 4;
    uint64_t words[4];
    napi_value value = parse(env, argv[0]);
    SHOW(napi_get_value_bigint_words(env, value, &sign, &count, NULL));
    SHOW(napi_get_value_bigint_words(env, value, NULL, &count, words));
    say("sign %d, count %zu", sign, count);
    return NULL;
}

CASE(refuse_other_types) {
    int64_t as_int64 = UNTOUCHED;
    uint64_t as_uint64 = UNTOUCHED, words[1] = {UNTOUCHED};
    bool lossless;
    int sign = UNTOUCHED;
    size_t count = 1;
    SHOW(napi_get_value_bigint_int64(env, argv[0], &as_int64, &lossless));
    SHOW(napi_get_value_bigint_uint64(env, argv[0], &as_uint64, &lossless));
    SHOW(napi_get_value_bigint_words(env, argv[0], &sign, &count, words));
    say("%lld %llu %d %zu %llu", (long long)as_int64, (unsigned long long)as_uint64, sign, count, (unsigned long long)words[0]);
    return NULL;
}

CASE(refuse_null) {
    int64_t as_int64;
    uint64_t as_uint64, words[1] = {1};
    bool lossless;
    int sign;
    size_t count = 1;
    napi_value value = NULL, result;
    MUST(napi_create_bigint_int64(env, 1, &value));
    SHOW(napi_create_bigint_int64(env, 1, NULL));
    SHOW(napi_create_bigint_uint64(env, 1, NULL));
    SHOW(napi_create_bigint_words(env, 0, 1, words, NULL));
    SHOW(napi_create_bigint_words(env, 0, 1, NULL, &result));
    SHOW(napi_get_value_bigint_int64(env, NULL, &as_int64, &lossless));
    SHOW(napi_get_value_bigint_int64(env, value, NULL, &lossless));
    SHOW(napi_get_value_bigint_int64(env, value, &as_int64, NULL));
    SHOW(napi_get_value_bigint_uint64(env, NULL, &as_uint64, &lossless));
    SHOW(napi_get_value_bigint_uint64(env, value, NULL, &lossless));
    SHOW(napi_get_value_bigint_uint64(env, value, &as_uint64, NULL));
    SHOW(napi_get_value_bigint_words(env, NULL, &sign, &count, words));
    SHOW(napi_get_value_bigint_words(env, value, &sign, NULL, words));
    SHOW(napi_create_bigint_int64(NULL, 1, &result));
    SHOW(napi_create_bigint_uint64(NULL, 1, &result));
    SHOW(napi_create_bigint_words(NULL, 0, 1, words, &result));
    SHOW(napi_get_value_bigint_int64(NULL, value, &as_int64, &lossless));
    SHOW(napi_get_value_bigint_uint64(NULL, value, &as_uint64, &lossless));
    SHOW(napi_get_value_bigint_words(NULL, value, &sign, &count, words));
    return NULL;
}

CASE(call_while_pending) {
    int64_t as_int64;
    uint64_t as_uint64, words[1] = {1};
    bool lossless;
    int sign;
    size_t count = 1;
    napi_value value = NULL, result;
    MUST(napi_create_bigint_int64(env, 1, &value));
    SHOW_PENDING(napi_create_bigint_int64(env, 1, &result));
    SHOW_PENDING(napi_create_bigint_uint64(env, 1, &result));
    SHOW_PENDING(napi_create_bigint_words(env, 0, 1, words, &result));
    SHOW_PENDING(napi_get_value_bigint_int64(env, value, &as_int64, &lossless));
    SHOW_PENDING(napi_get_value_bigint_uint64(env, value, &as_uint64, &lossless));
    SHOW_PENDING(napi_get_value_bigint_words(env, value, &sign, &count, words));
    return NULL;
}
