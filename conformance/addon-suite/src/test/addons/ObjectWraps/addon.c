#include "test.h"
#include <limits.h>

static int finalized;
static int datum = 5, other_datum = 6;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized++;
}

CASE(wrap) {
    SHOW(napi_wrap(env, argv[0], &datum, count_finalized, NULL, NULL));
    return NULL;
}

CASE(wrap_other) {
    SHOW(napi_wrap(env, argv[0], &other_datum, NULL, NULL, NULL));
    return NULL;
}

CASE(wrap_null_pointer) {
    void *data = &datum;
    SHOW(napi_wrap(env, argv[0], NULL, NULL, NULL, NULL));
    SHOW(napi_unwrap(env, argv[0], &data));
    say("%s", data == NULL ? "NULL" : "something");
    return NULL;
}

static const char *datum_name(void *data) {
    return data == &datum ? "datum" : data == &other_datum ? "other datum" : data == NULL ? "NULL" : "something else";
}

CASE(unwrap) {
    void *data = NULL;
    SHOW(napi_unwrap(env, argv[0], &data));
    say("%s", datum_name(data));
    return NULL;
}

CASE(remove_wrap) {
    void *data = NULL;
    SHOW(napi_remove_wrap(env, argv[0], &data));
    say("%s", datum_name(data));
    return NULL;
}

CASE(remove_wrap_without_result) {
    SHOW(napi_remove_wrap(env, argv[0], NULL));
    return NULL;
}

static napi_ref kept;

CASE(wrap_with_reference) {
    uint32_t count = UNTOUCHED;
    napi_value value = NULL;
    bool same = false;
    SHOW(napi_wrap(env, argv[0], &datum, count_finalized, NULL, &kept));
    SHOW(napi_get_reference_value(env, kept, &value));
    MUST(napi_strict_equals(env, value, argv[0], &same));
    SHOW(napi_reference_ref(env, kept, &count));
    say("%s, count %u", same ? "the same object" : "another object", (unsigned)count);
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

CASE(delete_reference) {
    SHOW(napi_delete_reference(env, kept));
    kept = NULL;
    return NULL;
}

CASE(get_reference) {
    napi_value value = NULL;
    SHOW(napi_get_reference_value(env, kept, &value));
    say("%s", type_name(env, value));
    return NULL;
}

CASE(reset_finalized) {
    finalized = 0;
    return NULL;
}

CASE(count_of_finalized) {
    return number(env, finalized);
}

CASE(wrap_in_reference_without_finalizer) {
    napi_ref reference;
    SHOW(napi_wrap(env, argv[0], &datum, NULL, NULL, &reference));
    return NULL;
}

static const napi_type_tag tags[] = {
    {0x1122334455667788, 0x99aabbccddeeff00}, {0x1122334455667788, 0x99aabbccddeeff01}, {0x1122334455667789, 0x99aabbccddeeff00}, {0, 0}, {5, 0}};

CASE(tag) {
    SHOW(napi_type_tag_object(env, argv[0], &tags[(size_t)double_of(env, argv[1])]));
    return NULL;
}

CASE(check_tags) {
    for (size_t i = 0; i < COUNT(tags); i++) {
        bool has = false;
        SHOW(napi_check_object_type_tag(env, argv[0], &tags[i], &has));
        say("%zu: %s", i, has ? "yes" : "no");
    }
    return NULL;
}

CASE(keep_tag_by_value) {
    napi_type_tag tag = tags[0];
    bool has = false;
    MUST(napi_type_tag_object(env, argv[0], &tag));
    tag = tags[1];
    SHOW(napi_check_object_type_tag(env, argv[0], &tags[0], &has));
    say("%s", has ? "yes" : "no");
    return NULL;
}

CASE(refuse_null) {
    void *data;
    bool has;
    SHOW(napi_wrap(env, NULL, &datum, NULL, NULL, NULL));
    SHOW(napi_unwrap(env, NULL, &data));
    SHOW(napi_unwrap(env, argv[0], NULL));
    SHOW(napi_remove_wrap(env, NULL, &data));
    SHOW(napi_type_tag_object(env, NULL, &tags[0]));
    SHOW(napi_type_tag_object(env, argv[0], NULL));
    SHOW(napi_check_object_type_tag(env, NULL, &tags[0], &has));
    SHOW(napi_check_object_type_tag(env, argv[0], NULL, &has));
    SHOW(napi_check_object_type_tag(env, argv[0], &tags[0], NULL));
    SHOW(napi_wrap(NULL, argv[0], &datum, NULL, NULL, NULL));
    SHOW(napi_unwrap(NULL, argv[0], &data));
    SHOW(napi_remove_wrap(NULL, argv[0], &data));
    SHOW(napi_type_tag_object(NULL, argv[0], &tags[0]));
    SHOW(napi_check_object_type_tag(NULL, argv[0], &tags[0], &has));
    return NULL;
}

CASE(refuse_while_pending) {
    void *data;
    bool has;
    SHOW_PENDING(napi_wrap(env, argv[0], &datum, NULL, NULL, NULL));
    SHOW_PENDING(napi_unwrap(env, argv[0], &data));
    SHOW_PENDING(napi_remove_wrap(env, argv[0], &data));
    SHOW_PENDING(napi_type_tag_object(env, argv[0], &tags[0]));
    SHOW_PENDING(napi_check_object_type_tag(env, argv[0], &tags[0], &has));
    return NULL;
}
