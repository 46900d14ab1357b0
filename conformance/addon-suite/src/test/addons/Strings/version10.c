/*
 * What addons of API version 10 have: external strings and property keys. Node 20 exports it, to experimental addons.
 */
#define NAPI_EXPERIMENTAL
#include "test.h"
#include <limits.h>
#include <uchar.h>

static int finalized;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized++;
    if (hint != data) {
        finalized += 100;
    }
}

CASE(create_keys) {
    napi_value latin1 = NULL, utf8 = NULL, utf16 = NULL, empty = NULL;
    SHOW(node_api_create_property_key_latin1(env, "caf\xe9", NAPI_AUTO_LENGTH, &latin1));
    SHOW(node_api_create_property_key_utf8(env, "caf\xc3\xa9!", 5, &utf8));
    SHOW(node_api_create_property_key_utf16(env, u"\u20ac\0x", 3, &utf16));
    SHOW(node_api_create_property_key_utf8(env, NULL, 0, &empty));
    return LIST(latin1, utf8, utf16, empty);
}

CASE(use_key) {
    napi_value key = NULL, result = NULL;
    SHOW(node_api_create_property_key_utf16(env, u"name", NAPI_AUTO_LENGTH, &key));
    SHOW(napi_get_property(env, argv[0], key, &result));
    return result;
}

CASE(create_external_strings) {
    static char bytes[] = "external caf\xe9";
    static char16_t units[] = u"external \u20ac";
    napi_value latin1 = NULL, utf16 = NULL;
    bool copied = false;
    SHOW(node_api_create_external_string_latin1(env, bytes, NAPI_AUTO_LENGTH, NULL, NULL, &latin1, &copied));
    SHOW(node_api_create_external_string_utf16(env, units, COUNT(units) - 1, NULL, NULL, &utf16, NULL));
    return LIST(latin1, utf16);
}

/*
 * The finalizer may run now (the string was copied) or when the string is collected: what is promised is that copied
 * tells which.
 */
CASE(finalize_external_strings) {
    char *bytes = strdup("a string that is long enough not to be copied for its size");
    napi_value result = NULL;
    bool copied = false;
    finalized = 0;
    SHOW(node_api_create_external_string_latin1(env, bytes, NAPI_AUTO_LENGTH, count_finalized, bytes, &result, &copied));
    say("copied tells whether the finalizer ran: %s", (finalized == 1) == copied ? "yes" : "no");
    return result;
}

CASE(refuse_null) {
    napi_value result;
    bool copied;
    SHOW(node_api_create_property_key_latin1(env, NULL, 1, &result));
    SHOW(node_api_create_property_key_latin1(env, "", 0, NULL));
    SHOW(node_api_create_property_key_utf8(env, NULL, 1, &result));
    SHOW(node_api_create_property_key_utf8(env, "", 0, NULL));
    SHOW(node_api_create_property_key_utf16(env, NULL, 1, &result));
    SHOW(node_api_create_property_key_utf16(env, u"", 0, NULL));
    SHOW(node_api_create_property_key_utf16(env, u"", (size_t)INT_MAX + 1, &result));
    SHOW(node_api_create_external_string_latin1(env, NULL, 1, NULL, NULL, &result, &copied));
    SHOW(node_api_create_external_string_latin1(env, "", 0, NULL, NULL, NULL, &copied));
    SHOW(node_api_create_external_string_latin1(env, "", (size_t)INT_MAX + 1, NULL, NULL, &result, &copied));
    SHOW(node_api_create_external_string_utf16(env, NULL, 1, NULL, NULL, &result, &copied));
    SHOW(node_api_create_external_string_utf16(env, u"", 0, NULL, NULL, NULL, &copied));
    SHOW(node_api_create_property_key_latin1(NULL, "", 0, &result));
    SHOW(node_api_create_property_key_utf8(NULL, "", 0, &result));
    SHOW(node_api_create_property_key_utf16(NULL, u"", 0, &result));
    SHOW(node_api_create_external_string_latin1(NULL, "", 0, NULL, NULL, &result, &copied));
    SHOW(node_api_create_external_string_utf16(NULL, u"", 0, NULL, NULL, &result, &copied));
    return NULL;
}

CASE(work_while_pending) {
    static char bytes[] = "x";
    static char16_t units[] = u"x";
    napi_value result;
    SHOW_PENDING(node_api_create_property_key_latin1(env, "", 0, &result));
    SHOW_PENDING(node_api_create_property_key_utf8(env, "", 0, &result));
    SHOW_PENDING(node_api_create_property_key_utf16(env, u"", 0, &result));
    SHOW_PENDING(node_api_create_external_string_latin1(env, bytes, 1, NULL, NULL, &result, NULL));
    SHOW_PENDING(node_api_create_external_string_utf16(env, units, 1, NULL, NULL, &result, NULL));
    return NULL;
}
