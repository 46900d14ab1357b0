/*
 * Short ASCII texts in and out without an upcall. A string's slot has a text cell beside it: Java fills it when it
 * makes a handle of such a string, C fills it when an addon makes one, and Java then makes the engine's string when
 * somebody looks. Whatever is longer, not ASCII, or wrong goes to the Java body of the row, which also says what is
 * wrong.
 */
#define _POSIX_C_SOURCE 200809L /* strnlen */
#include "boundary.h"

#include <string.h>

/* Takes a slot for a text of at most TEXT_SIZE bytes that are all ASCII; false if it is not one. */
static bool create(napi_env env, const char *text, size_t length, napi_value *result) {
    if (abide_enter_not_in_gc(env) != napi_ok || text == NULL || result == NULL || env->top >= TEXT_SLOTS) {
        return false;
    }
    length = length == ABIDE_AUTO_LENGTH ? strnlen(text, TEXT_SIZE + 1) : length;
    if (length > TEXT_SIZE) {
        return false;
    }
    char *cell = env->texts[env->top].bytes;
    unsigned char all = 0;
    for (size_t i = 0; i < length; i++) {
        cell[i] = text[i];
        all |= (unsigned char)text[i];
    }
    if (all > 0x7F) {
        return false;
    }
    uint32_t index = abide_push(env, TAG_STRING);
    env->slots[index].payload.text.extent = (uint32_t)length + 1;
    env->slots[index].payload.text.is_only = 1;
    *result = abide_handle(env, index);
    abide_ok(env);
    return true;
}

/* Finds the text of a string; NULL if there is none here, or the call is one that Java has to look at. */
static const char *text_of(napi_env env, napi_value value, const void *buffer, const size_t *result, size_t *length) {
    if (abide_enter_not_in_gc(env) != napi_ok || (buffer == NULL && result == NULL)) {
        return NULL;
    }
    abide_slot *slot = abide_slot_of(env, value);
    if (slot == NULL || slot->tag != TAG_STRING || slot->payload.text.extent == 0) {
        return NULL;
    }
    *length = slot->payload.text.extent - 1;
    return env->texts[(uint32_t)value].bytes;
}

/* How much of a text fits beside the NUL; all of it where nothing is written. */
static size_t fitting(size_t length, const void *buffer, size_t size) {
    return buffer == NULL || length < size ? length : size == 0 ? 0 : size - 1;
}

static napi_status finish(napi_env env, size_t length, size_t *result) {
    if (result != NULL) {
        *result = length;
    }
    return abide_ok(env);
}

#define CREATE(name)                                                                                                   \
    napi_status name(napi_env env, const char *text, size_t length, napi_value *result);                               \
    napi_status abide_java_##name(napi_env env, const char *text, size_t length, napi_value *result);                  \
    ABIDE_EXPORT napi_status name(napi_env env, const char *text, size_t length, napi_value *result) {                 \
        return create(env, text, length, result) ? napi_ok : abide_java_##name(env, text, length, result);             \
    }

CREATE(napi_create_string_latin1)
CREATE(napi_create_string_utf8)
CREATE(node_api_create_property_key_latin1)
CREATE(node_api_create_property_key_utf8)

#define GET(name)                                                                                                      \
    napi_status name(napi_env env, napi_value value, char *buffer, size_t size, size_t *result);                       \
    napi_status abide_java_##name(napi_env env, napi_value value, char *buffer, size_t size, size_t *result);          \
    ABIDE_EXPORT napi_status name(napi_env env, napi_value value, char *buffer, size_t size, size_t *result) {         \
        size_t length;                                                                                                 \
        const char *text = text_of(env, value, buffer, result, &length);                                               \
        if (text == NULL) {                                                                                            \
            return abide_java_##name(env, value, buffer, size, result);                                                \
        }                                                                                                              \
        length = fitting(length, buffer, size);                                                                        \
        if (buffer != NULL && size != 0) {                                                                             \
            memcpy(buffer, text, length);                                                                              \
            buffer[length] = 0;                                                                                        \
        }                                                                                                              \
        return finish(env, length, result);                                                                            \
    }

GET(napi_get_value_string_latin1)
GET(napi_get_value_string_utf8)

napi_status napi_get_value_string_utf16(napi_env env, napi_value value, uint16_t *buffer, size_t size, size_t *result);
napi_status abide_java_napi_get_value_string_utf16(napi_env env, napi_value value, uint16_t *buffer, size_t size,
                                                   size_t *result);
ABIDE_EXPORT napi_status napi_get_value_string_utf16(napi_env env, napi_value value, uint16_t *buffer, size_t size,
                                                     size_t *result) {
    size_t length;
    const char *text = text_of(env, value, buffer, result, &length);
    if (text == NULL) {
        return abide_java_napi_get_value_string_utf16(env, value, buffer, size, result);
    }
    length = fitting(length, buffer, size);
    if (buffer != NULL && size != 0) {
        for (size_t i = 0; i < length; i++) {
            buffer[i] = (unsigned char)text[i];
        }
        buffer[length] = 0;
    }
    return finish(env, length, result);
}
