#include "test.h"
#include <limits.h>

CASE(set_property) {
    SHOW(napi_set_property(env, argv[0], argv[1], argv[2]));
    return NULL;
}

CASE(get_property) {
    napi_value result = NULL;
    SHOW(napi_get_property(env, argv[0], argv[1], &result));
    return result;
}

CASE(has_property) {
    bool result = false;
    SHOW(napi_has_property(env, argv[0], argv[1], &result));
    return boolean(env, result);
}

CASE(has_own_property) {
    bool result = false;
    SHOW(napi_has_own_property(env, argv[0], argv[1], &result));
    return boolean(env, result);
}

CASE(delete_property) {
    bool result = true;
    SHOW(napi_delete_property(env, argv[0], argv[1], &result));
    return boolean(env, result);
}

CASE(delete_without_result) {
    SHOW(napi_delete_property(env, argv[0], argv[1], NULL));
    SHOW(napi_delete_element(env, argv[0], 0, NULL));
    return NULL;
}

CASE(set_named) {
    char name[64];
    SHOW(napi_set_named_property(env, argv[0], text_of(env, argv[1], name, sizeof name), argv[2]));
    return NULL;
}

CASE(get_named) {
    char name[64];
    napi_value result = NULL;
    SHOW(napi_get_named_property(env, argv[0], text_of(env, argv[1], name, sizeof name), &result));
    return result;
}

CASE(has_named) {
    char name[64];
    bool result = false;
    SHOW(napi_has_named_property(env, argv[0], text_of(env, argv[1], name, sizeof name), &result));
    return boolean(env, result);
}

static uint32_t index_of(napi_env env, napi_value value) {
    return (uint32_t)double_of(env, value);
}

CASE(set_element) {
    SHOW(napi_set_element(env, argv[0], index_of(env, argv[1]), argv[2]));
    return NULL;
}

CASE(get_element) {
    napi_value result = NULL;
    SHOW(napi_get_element(env, argv[0], index_of(env, argv[1]), &result));
    return result;
}

CASE(has_element) {
    bool result = false;
    SHOW(napi_has_element(env, argv[0], index_of(env, argv[1]), &result));
    return boolean(env, result);
}

CASE(delete_element) {
    bool result = true;
    SHOW(napi_delete_element(env, argv[0], index_of(env, argv[1]), &result));
    return boolean(env, result);
}

/* Every function on one receiver, with the key "key" and the index 0. */
CASE(use_all) {
    napi_value key = text(env, "key"), result;
    bool truth;
    napi_property_descriptor property = {"key", NULL, NULL, NULL, NULL, number(env, 1), napi_default_jsproperty, NULL};
    SHOW(napi_set_property(env, argv[0], key, key));
    caught(env);
    SHOW(napi_has_property(env, argv[0], key, &truth));
    caught(env);
    SHOW(napi_get_property(env, argv[0], key, &result));
    caught(env);
    SHOW(napi_delete_property(env, argv[0], key, &truth));
    caught(env);
    SHOW(napi_has_own_property(env, argv[0], key, &truth));
    caught(env);
    SHOW(napi_set_named_property(env, argv[0], "key", key));
    caught(env);
    SHOW(napi_has_named_property(env, argv[0], "key", &truth));
    caught(env);
    SHOW(napi_get_named_property(env, argv[0], "key", &result));
    caught(env);
    SHOW(napi_set_element(env, argv[0], 0, key));
    caught(env);
    SHOW(napi_has_element(env, argv[0], 0, &truth));
    caught(env);
    SHOW(napi_get_element(env, argv[0], 0, &result));
    caught(env);
    SHOW(napi_delete_element(env, argv[0], 0, &truth));
    caught(env);
    SHOW(napi_get_property_names(env, argv[0], &result));
    caught(env);
    SHOW(napi_get_all_property_names(env, argv[0], napi_key_own_only, napi_key_all_properties, napi_key_keep_numbers, &result));
    caught(env);
    SHOW(napi_define_properties(env, argv[0], 1, &property));
    caught(env);
    return NULL;
}

CASE(get_names) {
    napi_value result = NULL;
    SHOW(napi_get_property_names(env, argv[0], &result));
    return result;
}

CASE(get_all_names) {
    napi_value result = NULL;
    napi_key_collection_mode mode = (napi_key_collection_mode)double_of(env, argv[1]);
    napi_key_filter filter = (napi_key_filter)double_of(env, argv[2]);
    napi_key_conversion conversion = (napi_key_conversion)double_of(env, argv[3]);
    SHOW(napi_get_all_property_names(env, argv[0], mode, filter, conversion, &result));
    return result;
}

static napi_value get_stored(napi_env env, napi_callback_info info) {
    void *data;
    napi_value self;
    MUST(napi_get_cb_info(env, info, NULL, NULL, &self, &data));
    return LIST(text(env, data), self);
}

