#include "test.h"
#include <limits.h>

/* Returns what it was called with: this, the real number of arguments, and four argument slots. */
static napi_value echo(napi_env env, napi_callback_info info) {
    napi_value args[4], self, all[6];
    size_t argc = COUNT(args);
    void *data;
    MUST(napi_get_cb_info(env, info, &argc, args, &self, &data));
    all[0] = self;
    all[1] = number(env, (double)argc);
    memcpy(all + 2, args, sizeof args);
    return list(env, COUNT(all), all);
}

static napi_value call_back(napi_env env, napi_callback_info info) {
    napi_value args[1], result = NULL;
    size_t argc = COUNT(args);
    MUST(napi_get_cb_info(env, info, &argc, args, NULL, NULL));
    SHOW(napi_call_function(env, undefined(env), args[0], 0, NULL, &result));
    napi_value again[1];
    argc = 1;
    MUST(napi_get_cb_info(env, info, &argc, again, NULL, NULL));
    say("%zu argument of type %s", argc, type_name(env, again[0]));
    return result;
}

static napi_value tell_new_target(napi_env env, napi_callback_info info) {
    napi_value target = NULL;
    SHOW(napi_get_new_target(env, info, &target));
    say("%s", type_name(env, target));
    return target;
}

static napi_value become_instance(napi_env env, napi_callback_info info) {
    napi_value self, target = NULL;
    MUST(napi_get_cb_info(env, info, NULL, NULL, &self, NULL));
    MUST(napi_get_new_target(env, info, &target));
    say("new.target is a %s", type_name(env, target));
    MUST(napi_set_named_property(env, self, "made", boolean(env, true)));
    return NULL;
}

static napi_value return_object(napi_env env, napi_callback_info info) {
    napi_value result = object(env);
    MUST(napi_set_named_property(env, result, "other", boolean(env, true)));
    return result;
}

static napi_value return_number(napi_env env, napi_callback_info info) {
    return number(env, 5);
}

static napi_value throw_and_return(napi_env env, napi_callback_info info) {
    MUST(napi_throw_error(env, "OWN", "own"));
    return (napi_value)(uintptr_t)0xDEADBEEF;
}

static napi_value named_function(napi_env env, const char *name, napi_callback callback) {
    napi_value result = NULL;
    MUST(napi_create_function(env, name, NAPI_AUTO_LENGTH, callback, NULL, &result));
    return result;
}

CASE(create_functions) {
    napi_value plain = NULL, counted = NULL, anonymous = NULL, empty = NULL;
    SHOW(napi_create_function(env, "plain", NAPI_AUTO_LENGTH, echo, NULL, &plain));
    SHOW(napi_create_function(env, "counted", 3, echo, NULL, &counted));
    SHOW(napi_create_function(env, NULL, 0, echo, NULL, &anonymous));
    SHOW(napi_create_function(env, "h\xc3\xa9", 0, echo, NULL, &empty));
    return LIST(plain, counted, anonymous, empty);
}

CASE(get_echo) {
    return named_function(env, "echo", echo);
}

CASE(get_call_back) {
    return named_function(env, "callBack", call_back);
}

CASE(get_tell_new_target) {
    return named_function(env, "tellNewTarget", tell_new_target);
}

CASE(get_become_instance) {
    return named_function(env, "becomeInstance", become_instance);
}

CASE(get_return_object) {
    return named_function(env, "returnObject", return_object);
}

CASE(get_return_number) {
    return named_function(env, "returnNumber", return_number);
}

CASE(get_do_nothing) {
    return function(env);
}

CASE(get_throw_and_return) {
    return named_function(env, "throwAndReturn", throw_and_return);
}

CASE(call_function) {
    napi_value result = NULL;
    SHOW(napi_call_function(env, argv[0], argv[1], argc - 2, argv + 2, &result));
    return result;
}

CASE(call_without_result) {
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, NULL));
    return NULL;
}

