/* Singletons, numbers, BigInts, strings, symbols, dates, operators. */
#include "machine.h"

/* ---- singletons and numbers */

OPERATION(get_undefined) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_get_undefined(m->env, result), result);
}

OPERATION(get_null) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_get_null(m->env, result), result);
}

OPERATION(get_boolean) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_get_boolean(m->env, x[0] % 2 != 0, result), result);
}

OPERATION(create_double) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_double(m->env, number_of(x[0]), result), result);
}

OPERATION(create_int32) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_int32(m->env, (int32_t)(x[0] * 0x01010101u), result), result);
}

OPERATION(create_uint32) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_uint32(m->env, x[0] * 0x01010101u, result), result);
}

OPERATION(create_int64) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_int64(m->env, (int64_t)(x[0] * UINT64_C(0x0101010101010101)), result), result);
}

OPERATION(get_value_bool) {
    bool value = false;
    answer_bool(m, napi_get_value_bool(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value), &value);
}

OPERATION(get_value_double) {
    double value = 0;
    if (answer(m, napi_get_value_double(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value))) {
        say(value == value ? " %.17g" : " NaN", value);
    }
}

OPERATION(get_value_int32) {
    int32_t value = 0;
    if (answer(m, napi_get_value_int32(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value))) {
        say(" %d", (int)value);
    }
}

OPERATION(get_value_uint32) {
    uint32_t value = 0;
    if (answer(m, napi_get_value_uint32(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value))) {
        say(" %u", (unsigned)value);
    }
}

OPERATION(get_value_int64) {
    int64_t value = 0;
    if (answer(m, napi_get_value_int64(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value))) {
        say(" %lld", (long long)value);
    }
}

/* ---- BigInts */

static uint64_t word_of(unsigned operand) {
    static const uint64_t words[] = {
        0, 1, 2, UINT64_MAX, UINT64_C(1) << 63, (UINT64_C(1) << 63) - 1, UINT64_C(1) << 32, UINT64_C(0x123456789abcdef0)};
    return words[operand % COUNT(words)];
}

OPERATION(create_bigint_int64) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_bigint_int64(m->env, (int64_t)word_of(x[0]), result), result);
}

OPERATION(create_bigint_uint64) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_bigint_uint64(m->env, word_of(x[0]), result), result);
}

OPERATION(create_bigint_words) {
    uint64_t words[] = {word_of(x[2]), word_of(x[3]), word_of(x[4])};
    napi_value result = NULL;
    m->result = NULL;
    answer_value(m, napi_create_bigint_words(m->env, (int)(x[0] % 3), x[1] % (COUNT(words) + 1), words, &result), &result);
}

OPERATION(get_value_bigint_int64) {
    int64_t value = 0;
    bool lossless = false;
    if (answer(m, napi_get_value_bigint_int64(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value, x[2] == NOTHING ? NULL : &lossless))) {
        say(" %lld %d", (long long)value, (int)lossless);
    }
}

OPERATION(get_value_bigint_uint64) {
    uint64_t value = 0;
    bool lossless = false;
    if (answer(m, napi_get_value_bigint_uint64(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value, x[2] == NOTHING ? NULL : &lossless))) {
        say(" %llu %d", (unsigned long long)value, (int)lossless);
    }
}

OPERATION(get_value_bigint_words) {
    uint64_t words[4] = {7, 7, 7, 7};
    size_t count = x[1] % 5;
    int sign = 7;
    if (answer(m, napi_get_value_bigint_words(m->env, in(m, x[0]), x[2] == NOTHING ? NULL : &sign, x[3] == NOTHING ? NULL : &count, x[4] == NOTHING ? NULL : words))) {
        say(" %d %zu %llx %llx %llx %llx", sign, count, (unsigned long long)words[0], (unsigned long long)words[1],
            (unsigned long long)words[2], (unsigned long long)words[3]);
    }
}

/* ---- strings and symbols */

/* A text, or NULL. */
static const char *text_in(unsigned operand, size_t *length) {
    const char *text = bytes(operand, length);
    return operand == NOTHING ? NULL : text;
}

static const char16_t *units_in(unsigned operand, size_t *length) {
    static char16_t units[64];
    *length = widen(operand, units);
    return operand == NOTHING ? NULL : units;
}

OPERATION(create_string_utf8) {
    size_t length = 0;
    const char *text = text_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_create_string_utf8(m->env, text, length_of(x[1], length), result), result);
}

OPERATION(create_string_latin1) {
    size_t length = 0;
    const char *text = text_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_create_string_latin1(m->env, text, length_of(x[1], length), result), result);
}

OPERATION(create_string_utf16) {
    size_t length = 0;
    const char16_t *units = units_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_create_string_utf16(m->env, units, length_of(x[1], length), result), result);
}

#if NAPI_VERSION >= 10
OPERATION(create_property_key_utf8) {
    size_t length = 0;
    const char *text = text_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, node_api_create_property_key_utf8(m->env, text, length_of(x[1], length), result), result);
}

OPERATION(create_property_key_latin1) {
    size_t length = 0;
    const char *text = text_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, node_api_create_property_key_latin1(m->env, text, length_of(x[1], length), result), result);
}

OPERATION(create_property_key_utf16) {
    size_t length = 0;
    const char16_t *units = units_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, node_api_create_property_key_utf16(m->env, units, length_of(x[1], length), result), result);
}

