#define NAPI_VERSION 10
#include "test.h"

static napi_ref kept;

CASE(create_reference) {
    SHOW(napi_create_reference(env, argv[0], (uint32_t)double_of(env, argv[1]), &kept));
    return NULL;
}

CASE(get_value) {
    napi_value value = NULL;
    SHOW(napi_get_reference_value(env, kept, &value));
    say("%s", type_name(env, value));
    return value;
}

CASE(ref) {
    uint32_t count = UNTOUCHED;
    SHOW(napi_reference_ref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

CASE(unref) {
    uint32_t count = UNTOUCHED;
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

CASE(delete_reference) {
    SHOW(napi_delete_reference(env, kept));
    return NULL;
}
