#include "test.h"

CASE(throw_value) {
    SHOW(napi_throw(env, argv[0]));
    return NULL;
}

/* With a code if there is a second argument. */
static const char *code_of(napi_env env, size_t argc, napi_value *argv, char *buffer, size_t size) {
    return argc < 2 ? NULL : text_of(env, argv[1], buffer, size);
}

CASE(throw_error) {
    char message[64], code[64];
    SHOW(napi_throw_error(env, code_of(env, argc, argv, code, sizeof code), text_of(env, argv[0], message, sizeof message)));
    return NULL;
}

CASE(throw_type_error) {
    char message[64], code[64];
    SHOW(napi_throw_type_error(env, code_of(env, argc, argv, code, sizeof code), text_of(env, argv[0], message, sizeof message)));
    return NULL;
}

CASE(throw_range_error) {
    char message[64], code[64];
    SHOW(napi_throw_range_error(env, code_of(env, argc, argv, code, sizeof code), text_of(env, argv[0], message, sizeof message)));
    return NULL;
}

CASE(throw_syntax_error) {
    char message[64], code[64];
    SHOW(node_api_throw_syntax_error(env, code_of(env, argc, argv, code, sizeof code), text_of(env, argv[0], message, sizeof message)));
    return NULL;
}

CASE(create_errors) {
    napi_value code = argc < 2 ? NULL : argv[1], error = NULL, type = NULL, range = NULL, syntax = NULL;
    SHOW(napi_create_error(env, code, argv[0], &error));
    SHOW(napi_create_type_error(env, code, argv[0], &type));
    SHOW(napi_create_range_error(env, code, argv[0], &range));
    SHOW(node_api_create_syntax_error(env, code, argv[0], &syntax));
    return LIST(error, type, range, syntax);
}

CASE(is_error) {
    bool result = false;
    SHOW(napi_is_error(env, argv[0], &result));
    return boolean(env, result);
}

CASE(throw_twice) {
    MUST(napi_throw_error(env, "FIRST", "first"));
    SHOW(napi_throw_error(env, "SECOND", "second"));
    SHOW(napi_throw_type_error(env, "SECOND", "second"));
    SHOW(napi_throw_range_error(env, "SECOND", "second"));
    SHOW(node_api_throw_syntax_error(env, "SECOND", "second"));
    SHOW(napi_throw(env, argv[0]));
    return NULL;
}

CASE(is_pending) {
    bool pending = true;
    SHOW(napi_is_exception_pending(env, &pending));
    say("%s", pending ? "yes" : "no");
    MUST(napi_throw(env, argv[0]));
    SHOW(napi_is_exception_pending(env, &pending));
    say("%s", pending ? "yes" : "no");
    return NULL;
}

CASE(throw_and_clear) {
    napi_value exception = NULL, none = NULL;
    bool pending = true;
    MUST(napi_throw(env, argv[0]));
    SHOW(napi_get_and_clear_last_exception(env, &exception));
    MUST(napi_is_exception_pending(env, &pending));
    SHOW(napi_get_and_clear_last_exception(env, &none));
    return LIST(exception, boolean(env, pending), none);
}

CASE(call_twice) {
    napi_value first = NULL, second = NULL;
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &first));
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &second));
    first = caught(env);
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &second));
    return first;
}

/* The messages are part of the contract. */
CASE(say_last_errors) {
    const napi_extended_error_info *info = NULL, *again = NULL;
    napi_value value, key = number(env, 1), result;
    bool truth;
    double as_double;
    uint32_t as_uint32;
    char text_buffer[4];
    uint64_t word;
    int64_t as_int64;
    size_t length;
    MUST(napi_create_object(env, &value));
    MUST(napi_get_last_error_info(env, &info));
    say("%d %s %u %s", (int)info->error_code, info->error_message == NULL ? "NULL" : info->error_message, info->engine_error_code,
        info->engine_reserved == NULL ? "NULL" : "something");
    napi_handle_scope scope;
    napi_escapable_handle_scope escapable;
    MUST(napi_open_handle_scope(env, &scope));
    MUST(napi_open_escapable_handle_scope(env, &escapable));
    MUST(napi_escape_handle(env, escapable, value, &result));
    napi_ref reference;
    MUST(napi_create_reference(env, value, 0, &reference));
#define SAY_LAST(call)                                                                                                         \
    do {                                                                                                                       \
        napi_status status = (call);                                                                                           \
        napi_get_last_error_info(env, &again);                                                                                 \
        say("%d %d %s%s", (int)status, (int)again->error_code, again->error_message == NULL ? "NULL" : again->error_message,   \
            again == info ? "" : ", another address");                                                                         \
    } while (0)
    SAY_LAST(napi_get_value_double(env, NULL, &as_double));
    SAY_LAST(napi_get_value_string_utf8(env, value, text_buffer, sizeof text_buffer, NULL));
    SAY_LAST(napi_has_own_property(env, value, key, &truth));
    SAY_LAST(napi_call_function(env, value, value, 0, NULL, NULL));
    SAY_LAST(napi_get_value_double(env, value, &as_double));
    SAY_LAST(napi_get_value_bool(env, value, &truth));
    SAY_LAST(napi_get_array_length(env, value, &as_uint32));
    SAY_LAST(napi_reference_unref(env, reference, NULL));
    SAY_LAST(napi_escape_handle(env, escapable, value, &result));
    SAY_LAST(napi_get_value_bigint_int64(env, value, &as_int64, &truth));
    SAY_LAST(napi_get_value_bigint_words(env, value, NULL, &length, &word));
    SAY_LAST(napi_get_date_value(env, value, &as_double));
    SAY_LAST(napi_detach_arraybuffer(env, value));
    SAY_LAST(napi_get_named_property(env, null(env), "x", &result));
    SAY_LAST(napi_get_named_property(env, value, "x", &result));
    caught(env);
    SAY_LAST(napi_instanceof(env, value, value, &truth));
    caught(env);
    SAY_LAST(napi_create_object(env, &result));
    MUST(napi_close_escapable_handle_scope(env, escapable));
    MUST(napi_close_handle_scope(env, scope));
    return NULL;
}

