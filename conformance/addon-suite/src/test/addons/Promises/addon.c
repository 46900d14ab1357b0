#include "test.h"

static napi_deferred kept;

CASE(create_promise) {
    napi_value result = NULL;
    SHOW(napi_create_promise(env, &kept, &result));
    return result;
}

CASE(resolve) {
    SHOW(napi_resolve_deferred(env, kept, argv[0]));
    return NULL;
}

CASE(reject) {
    SHOW(napi_reject_deferred(env, kept, argv[0]));
    return NULL;
}

CASE(resolve_at_once) {
    napi_deferred deferred;
    napi_value promise;
    MUST(napi_create_promise(env, &deferred, &promise));
    SHOW(napi_resolve_deferred(env, deferred, argv[0]));
    return promise;
}

CASE(is_promise) {
    bool result = false;
    SHOW(napi_is_promise(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value result;
    napi_deferred deferred;
    bool truth;
    SHOW(napi_create_promise(env, NULL, &result));
    SHOW(napi_create_promise(env, &deferred, NULL));
    SHOW(napi_is_promise(env, NULL, &truth));
    SHOW(napi_is_promise(env, argv[0], NULL));
    SHOW(napi_create_promise(NULL, &deferred, &result));
    SHOW(napi_is_promise(NULL, argv[0], &truth));
    return NULL;
}

/* The deferred stays valid when the value is missing. */
CASE(resolve_null_then_value) {
    napi_deferred deferred;
    napi_value promise;
    MUST(napi_create_promise(env, &deferred, &promise));
    SHOW(napi_resolve_deferred(env, deferred, NULL));
    SHOW(napi_reject_deferred(env, deferred, NULL));
    SHOW(napi_resolve_deferred(NULL, deferred, argv[0]));
    SHOW_PENDING(napi_resolve_deferred(env, deferred, argv[0]));
    SHOW_PENDING(napi_reject_deferred(env, deferred, argv[0]));
    SHOW(napi_resolve_deferred(env, deferred, argv[0]));
    return promise;
}

CASE(call_while_pending) {
    napi_value result;
    napi_deferred deferred;
    bool truth;
    SHOW_PENDING(napi_create_promise(env, &deferred, &result));
    SHOW_PENDING(napi_is_promise(env, argv[0], &truth));
    return NULL;
}

CASE(resolve_and_call) {
    napi_deferred deferred;
    napi_value promise, result = NULL;
    MUST(napi_create_promise(env, &deferred, &promise));
    MUST(napi_call_function(env, undefined(env), argv[0], 1, &promise, &result));
    SHOW(napi_resolve_deferred(env, deferred, number(env, 1)));
    MUST(napi_call_function(env, undefined(env), argv[1], 0, NULL, &result));
    return NULL;
}