static napi_value set_stored(napi_env env, napi_callback_info info) {
    napi_value value;
    size_t argc = 1;
    MUST(napi_get_cb_info(env, info, &argc, &value, NULL, NULL));
    say("set to %g", double_of(env, value));
    return NULL;
}

static napi_value add(napi_env env, napi_callback_info info) {
    napi_value operands[2];
    size_t argc = 2;
    void *data;
    MUST(napi_get_cb_info(env, info, &argc, operands, NULL, &data));
    return LIST(number(env, (double)argc), text(env, data));
}

CASE(define_properties) {
    static char data[] = "data";
    napi_property_descriptor properties[] = {
        {"value", NULL, NULL, NULL, NULL, number(env, 1), napi_default, NULL},
        {"writable", NULL, NULL, NULL, NULL, number(env, 2), napi_writable, NULL},
        {"enumerable", NULL, NULL, NULL, NULL, number(env, 3), napi_enumerable, NULL},
        {"configurable", NULL, NULL, NULL, NULL, number(env, 4), napi_configurable, NULL},
        {"all", NULL, NULL, NULL, NULL, number(env, 5), napi_default_jsproperty, NULL},
        {"method", NULL, add, NULL, NULL, NULL, napi_default_method, data},
        {"plainMethod", NULL, add, NULL, NULL, NULL, napi_default, data},
        {"getter", NULL, NULL, get_stored, NULL, NULL, napi_default, data},
        {"setter", NULL, NULL, NULL, set_stored, NULL, napi_default, data},
        {"accessor", NULL, NULL, get_stored, set_stored, NULL, napi_enumerable | napi_configurable | napi_writable, data},
        {"static", NULL, NULL, NULL, NULL, number(env, 6), napi_static, NULL},
        {NULL, argv[1], NULL, NULL, NULL, number(env, 7), napi_enumerable, NULL},
        {NULL, text(env, "byName"), NULL, NULL, NULL, number(env, 8), napi_enumerable, NULL},
        {"first", text(env, "second"), NULL, NULL, NULL, number(env, 9), napi_enumerable, NULL},
        {"getterWins", NULL, add, get_stored, NULL, number(env, 10), napi_enumerable, data},
        {"methodWins", NULL, add, NULL, NULL, number(env, 11), napi_enumerable, data}};
    SHOW(napi_define_properties(env, argv[0], COUNT(properties), properties));
    return NULL;
}

CASE(define_nothing) {
    SHOW(napi_define_properties(env, argv[0], 0, NULL));
    return NULL;
}

CASE(define_value) {
    napi_property_descriptor property = {NULL, argv[1], NULL, NULL, NULL, argv[2], napi_enumerable, NULL};
    SHOW(napi_define_properties(env, argv[0], 1, &property));
    return NULL;
}

CASE(define_accessor) {
    napi_property_descriptor property = {NULL, argv[1], NULL, get_stored, NULL, NULL, napi_enumerable, "data"};
    SHOW(napi_define_properties(env, argv[0], 1, &property));
    return NULL;
}

CASE(define_method) {
    napi_property_descriptor property = {NULL, argv[1], add, NULL, NULL, NULL, napi_enumerable, "data"};
    SHOW(napi_define_properties(env, argv[0], 1, &property));
    return NULL;
}

CASE(define_until_one_fails) {
    napi_property_descriptor properties[] = {
        {"before", NULL, NULL, NULL, NULL, number(env, 1), napi_enumerable, NULL},
        {NULL, number(env, 5), NULL, NULL, NULL, number(env, 2), napi_enumerable, NULL},
        {"after", NULL, NULL, NULL, NULL, number(env, 3), napi_enumerable, NULL}};
    SHOW(napi_define_properties(env, argv[0], COUNT(properties), properties));
    return NULL;
}

