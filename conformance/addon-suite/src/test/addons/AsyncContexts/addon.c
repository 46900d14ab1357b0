#include "test.h"

CASE(make_callback) {
    napi_value result = NULL;
    SHOW(napi_make_callback(env, NULL, argv[0], argv[1], argc - 2, argv + 2, &result));
    return result;
}

CASE(make_callback_in_context) {
    napi_async_context context = NULL;
    napi_value result = NULL;
    SHOW_BARE(napi_async_init(env, argv[0], argv[1], &context));
    SHOW(napi_make_callback(env, context, object(env), argv[2], 0, NULL, &result));
    SHOW(napi_async_destroy(env, context));
    return result;
}

CASE(make_callback_twice) {
    napi_value result = NULL;
    SHOW(napi_make_callback(env, NULL, object(env), argv[0], 0, NULL, &result));
    SHOW(napi_make_callback(env, NULL, object(env), argv[1], 0, NULL, NULL));
    return NULL;
}

CASE(init_and_destroy) {
    napi_async_context context = NULL;
    SHOW(napi_async_init(env, NULL, text(env, "suite"), &context));
    SHOW(napi_async_destroy(env, context));
    return NULL;
}

/* Bare: Node lets the TypeError of the conversion through at once, and does not call it pending. */
CASE(init_with) {
    napi_async_context context = NULL;
    SHOW_BARE(napi_async_init(env, argv[0], argv[1], &context));
    return NULL;
}

CASE(callback_scope) {
    napi_async_context context = NULL;
    napi_callback_scope scope = NULL;
    napi_value result = NULL;
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    SHOW(napi_open_callback_scope(env, object(env), context, &scope));
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    SHOW(napi_close_callback_scope(env, scope));
    SHOW(napi_call_function(env, undefined(env), argv[1], 0, NULL, &result));
    MUST(napi_async_destroy(env, context));
    return NULL;
}

CASE(nested_callback_scopes) {
    napi_async_context context = NULL;
    napi_callback_scope outer = NULL, inner = NULL;
    napi_value result = NULL;
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    MUST(napi_open_callback_scope(env, NULL, context, &outer));
    MUST(napi_open_callback_scope(env, NULL, context, &inner));
    MUST(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    SHOW(napi_close_callback_scope(env, inner));
    MUST(napi_call_function(env, undefined(env), argv[1], 0, NULL, &result));
    SHOW(napi_close_callback_scope(env, outer));
    MUST(napi_async_destroy(env, context));
    return NULL;
}

CASE(close_without_open) {
    napi_async_context context = NULL;
    napi_callback_scope scope = NULL;
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    MUST(napi_open_callback_scope(env, NULL, context, &scope));
    SHOW(napi_close_callback_scope(env, scope));
    SHOW(napi_close_callback_scope(env, scope));
    MUST(napi_async_destroy(env, context));
    return NULL;
}

CASE(refuse_null) {
    napi_async_context context = NULL;
    napi_callback_scope scope = NULL;
    napi_value self = object(env), result;
    MUST(napi_async_init(env, NULL, text(env, "suite"), &context));
    SHOW(napi_async_init(env, NULL, NULL, &context));
    SHOW(napi_async_init(env, NULL, text(env, "suite"), NULL));
    SHOW(napi_async_destroy(env, NULL));
    SHOW(napi_make_callback(env, NULL, NULL, argv[0], 0, NULL, &result));
    SHOW(napi_make_callback(env, NULL, self, NULL, 0, NULL, &result));
    SHOW(napi_make_callback(env, NULL, self, argv[0], 1, NULL, &result));
    SHOW(napi_open_callback_scope(env, NULL, context, NULL));
    SHOW(napi_close_callback_scope(env, NULL));
    SHOW(napi_async_init(NULL, NULL, text(env, "suite"), &context));
    SHOW(napi_async_destroy(NULL, context));
    SHOW(napi_make_callback(NULL, NULL, self, argv[0], 0, NULL, &result));
    SHOW(napi_open_callback_scope(NULL, NULL, context, &scope));
    SHOW(napi_close_callback_scope(NULL, scope));
    MUST(napi_async_destroy(env, context));
    return NULL;
}

CASE(call_while_pending) {
    napi_async_context context = NULL;
    napi_value self = object(env), name = text(env, "suite"), result;
    SHOW_PENDING(napi_async_init(env, NULL, name, &context));
    SHOW_PENDING(napi_make_callback(env, NULL, self, argv[0], 0, NULL, &result));
    SHOW_PENDING(napi_async_destroy(env, context));
    return NULL;
}
