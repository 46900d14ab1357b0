#include "test.h"
#include <limits.h>
#include <uchar.h>

CASE(create_latin1) {
    static const char bytes[] = "caf\xe9\0\xff tail";
    napi_value whole = NULL, automatic = NULL, part = NULL, empty = NULL, nothing = NULL;
    SHOW(napi_create_string_latin1(env, bytes, sizeof bytes - 1, &whole));
    SHOW(napi_create_string_latin1(env, bytes, NAPI_AUTO_LENGTH, &automatic));
    SHOW(napi_create_string_latin1(env, bytes, 3, &part));
    SHOW(napi_create_string_latin1(env, bytes, 0, &empty));
    SHOW(napi_create_string_latin1(env, NULL, 0, &nothing));
    return LIST(whole, automatic, part, empty, nothing);
}

CASE(create_utf16) {
    static const char16_t units[] = u"a\u20ac\0\xd83d\xde00 \xd800 end";
    napi_value whole = NULL, automatic = NULL, part = NULL, empty = NULL, nothing = NULL;
    SHOW(napi_create_string_utf16(env, units, COUNT(units) - 1, &whole));
    SHOW(napi_create_string_utf16(env, units, NAPI_AUTO_LENGTH, &automatic));
    SHOW(napi_create_string_utf16(env, units, 4, &part));
    SHOW(napi_create_string_utf16(env, units, 0, &empty));
    SHOW(napi_create_string_utf16(env, NULL, 0, &nothing));
    return LIST(whole, automatic, part, empty, nothing);
}

CASE(create_utf8) {
    static const char bytes[] = "a\xc3\xa9\xe2\x82\xac\0\xf0\x9f\x98\x80 end";
    napi_value whole = NULL, automatic = NULL, part = NULL, empty = NULL, nothing = NULL;
    SHOW(napi_create_string_utf8(env, bytes, sizeof bytes - 1, &whole));
    SHOW(napi_create_string_utf8(env, bytes, NAPI_AUTO_LENGTH, &automatic));
    SHOW(napi_create_string_utf8(env, bytes, 3, &part));
    SHOW(napi_create_string_utf8(env, bytes, 0, &empty));
    SHOW(napi_create_string_utf8(env, NULL, 0, &nothing));
    return LIST(whole, automatic, part, empty, nothing);
}

CASE(create_malformed_utf8) {
    static const char *const malformed[] = {
        "\x80", "\xbf\xbf", "\xc3", "\xc3(", "\xc0\xaf", "\xe2\x82", "\xe2(\xa1", "\xe0\x80\xaf", "\xed\xa0\x80", "\xed\xa0\x80\xed\xb0\x80",
        "\xf0\x9f\x98", "\xf0\x9f(", "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xfe\xff", "a\xffz"};
    napi_value results[COUNT(malformed)] = {0};
    for (size_t i = 0; i < COUNT(malformed); i++) {
        MUST(napi_create_string_utf8(env, malformed[i], NAPI_AUTO_LENGTH, &results[i]));
    }
    return list(env, COUNT(malformed), results);
}

CASE(create_large) {
    size_t length = 1 << 20;
    char *bytes = malloc(length);
    char16_t *units = malloc(length * sizeof *units);
    napi_value result = NULL;
    size_t counted = 0;
    memset(bytes, 'x', length);
    for (size_t i = 0; i < length; i++) {
        units[i] = u'\u20ac';
    }
    SHOW(napi_create_string_utf8(env, bytes, length, &result));
    SHOW(napi_get_value_string_utf8(env, result, NULL, 0, &counted));
    say("%zu", counted);
    SHOW(napi_create_string_latin1(env, bytes, length, &result));
    SHOW(napi_get_value_string_latin1(env, result, NULL, 0, &counted));
    say("%zu", counted);
    SHOW(napi_create_string_utf16(env, units, length, &result));
    SHOW(napi_get_value_string_utf8(env, result, NULL, 0, &counted));
    say("%zu", counted);
    free(bytes);
    free(units);
    return NULL;
}

