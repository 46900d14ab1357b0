/* The last error, and whether an exception is pending. */
#include "boundary.h"

static const char *const messages[] = {
    NULL,
    "Invalid argument",
    "An object was expected",
    "A string was expected",
    "A string or symbol was expected",
    "A function was expected",
    "A number was expected",
    "A boolean was expected",
    "An array was expected",
    "Unknown failure",
    "An exception is pending",
    "The async work item was cancelled",
    "napi_escape_handle already called on scope",
    "Invalid handle scope usage",
    "Invalid callback scope usage",
    "Thread-safe function queue is full",
    "Thread-safe function handle is closing",
    "A bigint was expected",
    "A date was expected",
    "An arraybuffer was expected",
    "A detachable arraybuffer was expected",
    "Main thread would deadlock",
    "External buffers are not allowed",
    "Cannot run JavaScript",
};

napi_status napi_get_last_error_info(napi_env env, const abide_error_info **result);
ABIDE_EXPORT napi_status napi_get_last_error_info(napi_env env, const abide_error_info **result) {
    bool elsewhere = abide_is_elsewhere(env);
    napi_status status = elsewhere ? napi_ok : abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    abide_error_info *last = elsewhere ? abide_last_error_elsewhere(env) : &env->last_error;
    if (result == NULL) {
        last->status = napi_invalid_arg;
        return napi_invalid_arg;
    }
    last->message = messages[last->status];
    if (last->status == napi_ok) {
        last->engine_code = 0;
    }
    *result = last;
    return napi_ok;
}

napi_status napi_is_exception_pending(napi_env env, bool *result);
ABIDE_EXPORT napi_status napi_is_exception_pending(napi_env env, bool *result) {
    if (abide_is_elsewhere(env) && result != NULL) {
        *result = abide_is_pending_elsewhere(env);
        return napi_ok;
    }
    napi_status status = abide_enter_not_in_gc(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = env->exception_pending != 0;
    return abide_ok(env);
}

napi_status napi_get_and_clear_last_exception(napi_env env, napi_value *result);
napi_status abide_java_napi_get_and_clear_last_exception(napi_env env, napi_value *result);
ABIDE_EXPORT napi_status napi_get_and_clear_last_exception(napi_env env, napi_value *result) {
    if (abide_is_elsewhere(env) && result != NULL) {
        *result = abide_take_pending_elsewhere(env);
        return napi_ok;
    }
    return abide_java_napi_get_and_clear_last_exception(env, result);
}
