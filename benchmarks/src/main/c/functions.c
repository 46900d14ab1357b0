/* Calls of script functions, functions, scopes, errors, promises, scripts. */
#include "row.h"

ROW(call0) {
    napi_value receiver, function = argument(env, info);
    napi_get_undefined(env, &receiver);
    napi_call_function(env, receiver, function, 0, NULL, NULL);
    return NULL;
}

ROW(call2) {
    napi_value receiver, result = NULL, args[2], function = argument(env, info);
    napi_get_undefined(env, &receiver);
    napi_create_int32(env, 1, &args[0]);
    napi_create_int32(env, 2, &args[1]);
    napi_call_function(env, receiver, function, 2, args, &result);
    return result;
}

ROW(call100) {
    napi_value receiver, result = NULL, args[1], function = argument(env, info);
    napi_get_undefined(env, &receiver);
    for (int i = 0; i < 100; i++) {
        napi_handle_scope scope;
        napi_open_handle_scope(env, &scope);
        napi_create_int32(env, i, &args[0]);
        napi_call_function(env, receiver, function, 1, args, &result);
        napi_close_handle_scope(env, scope);
    }
    return NULL;
}

ROW(identity) {
    return argument(env, info);
}

ROW(createFunction) {
    napi_value result = NULL;
    napi_create_function(env, "identity", NAPI_AUTO_LENGTH, identity, NULL, &result);
    return result;
}

ROW(handleScope) {
    napi_handle_scope scope;
    napi_open_handle_scope(env, &scope);
    napi_close_handle_scope(env, scope);
    return NULL;
}

ROW(escapableScope) {
    napi_escapable_handle_scope scope;
    napi_value object, result = NULL;
    napi_open_escapable_handle_scope(env, &scope);
    napi_create_object(env, &object);
    napi_escape_handle(env, scope, object, &result);
    napi_close_escapable_handle_scope(env, scope);
    return result;
}

ROW(createError) {
    napi_value code, message, result = NULL;
    napi_create_string_utf8(env, "ECODE", 5, &code);
    napi_create_string_utf8(env, "a message", 9, &message);
    napi_create_error(env, code, message, &result);
    return result;
}

ROW(throwError) {
    napi_throw_error(env, "ECODE", "a message");
    return NULL;
}

ROW(throwValue) {
    napi_throw(env, argument(env, info));
    return NULL;
}

/* Calls what throws, and takes the exception. */
ROW(catchError) {
    napi_value receiver, result = NULL, function = argument(env, info);
    napi_get_undefined(env, &receiver);
    napi_call_function(env, receiver, function, 0, NULL, NULL);
    napi_get_and_clear_last_exception(env, &result);
    return NULL;
}

ROW(isExceptionPending) {
    bool is;
    napi_is_exception_pending(env, &is);
    return NULL;
}

ROW(lastError) {
    const napi_extended_error_info *error;
    napi_get_last_error_info(env, &error);
    return NULL;
}

ROW(promise) {
    napi_deferred deferred;
    napi_value result = NULL, value;
    napi_create_promise(env, &deferred, &result);
    napi_get_undefined(env, &value);
    napi_resolve_deferred(env, deferred, value);
    return result;
}

ROW(runScript) {
    napi_value result = NULL;
    napi_run_script(env, argument(env, info), &result);
    return result;
}

static void hook(void *data) {
    (void)data;
}

ROW(cleanupHook) {
    static int data;
    napi_add_env_cleanup_hook(env, hook, &data);
    napi_remove_env_cleanup_hook(env, hook, &data);
    return NULL;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {
        EXPORT(call0), EXPORT(call2), EXPORT(call100), EXPORT(identity), EXPORT(createFunction),
        EXPORT(handleScope), EXPORT(escapableScope),
        EXPORT(createError), EXPORT(throwError), EXPORT(throwValue), EXPORT(catchError),
        EXPORT(isExceptionPending), EXPORT(lastError), EXPORT(promise), EXPORT(runScript), EXPORT(cleanupHook),
    };
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    return exports;
}