CASE(refuse_too_long) {
    napi_value result;
    size_t length = (size_t)INT_MAX + 1;
    SHOW(napi_create_string_latin1(env, "", length, &result));
    SHOW(napi_create_string_utf8(env, "", length, &result));
    SHOW(napi_create_string_utf16(env, u"", length, &result));
    return NULL;
}

/* Logs what a getter wrote into a buffer of eight units that were all 'z'. */
static void say_units(const char16_t *units, size_t length) {
    char line[128] = "";
    for (size_t i = 0; i < length; i++) {
        snprintf(line + strlen(line), sizeof line - strlen(line), " %04x", units[i]);
    }
    say("%s", line + 1);
}

static void say_bytes(const char *bytes, size_t length) {
    char line[128] = "";
    for (size_t i = 0; i < length; i++) {
        snprintf(line + strlen(line), sizeof line - strlen(line), " %02x", (unsigned char)bytes[i]);
    }
    say("%s", line + 1);
}

CASE(get_latin1) {
    char buffer[8];
    size_t size = (size_t)double_of(env, argv[1]), length = UNTOUCHED;
    memset(buffer, 'z', sizeof buffer);
    SHOW(napi_get_value_string_latin1(env, argv[0], buffer, size, &length));
    say("%zu", length);
    say_bytes(buffer, sizeof buffer);
    return NULL;
}

CASE(get_utf8) {
    char buffer[8];
    size_t size = (size_t)double_of(env, argv[1]), length = UNTOUCHED;
    memset(buffer, 'z', sizeof buffer);
    SHOW(napi_get_value_string_utf8(env, argv[0], buffer, size, &length));
    say("%zu", length);
    say_bytes(buffer, sizeof buffer);
    return NULL;
}

CASE(get_utf16) {
    char16_t buffer[8];
    size_t size = (size_t)double_of(env, argv[1]), length = UNTOUCHED;
    for (size_t i = 0; i < COUNT(buffer); i++) {
        buffer[i] = u'z';
    }
    SHOW(napi_get_value_string_utf16(env, argv[0], buffer, size, &length));
    say("%zu", length);
    say_units(buffer, COUNT(buffer));
    return NULL;
}

CASE(get_lengths) {
    size_t latin1 = UNTOUCHED, utf8 = UNTOUCHED, utf16 = UNTOUCHED;
    SHOW(napi_get_value_string_latin1(env, argv[0], NULL, 0, &latin1));
    SHOW(napi_get_value_string_utf8(env, argv[0], NULL, 0, &utf8));
    SHOW(napi_get_value_string_utf16(env, argv[0], NULL, 0, &utf16));
    say("latin1 %zu, utf8 %zu, utf16 %zu", latin1, utf8, utf16);
    return NULL;
}

CASE(get_without_result) {
    char bytes[8] = "zzzzzzz";
    char16_t units[8] = u"zzzzzzz";
    SHOW(napi_get_value_string_latin1(env, argv[0], bytes, sizeof bytes, NULL));
    say("%s", bytes);
    SHOW(napi_get_value_string_utf8(env, argv[0], bytes, 3, NULL));
    say("%s", bytes);
    SHOW(napi_get_value_string_utf16(env, argv[0], units, COUNT(units), NULL));
    say_units(units, COUNT(units));
    return NULL;
}

CASE(get_with_auto_length) {
    char bytes[8] = "zzzzzzz";
    char16_t units[8] = u"zzzzzzz";
    size_t length = UNTOUCHED;
    SHOW(napi_get_value_string_latin1(env, argv[0], bytes, NAPI_AUTO_LENGTH, &length));
    say("%zu %s", length, bytes);
    SHOW(napi_get_value_string_utf8(env, argv[0], bytes, NAPI_AUTO_LENGTH, &length));
    say("%zu %s", length, bytes);
    SHOW(napi_get_value_string_utf16(env, argv[0], units, NAPI_AUTO_LENGTH, &length));
    say("%zu", length);
    say_units(units, COUNT(units));
    return NULL;
}

