/* Texts in and out, by encoding; the text itself comes from the script, or is as long as the first argument says. */
#include "row.h"

#include <string.h>

#define LONGEST 4096

/* Reads a text whole. */
#define READ(name, unit, function)                                        \
    ROW(name) {                                                           \
        unit text[LONGEST * 3 + 1];                                       \
        size_t length;                                                    \
        function(env, argument(env, info), text, LONGEST * 3 + 1, &length); \
        return NULL;                                                      \
    }

READ(utf8In, char, napi_get_value_string_utf8)
READ(latin1In, char, napi_get_value_string_latin1)
READ(utf16In, char16_t, napi_get_value_string_utf16)

ROW(utf8Length) {
    size_t length;
    napi_get_value_string_utf8(env, argument(env, info), NULL, 0, &length);
    return NULL;
}

ROW(utf16Length) {
    size_t length;
    napi_get_value_string_utf16(env, argument(env, info), NULL, 0, &length);
    return NULL;
}

static char ascii[LONGEST];
static char two_bytes[LONGEST];
static char16_t wide[LONGEST];

/* Makes a text of as many units as the argument says. */
#define MAKE(name, units, function)                         \
    ROW(name) {                                             \
        uint32_t length = 0;                                \
        napi_value result = NULL;                           \
        napi_get_value_uint32(env, argument(env, info), &length); \
        function(env, units, length, &result);              \
        return result;                                      \
    }

MAKE(utf8Out, ascii, napi_create_string_utf8)
MAKE(utf8OutWide, two_bytes, napi_create_string_utf8)
MAKE(latin1Out, ascii, napi_create_string_latin1)
MAKE(utf16Out, wide, napi_create_string_utf16)

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {
        EXPORT(utf8In), EXPORT(latin1In), EXPORT(utf16In), EXPORT(utf8Length), EXPORT(utf16Length),
        EXPORT(utf8Out), EXPORT(utf8OutWide), EXPORT(latin1Out), EXPORT(utf16Out),
    };
    for (size_t i = 0; i < LONGEST; i++) {
        ascii[i] = (char)('a' + i % 26);
        wide[i] = (char16_t)(0x430 + i % 32);
        memcpy(two_bytes + i / 2 * 2, "\xd0\xb0", 2);
    }
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    return exports;
}
