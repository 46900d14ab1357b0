/* What AsyncLocalStorage and async_hooks see of an addon's operations. */
#include "../test.h"

static napi_async_context context;
static napi_ref callback;
static napi_async_work work;

CASE(init) {
    MUST(napi_async_init(env, argc > 0 ? argv[0] : NULL, text(env, "Own"), &context));
    return NULL;
}

/* ---- contexts whose resource may die */

static void destroy_in_finalizer(napi_env env, void *data, void *hint) {
    MUST(napi_async_destroy(env, data));
}

CASE(destroy_when_collected) {
    napi_async_context own;
    MUST(napi_async_init(env, argv[0], text(env, "Own"), &own));
    MUST(napi_add_finalizer(env, argv[0], own, destroy_in_finalizer, NULL, NULL));
    return NULL;
}

static int collected;

static void count_collected(napi_env env, void *data, void *hint) {
    collected++;
}

CASE(tell_when_collected) {
    MUST(napi_add_finalizer(env, argv[0], NULL, count_collected, NULL, NULL));
    return NULL;
}

CASE(count_of_collected) {
    return number(env, collected);
}

CASE(make_callback) {
    napi_value result = NULL;
    MUST(napi_make_callback(env, context, object(env), argv[0], 0, NULL, &result));
    return result;
}

CASE(make_callback_without_context) {
    napi_value result = NULL;
    MUST(napi_make_callback(env, NULL, object(env), argv[0], 0, NULL, &result));
    return result;
}

CASE(call_in_scope) {
    napi_callback_scope scope;
    napi_value result = NULL;
    MUST(napi_open_callback_scope(env, object(env), context, &scope));
    MUST(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    MUST(napi_close_callback_scope(env, scope));
    return result;
}

CASE(destroy) {
    MUST(napi_async_destroy(env, context));
    return NULL;
}

static void call(napi_env env, napi_value function) {
    napi_value result;
    MUST(napi_call_function(env, undefined(env), function, 0, NULL, &result));
}

static void execute(napi_env env, void *data) {}

static void complete(napi_env env, napi_status status, void *data) {
    napi_value function;
    MUST(napi_get_reference_value(env, callback, &function));
    call(env, function);
    MUST(napi_delete_reference(env, callback));
    MUST(napi_delete_async_work(env, work));
}

CASE(create_work) {
    MUST(napi_create_reference(env, argv[0], 1, &callback));
    MUST(napi_create_async_work(env, object(env), text(env, "OwnWork"), execute, complete, NULL, &work));
    return NULL;
}

CASE(queue_work) {
    MUST(napi_queue_async_work(env, work));
    return NULL;
}

static napi_threadsafe_function thread_safe;

static void call_js(napi_env env, napi_value function, void *given, void *data) {
    call(env, function);
}

CASE(create_threadsafe_function) {
    MUST(napi_create_threadsafe_function(
        env, argv[0], object(env), text(env, "OwnFunction"), 0, 1, NULL, NULL, NULL, call_js, &thread_safe));
    return NULL;
}

CASE(call_threadsafe_function) {
    MUST(napi_call_threadsafe_function(thread_safe, NULL, napi_tsfn_nonblocking));
    MUST(napi_release_threadsafe_function(thread_safe, napi_tsfn_release));
    return NULL;
}