CASE(refuse_other_types) {
    char bytes[8];
    char16_t units[8];
    size_t length = UNTOUCHED;
    SHOW(napi_get_value_string_latin1(env, argv[0], bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_utf8(env, argv[0], bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_utf16(env, argv[0], units, COUNT(units), &length));
    say("%zu", length);
    return NULL;
}

CASE(create_symbol) {
    napi_value result = NULL;
    SHOW(napi_create_symbol(env, argc == 0 ? NULL : argv[0], &result));
    say("%s", type_name(env, result));
    return result;
}

CASE(get_symbol_for) {
    char name[32];
    napi_value automatic = NULL, counted = NULL;
    text_of(env, argv[0], name, sizeof name);
    SHOW(node_api_symbol_for(env, name, NAPI_AUTO_LENGTH, &automatic));
    SHOW(node_api_symbol_for(env, name, 2, &counted));
    return LIST(automatic, counted);
}

CASE(get_symbol_for_refused) {
    napi_value result = NULL;
    SHOW(node_api_symbol_for(env, "name", NAPI_AUTO_LENGTH, NULL));
    SHOW(node_api_symbol_for(env, NULL, 1, &result));
    SHOW(node_api_symbol_for(env, "name", (size_t)INT_MAX + 1, &result));
    SHOW(node_api_symbol_for(NULL, "name", NAPI_AUTO_LENGTH, &result));
    SHOW(node_api_symbol_for(env, NULL, 0, &result));
    return result;
}

CASE(refuse_null) {
    char bytes[8];
    char16_t units[8];
    size_t length;
    napi_value value = argv[0], result;
    SHOW(napi_create_string_latin1(env, NULL, 1, &result));
    SHOW(napi_create_string_latin1(env, NULL, NAPI_AUTO_LENGTH, &result));
    SHOW(napi_create_string_latin1(env, "", 0, NULL));
    SHOW(napi_create_string_utf8(env, NULL, 1, &result));
    SHOW(napi_create_string_utf8(env, NULL, NAPI_AUTO_LENGTH, &result));
    SHOW(napi_create_string_utf8(env, "", 0, NULL));
    SHOW(napi_create_string_utf16(env, NULL, 1, &result));
    SHOW(napi_create_string_utf16(env, NULL, NAPI_AUTO_LENGTH, &result));
    SHOW(napi_create_string_utf16(env, u"", 0, NULL));
    SHOW(napi_create_symbol(env, NULL, NULL));
    SHOW(napi_get_value_string_latin1(env, NULL, bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_latin1(env, value, NULL, 0, NULL));
    SHOW(napi_get_value_string_utf8(env, NULL, bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_utf8(env, value, NULL, 0, NULL));
    SHOW(napi_get_value_string_utf16(env, NULL, units, COUNT(units), &length));
    SHOW(napi_get_value_string_utf16(env, value, NULL, 0, NULL));
    SHOW(napi_create_string_latin1(NULL, "", 0, &result));
    SHOW(napi_create_string_utf8(NULL, "", 0, &result));
    SHOW(napi_create_string_utf16(NULL, u"", 0, &result));
    SHOW(napi_create_symbol(NULL, NULL, &result));
    SHOW(napi_get_value_string_latin1(NULL, value, bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_utf8(NULL, value, bytes, sizeof bytes, &length));
    SHOW(napi_get_value_string_utf16(NULL, value, units, COUNT(units), &length));
    return NULL;
}

CASE(work_while_pending) {
    char bytes[8];
    char16_t units[8];
    size_t length;
    napi_value value = argv[0], result;
    SHOW_PENDING(napi_create_string_latin1(env, "", 0, &result));
    SHOW_PENDING(napi_create_string_utf8(env, "", 0, &result));
    SHOW_PENDING(napi_create_string_utf16(env, u"", 0, &result));
    SHOW_PENDING(napi_create_symbol(env, NULL, &result));
    SHOW_PENDING(node_api_symbol_for(env, "x", 1, &result));
    SHOW_PENDING(napi_get_value_string_latin1(env, value, bytes, sizeof bytes, &length));
    SHOW_PENDING(napi_get_value_string_utf8(env, value, bytes, sizeof bytes, &length));
    SHOW_PENDING(napi_get_value_string_utf16(env, value, units, COUNT(units), &length));
    return NULL;
}