CASE(keep_last_error) {
    const napi_extended_error_info *info = NULL;
    double as_double;
    napi_get_value_double(env, NULL, &as_double);
    MUST(napi_get_last_error_info(env, &info));
    MUST(napi_get_last_error_info(env, &info));
    say("%d", (int)info->error_code);
    say("%d %d", (int)napi_get_last_error_info(env, NULL), (int)info->error_code);
    return NULL;
}

static napi_value say_last(napi_env env, napi_callback_info info) {
    const napi_extended_error_info *error = NULL;
    napi_get_last_error_info(env, &error);
    say("%d", (int)error->error_code);
    return NULL;
}

CASE(enter_callback_clean) {
    napi_value inner, result;
    double as_double;
    MUST(napi_create_function(env, "inner", NAPI_AUTO_LENGTH, say_last, NULL, &inner));
    napi_get_value_double(env, NULL, &as_double);
    MUST(napi_call_function(env, undefined(env), inner, 0, NULL, &result));
    return NULL;
}

CASE(refuse_null) {
    napi_value message = text(env, "message"), result;
    bool truth;
    SHOW(napi_throw(env, NULL));
    SHOW(napi_create_error(env, NULL, NULL, &result));
    SHOW(napi_create_error(env, NULL, message, NULL));
    SHOW(napi_create_type_error(env, NULL, NULL, &result));
    SHOW(napi_create_type_error(env, NULL, message, NULL));
    SHOW(napi_create_range_error(env, NULL, NULL, &result));
    SHOW(napi_create_range_error(env, NULL, message, NULL));
    SHOW(node_api_create_syntax_error(env, NULL, NULL, &result));
    SHOW(node_api_create_syntax_error(env, NULL, message, NULL));
    SHOW(napi_is_error(env, NULL, &truth));
    SHOW(napi_is_error(env, message, NULL));
    SHOW(napi_is_exception_pending(env, NULL));
    SHOW(napi_get_and_clear_last_exception(env, NULL));
    SHOW(napi_get_last_error_info(env, NULL));
    SHOW(napi_throw(NULL, message));
    SHOW(napi_throw_error(NULL, NULL, "x"));
    SHOW(napi_throw_type_error(NULL, NULL, "x"));
    SHOW(napi_throw_range_error(NULL, NULL, "x"));
    SHOW(node_api_throw_syntax_error(NULL, NULL, "x"));
    SHOW(napi_create_error(NULL, NULL, message, &result));
    SHOW(napi_create_type_error(NULL, NULL, message, &result));
    SHOW(napi_create_range_error(NULL, NULL, message, &result));
    SHOW(node_api_create_syntax_error(NULL, NULL, message, &result));
    SHOW(napi_is_error(NULL, message, &truth));
    SHOW(napi_is_exception_pending(NULL, &truth));
    SHOW(napi_get_and_clear_last_exception(NULL, &result));
    const napi_extended_error_info *info;
    SHOW(napi_get_last_error_info(NULL, &info));
    return NULL;
}

CASE(throw_null_message) {
    SHOW(napi_throw_error(env, "CODE", NULL));
    return NULL;
}

CASE(work_while_pending) {
    napi_value message = text(env, "message"), result;
    bool truth;
    SHOW_PENDING(napi_create_error(env, NULL, message, &result));
    SHOW_PENDING(napi_create_type_error(env, NULL, message, &result));
    SHOW_PENDING(napi_create_range_error(env, NULL, message, &result));
    SHOW_PENDING(node_api_create_syntax_error(env, NULL, message, &result));
    SHOW_PENDING(napi_is_error(env, message, &truth));
    SHOW_PENDING(napi_is_exception_pending(env, &truth));
    return NULL;
}

CASE(recurse) {
    napi_value result = NULL;
    napi_status status = napi_call_function(env, undefined(env), argv[0], 0, NULL, &result);
    return status == napi_ok ? result : NULL;
}