CASE(call_and_catch) {
    napi_value result = argv[0];
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    say("the result was %s", result == argv[0] ? "not written" : "written");
    return caught(env);
}

CASE(new_instance) {
    napi_value result = NULL;
    SHOW(napi_new_instance(env, argv[0], argc - 1, argv + 1, &result));
    return result;
}

CASE(run_script) {
    napi_value result = NULL;
    SHOW(napi_run_script(env, argv[0], &result));
    return result;
}

CASE(refuse_null) {
    napi_value callee = argv[0], self = undefined(env), result;
    SHOW(napi_create_function(env, "name", NAPI_AUTO_LENGTH, NULL, NULL, &result));
    SHOW(napi_create_function(env, "name", NAPI_AUTO_LENGTH, echo, NULL, NULL));
    SHOW(napi_create_function(env, "name", (size_t)INT_MAX + 1, echo, NULL, &result));
    SHOW(napi_call_function(env, NULL, callee, 0, NULL, &result));
    SHOW(napi_call_function(env, self, NULL, 0, NULL, &result));
    SHOW(napi_call_function(env, self, callee, 1, NULL, &result));
    SHOW(napi_new_instance(env, NULL, 0, NULL, &result));
    SHOW(napi_new_instance(env, callee, 1, NULL, &result));
    SHOW(napi_new_instance(env, callee, 0, NULL, NULL));
    SHOW(napi_run_script(env, NULL, &result));
    SHOW(napi_run_script(env, text(env, "1"), NULL));
    SHOW(napi_create_function(NULL, "name", NAPI_AUTO_LENGTH, echo, NULL, &result));
    SHOW(napi_call_function(NULL, self, callee, 0, NULL, &result));
    SHOW(napi_new_instance(NULL, callee, 0, NULL, &result));
    SHOW(napi_run_script(NULL, text(env, "1"), &result));
    return NULL;
}

/* Addons exist that look at what a callback info points to, to learn whose implementation they meet. */
static napi_value look_behind_info(napi_env env, napi_callback_info info) {
    volatile const char *bytes = (volatile const char *)info;
    for (size_t index = 0; index < 2 * sizeof(void *); index++) {
        (void)bytes[index];
    }
    say("info points to something");
    return NULL;
}

CASE(get_look_behind_info) {
    return named_function(env, "lookBehindInfo", look_behind_info);
}

static napi_value refuse_null_info(napi_env env, napi_callback_info info) {
    size_t argc = 1;
    napi_value value;
    SHOW(napi_get_cb_info(env, NULL, &argc, &value, NULL, NULL));
    SHOW(napi_get_cb_info(env, info, NULL, &value, NULL, NULL));
    SHOW(napi_get_cb_info(NULL, info, &argc, &value, NULL, NULL));
    SHOW(napi_get_cb_info(env, info, NULL, NULL, NULL, NULL));
    SHOW(napi_get_new_target(env, NULL, &value));
    SHOW(napi_get_new_target(env, info, NULL));
    SHOW(napi_get_new_target(NULL, info, &value));
    SHOW_PENDING(napi_get_cb_info(env, info, &argc, &value, NULL, NULL));
    SHOW_PENDING(napi_get_new_target(env, info, &value));
    return NULL;
}

CASE(get_refuse_null_info) {
    return named_function(env, "refuseNullInfo", refuse_null_info);
}

CASE(refuse_others) {
    napi_value result;
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    SHOW(napi_new_instance(env, argv[0], 0, NULL, &result));
    return NULL;
}

CASE(refuse_while_pending) {
    napi_value callee = argv[0], self = undefined(env), script = text(env, "1"), result;
    SHOW_PENDING(napi_create_function(env, "name", NAPI_AUTO_LENGTH, echo, NULL, &result));
    SHOW_PENDING(napi_call_function(env, self, callee, 0, NULL, &result));
    SHOW_PENDING(napi_new_instance(env, callee, 0, NULL, &result));
    SHOW_PENDING(napi_run_script(env, script, &result));
    return NULL;
}