/* Memory for a text and the NUL after it, which belongs to the string that is made of it. */
static void *copy_of(const void *text, size_t size) {
    void *copy = text == NULL ? NULL : malloc(size);
    if (copy != NULL) {
        memcpy(copy, text, size);
    }
    return copy;
}

static void answer_external(struct machine *m, napi_status status, const napi_value *result, void *memory, bool copied) {
    if (answer_value(m, status, result)) {
        say(copied ? " copied" : "");
    } else {
        free(memory);
    }
}

/* The memory of an empty string is finalized at once, and Node ends the process if an exception is pending then. */
static bool is_finalized_while_pending(struct machine *m, size_t length, bool is_empty) {
    return (length == 0 || (length == NAPI_AUTO_LENGTH && is_empty)) && is_pending(m);
}

OPERATION(create_external_string_latin1) {
    size_t whole = 0;
    const char *text = text_in(x[0], &whole);
    size_t length = length_of(x[1], whole);
    bool copied = true;
    napi_value *result = out(m, x[2]);
    if (!is_finalized_while_pending(m, length, text != NULL && text[0] == 0)) {
        char *memory = copy_of(text, whole + 1);
        napi_status status = node_api_create_external_string_latin1(
            m->env, memory, length, finalize_memory, once(), result, x[3] == NOTHING ? NULL : &copied);
        answer_external(m, status, result, memory, copied);
    }
}

OPERATION(create_external_string_utf16) {
    size_t whole = 0;
    const char16_t *units = units_in(x[0], &whole);
    size_t length = length_of(x[1], whole);
    bool copied = true;
    napi_value *result = out(m, x[2]);
    if (!is_finalized_while_pending(m, length, units != NULL && units[0] == 0)) {
        char16_t *memory = copy_of(units, (whole + 1) * sizeof *units);
        napi_status status = node_api_create_external_string_utf16(
            m->env, memory, length, finalize_memory, once(), result, x[3] == NOTHING ? NULL : &copied);
        answer_external(m, status, result, memory, copied);
    }
}
#endif

/* Shows a buffer whole: what was written, and that nothing more was. */
static void show_units(const void *buffer, size_t size, size_t copied) {
    const unsigned char *at = buffer;
    say(" %zu ", copied);
    for (size_t i = 0; i < size; i++) {
        say("%02x", at[i]);
    }
}

OPERATION(get_value_string_utf8) {
    char buffer[24];
    size_t copied = 99;
    memset(buffer, 0xee, sizeof buffer);
    if (answer(m, napi_get_value_string_utf8(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : buffer, x[1] % sizeof buffer, x[2] == NOTHING ? NULL : &copied))) {
        show_units(buffer, sizeof buffer, copied);
    }
}

OPERATION(get_value_string_latin1) {
    char buffer[24];
    size_t copied = 99;
    memset(buffer, 0xee, sizeof buffer);
    if (answer(m, napi_get_value_string_latin1(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : buffer, x[1] % sizeof buffer, x[2] == NOTHING ? NULL : &copied))) {
        show_units(buffer, sizeof buffer, copied);
    }
}

OPERATION(get_value_string_utf16) {
    char16_t buffer[12];
    size_t copied = 99;
    memset(buffer, 0xee, sizeof buffer);
    if (answer(m, napi_get_value_string_utf16(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : buffer, x[1] % COUNT(buffer), x[2] == NOTHING ? NULL : &copied))) {
        show_units(buffer, sizeof buffer, copied);
    }
}

OPERATION(create_symbol) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_symbol(m->env, in(m, x[0]), result), result);
}

OPERATION(symbol_for) {
    size_t length = 0;
    const char *text = text_in(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, node_api_symbol_for(m->env, text, length_of(x[1], length), result), result);
}

/* ---- dates */

OPERATION(create_date) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_date(m->env, number_of(x[0]), result), result);
}

OPERATION(get_date_value) {
    double value = 0;
    if (answer(m, napi_get_date_value(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &value))) {
        say(value == value ? " %.17g" : " NaN", value);
    }
}

/* ---- operators */

OPERATION(coerce_to_bool) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_coerce_to_bool(m->env, in(m, x[0]), result), result);
}

OPERATION(coerce_to_number) {
    napi_value *result = out(m, x[1]);
    /* In some engines Date.prototype is a date. */
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, IS_ENDLESS, in(m, x[0]))) {
        answer_value(m, napi_coerce_to_number(m->env, in(m, x[0]), result), result);
    }
}

OPERATION(coerce_to_string) {
    napi_value *result = out(m, x[1]);
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, HAS_OWN_TEXT, in(m, x[0]))) {
        answer_value(m, napi_coerce_to_string(m->env, in(m, x[0]), result), result);
    }
}

OPERATION(coerce_to_object) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_coerce_to_object(m->env, in(m, x[0]), result), result);
}

OPERATION(type_of) {
    napi_valuetype type = napi_undefined;
    if (answer(m, napi_typeof(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &type))) {
        say(" %d", (int)type);
    }
}

OPERATION(instance_of) {
    bool result = false;
    answer_bool(m, napi_instanceof(m->env, in(m, x[0]), in(m, x[1]), x[2] == NOTHING ? NULL : &result), &result);
}

OPERATION(strict_equals) {
    bool result = false;
    answer_bool(m, napi_strict_equals(m->env, in(m, x[0]), in(m, x[1]), x[2] == NOTHING ? NULL : &result), &result);
}
