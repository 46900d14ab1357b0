#include "test.h"
#include <limits.h>

struct counter {
    double value;
};

static int destroyed;

static void destroy(node_api_basic_env env, void *data, void *hint) {
    destroyed++;
    free(data);
}

static napi_value construct(napi_env env, napi_callback_info info) {
    napi_value self, start, target = NULL;
    size_t argc = 1;
    void *data;
    MUST(napi_get_cb_info(env, info, &argc, &start, &self, &data));
    MUST(napi_get_new_target(env, info, &target));
    say("constructor: %s, %zu arguments, data %s", target == NULL ? "called" : "new", argc, data != NULL ? (char *)data : "NULL");
    if (target == NULL) {
        return NULL;
    }
    struct counter *counter = malloc(sizeof *counter);
    counter->value = argc > 0 ? double_of(env, start) : 0;
    MUST(napi_wrap(env, self, counter, destroy, NULL, NULL));
    return NULL;
}

static napi_value increment(napi_env env, napi_callback_info info) {
    napi_value self;
    struct counter *counter = NULL;
    MUST(napi_get_cb_info(env, info, NULL, NULL, &self, NULL));
    if (SHOW(napi_unwrap(env, self, (void **)&counter)) != napi_ok) {
        return NULL;
    }
    return number(env, ++counter->value);
}

static napi_value get_value(napi_env env, napi_callback_info info) {
    napi_value self;
    struct counter *counter = NULL;
    MUST(napi_get_cb_info(env, info, NULL, NULL, &self, NULL));
    if (SHOW(napi_unwrap(env, self, (void **)&counter)) != napi_ok) {
        return NULL;
    }
    return number(env, counter->value);
}

static napi_value set_value(napi_env env, napi_callback_info info) {
    napi_value self, value;
    struct counter *counter = NULL;
    size_t argc = 1;
    MUST(napi_get_cb_info(env, info, &argc, &value, &self, NULL));
    if (SHOW(napi_unwrap(env, self, (void **)&counter)) == napi_ok) {
        counter->value = double_of(env, value);
    }
    return NULL;
}

static napi_value return_this(napi_env env, napi_callback_info info) {
    napi_value self;
    MUST(napi_get_cb_info(env, info, NULL, NULL, &self, NULL));
    return self;
}

CASE(define_counter) {
    napi_property_descriptor properties[] = {
        {"increment", NULL, increment, NULL, NULL, NULL, napi_default_method, NULL},
        {"hidden", NULL, return_this, NULL, NULL, NULL, napi_default, NULL},
        {"value", NULL, NULL, get_value, set_value, NULL, napi_enumerable | napi_configurable, NULL},
        {"readOnly", NULL, NULL, get_value, NULL, NULL, napi_default, NULL},
        {"constant", NULL, NULL, NULL, NULL, number(env, 7), napi_enumerable, NULL},
        {NULL, argv[0], return_this, NULL, NULL, NULL, napi_default_method, NULL},
        {"create", NULL, return_this, NULL, NULL, NULL, napi_static | napi_default_method, NULL},
        {"limit", NULL, NULL, NULL, NULL, number(env, 10), napi_static | napi_enumerable, NULL},
        {"self", NULL, NULL, return_this, NULL, NULL, napi_static, NULL}};
    napi_value result = NULL;
    SHOW(napi_define_class(env, "Counter_", 7, construct, "data", COUNT(properties), properties, &result));
    return result;
}

CASE(define_empty) {
    napi_value result = NULL;
    SHOW(napi_define_class(env, "Empty", NAPI_AUTO_LENGTH, construct, NULL, 0, NULL, &result));
    return result;
}

CASE(define_refused) {
    napi_property_descriptor bad_name = {NULL, number(env, 1), return_this, NULL, NULL, NULL, napi_default, NULL};
    napi_value result = NULL;
    SHOW(napi_define_class(env, NULL, NAPI_AUTO_LENGTH, construct, NULL, 0, NULL, &result));
    SHOW(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, NULL, NULL, 0, NULL, &result));
    SHOW(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, construct, NULL, 1, NULL, &result));
    SHOW(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, construct, NULL, 0, NULL, NULL));
    SHOW(napi_define_class(env, "Name", (size_t)INT_MAX + 1, construct, NULL, 0, NULL, &result));
    SHOW(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, construct, NULL, 1, &bad_name, &result));
    SHOW(napi_define_class(NULL, "Name", NAPI_AUTO_LENGTH, construct, NULL, 0, NULL, &result));
    say("%s", result == NULL ? "not written" : "written");
    SHOW_PENDING(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, construct, NULL, 0, NULL, &result));
    return NULL;
}

CASE(define_with_failing_static) {
    napi_property_descriptor bad_name = {NULL, number(env, 1), return_this, NULL, NULL, NULL, napi_static, NULL};
    napi_value result = NULL;
    SHOW(napi_define_class(env, "Name", NAPI_AUTO_LENGTH, construct, NULL, 1, &bad_name, &result));
    say("%s", type_name(env, result));
    return NULL;
}

CASE(count_of_destroyed) {
    return number(env, destroyed);
}
