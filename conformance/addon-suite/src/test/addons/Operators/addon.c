#include "test.h"

CASE(typeof_value) {
    napi_valuetype type = (napi_valuetype)UNTOUCHED;
    SHOW(napi_typeof(env, argv[0], &type));
    say("%d %s", (int)type, type_name(env, argv[0]));
    return NULL;
}

CASE(typeof_own_values) {
    napi_value external, bigint, symbol;
    MUST(napi_create_external(env, NULL, NULL, NULL, &external));
    MUST(napi_create_bigint_int64(env, 1, &bigint));
    MUST(napi_create_symbol(env, NULL, &symbol));
    say("%s %s %s %s", type_name(env, external), type_name(env, bigint), type_name(env, symbol), type_name(env, function(env)));
    return NULL;
}

CASE(coerce_to_bool) {
    napi_value result = NULL;
    SHOW(napi_coerce_to_bool(env, argv[0], &result));
    return result;
}

CASE(coerce_to_number) {
    napi_value result = NULL;
    SHOW(napi_coerce_to_number(env, argv[0], &result));
    return result;
}

CASE(coerce_to_string) {
    napi_value result = NULL;
    SHOW(napi_coerce_to_string(env, argv[0], &result));
    return result;
}

CASE(coerce_to_object) {
    napi_value result = NULL;
    SHOW(napi_coerce_to_object(env, argv[0], &result));
    return result;
}

CASE(coerce_bigint) {
    napi_value zero, ten, truth = NULL, falsehood = NULL, string = NULL, boxed = NULL, result = NULL;
    MUST(napi_create_bigint_int64(env, 0, &zero));
    MUST(napi_create_bigint_int64(env, 10, &ten));
    SHOW(napi_coerce_to_bool(env, zero, &falsehood));
    SHOW(napi_coerce_to_bool(env, ten, &truth));
    SHOW(napi_coerce_to_string(env, ten, &string));
    SHOW(napi_coerce_to_object(env, ten, &boxed));
    say("%s", type_name(env, boxed));
    SHOW(napi_coerce_to_number(env, ten, &result));
    caught(env);
    return LIST(falsehood, truth, string);
}

CASE(strict_equals) {
    bool result = false;
    SHOW(napi_strict_equals(env, argv[0], argv[1], &result));
    return boolean(env, result);
}

CASE(strict_equals_bigints) {
    napi_value ten, another, eleven;
    bool same = false, different = true, mixed = true;
    MUST(napi_create_bigint_int64(env, 10, &ten));
    MUST(napi_create_bigint_uint64(env, 10, &another));
    MUST(napi_create_bigint_int64(env, 11, &eleven));
    SHOW(napi_strict_equals(env, ten, another, &same));
    SHOW(napi_strict_equals(env, ten, eleven, &different));
    SHOW(napi_strict_equals(env, ten, number(env, 10), &mixed));
    return LIST(boolean(env, same), boolean(env, different), boolean(env, mixed));
}

CASE(instance_of) {
    bool result = true;
    SHOW(napi_instanceof(env, argv[0], argv[1], &result));
    say("%s", result ? "true" : "false");
    return NULL;
}

CASE(refuse_null) {
    napi_value value = argv[0], result;
    bool truth = true;
    napi_valuetype type;
    SHOW(napi_typeof(env, NULL, &type));
    SHOW(napi_typeof(env, value, NULL));
    SHOW(napi_coerce_to_bool(env, NULL, &result));
    SHOW(napi_coerce_to_bool(env, value, NULL));
    SHOW(napi_coerce_to_number(env, NULL, &result));
    SHOW(napi_coerce_to_number(env, value, NULL));
    SHOW(napi_coerce_to_string(env, NULL, &result));
    SHOW(napi_coerce_to_string(env, value, NULL));
    SHOW(napi_coerce_to_object(env, NULL, &result));
    SHOW(napi_coerce_to_object(env, value, NULL));
    SHOW(napi_strict_equals(env, NULL, value, &truth));
    SHOW(napi_strict_equals(env, value, NULL, &truth));
    SHOW(napi_strict_equals(env, value, value, NULL));
    SHOW(napi_instanceof(env, NULL, value, &truth));
    SHOW(napi_instanceof(env, value, value, NULL));
    SHOW(napi_instanceof(env, value, NULL, &truth));
    say("%s", truth ? "not written" : "false was written");
    SHOW(napi_typeof(NULL, value, &type));
    SHOW(napi_coerce_to_bool(NULL, value, &result));
    SHOW(napi_coerce_to_number(NULL, value, &result));
    SHOW(napi_coerce_to_string(NULL, value, &result));
    SHOW(napi_coerce_to_object(NULL, value, &result));
    SHOW(napi_strict_equals(NULL, value, value, &truth));
    SHOW(napi_instanceof(NULL, value, value, &truth));
    return NULL;
}

CASE(call_while_pending) {
    napi_value value = argv[0], result;
    bool truth;
    napi_valuetype type;
    SHOW_PENDING(napi_typeof(env, value, &type));
    SHOW_PENDING(napi_coerce_to_bool(env, value, &result));
    SHOW_PENDING(napi_coerce_to_number(env, value, &result));
    SHOW_PENDING(napi_coerce_to_string(env, value, &result));
    SHOW_PENDING(napi_coerce_to_object(env, value, &result));
    SHOW_PENDING(napi_strict_equals(env, value, value, &truth));
    SHOW_PENDING(napi_instanceof(env, value, value, &truth));
    return NULL;
}