CASE(refuse_null) {
    napi_value target = argv[0], key = text(env, "key"), result;
    bool truth;
    SHOW(napi_set_property(env, NULL, key, key));
    SHOW(napi_set_property(env, target, NULL, key));
    SHOW(napi_set_property(env, target, key, NULL));
    SHOW(napi_has_property(env, NULL, key, &truth));
    SHOW(napi_has_property(env, target, NULL, &truth));
    SHOW(napi_has_property(env, target, key, NULL));
    SHOW(napi_get_property(env, NULL, key, &result));
    SHOW(napi_get_property(env, target, NULL, &result));
    SHOW(napi_get_property(env, target, key, NULL));
    SHOW(napi_delete_property(env, NULL, key, &truth));
    SHOW(napi_delete_property(env, target, NULL, &truth));
    SHOW(napi_has_own_property(env, NULL, key, &truth));
    SHOW(napi_has_own_property(env, target, NULL, &truth));
    SHOW(napi_has_own_property(env, target, key, NULL));
    SHOW(napi_set_named_property(env, NULL, "key", key));
    SHOW(napi_set_named_property(env, target, NULL, key));
    SHOW(napi_set_named_property(env, target, "key", NULL));
    SHOW(napi_has_named_property(env, NULL, "key", &truth));
    SHOW(napi_has_named_property(env, target, NULL, &truth));
    SHOW(napi_has_named_property(env, target, "key", NULL));
    SHOW(napi_get_named_property(env, NULL, "key", &result));
    SHOW(napi_get_named_property(env, target, NULL, &result));
    SHOW(napi_get_named_property(env, target, "key", NULL));
    SHOW(napi_set_element(env, NULL, 0, key));
    SHOW(napi_set_element(env, target, 0, NULL));
    SHOW(napi_has_element(env, NULL, 0, &truth));
    SHOW(napi_has_element(env, target, 0, NULL));
    SHOW(napi_get_element(env, NULL, 0, &result));
    SHOW(napi_get_element(env, target, 0, NULL));
    SHOW(napi_delete_element(env, NULL, 0, &truth));
    SHOW(napi_get_property_names(env, NULL, &result));
    SHOW(napi_get_property_names(env, target, NULL));
    SHOW(napi_get_all_property_names(env, NULL, napi_key_own_only, napi_key_all_properties, napi_key_keep_numbers, &result));
    SHOW(napi_get_all_property_names(env, target, napi_key_own_only, napi_key_all_properties, napi_key_keep_numbers, NULL));
    SHOW(napi_define_properties(env, NULL, 0, NULL));
    SHOW(napi_define_properties(env, target, 1, NULL));
    return NULL;
}

CASE(refuse_null_env) {
    napi_value target = argv[0], key = text(env, "key"), result;
    bool truth;
    SHOW(napi_set_property(NULL, target, key, key));
    SHOW(napi_has_property(NULL, target, key, &truth));
    SHOW(napi_get_property(NULL, target, key, &result));
    SHOW(napi_delete_property(NULL, target, key, &truth));
    SHOW(napi_has_own_property(NULL, target, key, &truth));
    SHOW(napi_set_named_property(NULL, target, "key", key));
    SHOW(napi_has_named_property(NULL, target, "key", &truth));
    SHOW(napi_get_named_property(NULL, target, "key", &result));
    SHOW(napi_set_element(NULL, target, 0, key));
    SHOW(napi_has_element(NULL, target, 0, &truth));
    SHOW(napi_get_element(NULL, target, 0, &result));
    SHOW(napi_delete_element(NULL, target, 0, &truth));
    SHOW(napi_get_property_names(NULL, target, &result));
    SHOW(napi_get_all_property_names(NULL, target, napi_key_own_only, napi_key_all_properties, napi_key_keep_numbers, &result));
    SHOW(napi_define_properties(NULL, target, 0, NULL));
    return NULL;
}

CASE(refuse_while_pending) {
    napi_value target = argv[0], key = text(env, "key"), result;
    bool truth;
    SHOW_PENDING(napi_set_property(env, target, key, key));
    SHOW_PENDING(napi_has_property(env, target, key, &truth));
    SHOW_PENDING(napi_get_property(env, target, key, &result));
    SHOW_PENDING(napi_delete_property(env, target, key, &truth));
    SHOW_PENDING(napi_has_own_property(env, target, key, &truth));
    SHOW_PENDING(napi_set_named_property(env, target, "key", key));
    SHOW_PENDING(napi_has_named_property(env, target, "key", &truth));
    SHOW_PENDING(napi_get_named_property(env, target, "key", &result));
    SHOW_PENDING(napi_set_element(env, target, 0, key));
    SHOW_PENDING(napi_has_element(env, target, 0, &truth));
    SHOW_PENDING(napi_get_element(env, target, 0, &result));
    SHOW_PENDING(napi_delete_element(env, target, 0, &truth));
    SHOW_PENDING(napi_get_property_names(env, target, &result));
    SHOW_PENDING(napi_get_all_property_names(env, target, napi_key_own_only, napi_key_all_properties, napi_key_keep_numbers, &result));
    SHOW_PENDING(napi_define_properties(env, target, 0, NULL));
    return NULL;
}

CASE(leave_result_alone) {
    napi_value key = text(env, "key"), result = argv[0];
    SHOW(napi_get_property(env, argv[0], key, &result));
    caught(env);
    say("%s", result == argv[0] ? "not written" : "written");
    SHOW(napi_get_named_property(env, argv[0], "key", &result));
    caught(env);
    say("%s", result == argv[0] ? "not written" : "written");
    return NULL;
}

CASE(define_without_value) {
    napi_property_descriptor nothing = {"x", NULL, NULL, NULL, NULL, NULL, (napi_property_attributes)double_of(env, argv[1]), NULL};
    SHOW(napi_define_properties(env, argv[0], 1, &nothing));
    return NULL;
}
