#include "test.h"

static int datum = 5;
static int finalized;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized += data == &datum && hint == &finalized ? 1 : 1000;
}

CASE(create_external) {
    napi_value result = NULL;
    SHOW(napi_create_external(env, &datum, NULL, NULL, &result));
    say("%s", type_name(env, result));
    return result;
}

CASE(create_external_of_null) {
    napi_value result = NULL;
    void *data = &datum;
    SHOW(napi_create_external(env, NULL, NULL, NULL, &result));
    SHOW(napi_get_value_external(env, result, &data));
    say("%s", data == NULL ? "NULL" : "something");
    return result;
}

CASE(create_finalized) {
    napi_value result = NULL;
    MUST(napi_create_external(env, &datum, count_finalized, &finalized, &result));
    return result;
}

CASE(count_of_finalized) {
    return number(env, finalized);
}

CASE(get_value_external) {
    void *data = NULL;
    SHOW(napi_get_value_external(env, argv[0], &data));
    say("%s", data == &datum ? "datum" : data == NULL ? "NULL" : "something else");
    return NULL;
}

CASE(use_external) {
    static const napi_type_tag tag = {1, 2};
    napi_value external, value = NULL;
    napi_ref reference = NULL;
    bool truth = false;
    MUST(napi_create_external(env, &datum, NULL, NULL, &external));
    SHOW(napi_type_tag_object(env, external, &tag));
    SHOW(napi_check_object_type_tag(env, external, &tag, &truth));
    say("%s", truth ? "tagged" : "not tagged");
    SHOW(napi_create_reference(env, external, 1, &reference));
    SHOW(napi_get_reference_value(env, reference, &value));
    SHOW(napi_strict_equals(env, external, value, &truth));
    say("%s", truth ? "the same" : "another");
    SHOW(napi_delete_reference(env, reference));
    SHOW(napi_add_finalizer(env, external, &datum, count_finalized, &finalized, NULL));
    SHOW(napi_is_array(env, external, &truth));
    return NULL;
}

CASE(refuse_null) {
    napi_value result;
    void *data;
    SHOW(napi_create_external(env, &datum, NULL, NULL, NULL));
    SHOW(napi_get_value_external(env, NULL, &data));
    SHOW(napi_get_value_external(env, argv[0], NULL));
    SHOW(napi_create_external(NULL, &datum, NULL, NULL, &result));
    SHOW(napi_get_value_external(NULL, argv[0], &data));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    void *data;
    SHOW_PENDING(napi_create_external(env, &datum, NULL, NULL, &result));
    SHOW_PENDING(napi_get_value_external(env, argv[0], &data));
    return NULL;
}
