/*
 * What every addon of this suite is made of: cases, and a log of what each call answered.
 *
 *   CASE(create_double) {
 *       double value = 0;
 *       napi_value result = NULL;
 *       SHOW(napi_get_value_double(env, argv[0], &value));
 *       SHOW(napi_create_double(env, value, &result));
 *       return result;
 *   }
 *
 * A case becomes an export of the same name. SHOW logs the call as it is written, its status, what the env recorded if
 * that differs from the status, and whether an exception is pending. The log does not go through the functions under
 * test: it is plain text, fetched by test.js after the case returned or threw, or written to stdout where no JavaScript
 * runs any more.
 *
 * Define NAPI_VERSION or NAPI_EXPERIMENTAL before including this; the default is 9, the newest that every Node 20 has.
 */
#ifndef ADDON_SUITE_TEST_H
#define ADDON_SUITE_TEST_H

#ifdef NAPI_EXPERIMENTAL
#define NAPI_VERSION 2147483647
#elif !defined(NAPI_VERSION)
#define NAPI_VERSION 9
#endif

#include <node_api.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef NAPI_EXPERIMENTAL
#include "experimental.h"
#endif

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define MAYBE_UNUSED __attribute__((unused))

/* What an out-parameter holds before a call that must not write it. */
#define UNTOUCHED 77

/* ---- the log */

static char log_text[1 << 18];
static size_t log_length;

MAYBE_UNUSED __attribute__((format(printf, 1, 2))) static void say(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof log_text - log_length;
    int written = vsnprintf(log_text + log_length, room, format, arguments);
    va_end(arguments);
    if (written < 0 || (size_t)written + 2 > room) {
        fputs("test.h: the log is full\n", stderr);
        abort();
    }
    log_length += (size_t)written;
    log_text[log_length++] = '\n';
    log_text[log_length] = '\0';
}

/* Writes the log to stdout: for what happens when JavaScript can no longer fetch it. */
MAYBE_UNUSED static void flush_log(void) {
    for (size_t from = 0; from < log_length;) {
        ssize_t written = write(STDOUT_FILENO, log_text + from, log_length - from);
        if (written <= 0) {
            abort();
        }
        from += (size_t)written;
    }
    log_length = 0;
    log_text[0] = '\0';
}

MAYBE_UNUSED static const char *status_name(napi_status status) {
    static const char *const names[] = {
        "ok", "invalid_arg", "object_expected", "string_expected", "name_expected", "function_expected", "number_expected",
        "boolean_expected", "array_expected", "generic_failure", "pending_exception", "cancelled", "escape_called_twice",
        "handle_scope_mismatch", "callback_scope_mismatch", "queue_full", "closing", "bigint_expected", "date_expected",
        "arraybuffer_expected", "detachable_arraybuffer_expected", "would_deadlock", "no_external_buffers_allowed", "cannot_run_js"};
    return (size_t)status < COUNT(names) ? names[status] : "unknown";
}

MAYBE_UNUSED static napi_status show(napi_env env, const char *call, napi_status status) {
    const napi_extended_error_info *info = NULL;
    bool pending = false;
    char recorded[64] = "";
    if (napi_get_last_error_info(env, &info) == napi_ok && info->error_code != status) {
        snprintf(recorded, sizeof recorded, ", recorded %d %s", (int)info->error_code, status_name(info->error_code));
    }
    napi_is_exception_pending(env, &pending);
    say("%s = %d %s%s%s", call, (int)status, status_name(status), recorded, pending ? ", exception pending" : "");
    return status;
}

/* Logs a call as written and its status. The env must be called env. */
#define SHOW(call) show(env, #call, (call))

/* Logs a call that no env records: from a thread, or one without an env parameter. */
#define SHOW_BARE(call) show_bare(#call, (call))
MAYBE_UNUSED static napi_status show_bare(const char *call, napi_status status) {
    say("%s = %d %s", call, (int)status, status_name(status));
    return status;
}

/* Ends the process if a call that the case only prepares itself with fails. */
#define MUST(call) must(#call, __LINE__, (call))
MAYBE_UNUSED static void must(const char *call, int line, napi_status status) {
    if (status != napi_ok) {
        flush_log();
        fprintf(stderr, "line %d: %s = %d %s\n", line, call, (int)status, status_name(status));
        abort();
    }
}

/* ---- values that cases need */

MAYBE_UNUSED static napi_value undefined(napi_env env) {
    napi_value result = NULL;
    MUST(napi_get_undefined(env, &result));
    return result;
}

MAYBE_UNUSED static napi_value null(napi_env env) {
    napi_value result = NULL;
    MUST(napi_get_null(env, &result));
    return result;
}

MAYBE_UNUSED static napi_value boolean(napi_env env, bool value) {
    napi_value result = NULL;
    MUST(napi_get_boolean(env, value, &result));
    return result;
}

MAYBE_UNUSED static napi_value number(napi_env env, double value) {
    napi_value result = NULL;
    MUST(napi_create_double(env, value, &result));
    return result;
}

MAYBE_UNUSED static napi_value text(napi_env env, const char *utf8) {
    napi_value result = NULL;
    MUST(napi_create_string_utf8(env, utf8, NAPI_AUTO_LENGTH, &result));
    return result;
}

MAYBE_UNUSED static napi_value object(napi_env env) {
    napi_value result = NULL;
    MUST(napi_create_object(env, &result));
    return result;
}

MAYBE_UNUSED static napi_value do_nothing(napi_env env, napi_callback_info info) {
    return NULL;
}

MAYBE_UNUSED static napi_value function(napi_env env) {
    napi_value result = NULL;
    MUST(napi_create_function(env, "doNothing", NAPI_AUTO_LENGTH, do_nothing, NULL, &result));
    return result;
}

/* An array of values, for a case that has several results; NULL shows as undefined. */
#define LIST(...) list(env, sizeof((napi_value[]){__VA_ARGS__}) / sizeof(napi_value), (napi_value[]){__VA_ARGS__})
MAYBE_UNUSED static napi_value list(napi_env env, size_t count, napi_value *values) {
    napi_value result = NULL;
    MUST(napi_create_array_with_length(env, count, &result));
    for (size_t i = 0; i < count; i++) {
        MUST(napi_set_element(env, result, (uint32_t)i, values[i] != NULL ? values[i] : undefined(env)));
    }
    return result;
}

MAYBE_UNUSED static double double_of(napi_env env, napi_value value) {
    double result = 0;
    MUST(napi_get_value_double(env, value, &result));
    return result;
}

/* Copies a string argument; it must fit. */
MAYBE_UNUSED static const char *text_of(napi_env env, napi_value value, char *buffer, size_t size) {
    MUST(napi_get_value_string_utf8(env, value, buffer, size, NULL));
    return buffer;
}

MAYBE_UNUSED static const char *type_name(napi_env env, napi_value value) {
    static const char *const names[] = {
        "undefined", "null", "boolean", "number", "string", "symbol", "object", "function", "external", "bigint"};
    napi_valuetype type;
    if (value == NULL) {
        return "NULL";
    }
    return napi_typeof(env, value, &type) == napi_ok && (size_t)type < COUNT(names) ? names[type] : "not a value";
}

/* Logs a call that is made with an exception pending, and whether the exception is still the same one afterwards. */
#define SHOW_PENDING(call)                                                                                                     \
    do {                                                                                                                       \
        make_pending(env);                                                                                                     \
        show(env, #call, (call));                                                                                              \
        clear_pending(env);                                                                                                    \
    } while (0)

MAYBE_UNUSED static void make_pending(napi_env env) {
    MUST(napi_throw_error(env, "PENDING", "pending"));
}

MAYBE_UNUSED static void clear_pending(napi_env env) {
    napi_value exception = NULL, code = NULL;
    char name[32] = "";
    napi_valuetype type = napi_undefined;
    MUST(napi_get_and_clear_last_exception(env, &exception));
    if (napi_typeof(env, exception, &type) == napi_ok && type == napi_object
        && napi_get_named_property(env, exception, "code", &code) == napi_ok
        && napi_get_value_string_utf8(env, code, name, sizeof name, NULL) == napi_ok && strcmp(name, "PENDING") == 0) {
        return;
    }
    say("    another exception is pending");
}

/* Clears what is pending, and returns it. */
MAYBE_UNUSED static napi_value caught(napi_env env) {
    napi_value exception = NULL;
    MUST(napi_get_and_clear_last_exception(env, &exception));
    return exception;
}

/* ---- cases */

typedef napi_value case_body(napi_env env, size_t argc, napi_value *argv);

struct test_case {
    const char *name;
    case_body *body;
    struct test_case *next;
};

static struct test_case *test_cases;

#define CASE(name_)                                                                                                            \
    static case_body name_;                                                                                                    \
    static struct test_case case_##name_ = {#name_, name_, NULL};                                                              \
    __attribute__((constructor)) static void register_##name_(void) {                                                          \
        case_##name_.next = test_cases;                                                                                        \
        test_cases = &case_##name_;                                                                                            \
    }                                                                                                                          \
    static napi_value name_(napi_env env, size_t argc, napi_value *argv)

MAYBE_UNUSED static napi_value run_case(napi_env env, napi_callback_info info) {
    napi_value argv[8];
    size_t argc = COUNT(argv);
    void *data;
    MUST(napi_get_cb_info(env, info, &argc, argv, NULL, &data));
    return ((struct test_case *)data)->body(env, argc, argv);
}

MAYBE_UNUSED static napi_value take_log(napi_env env, napi_callback_info info) {
    napi_value result = NULL;
    MUST(napi_create_string_utf8(env, log_text, log_length, &result));
    log_length = 0;
    log_text[0] = '\0';
    return result;
}

MAYBE_UNUSED static napi_value export_cases(napi_env env, napi_value exports) {
    napi_property_descriptor log = {"takeLog", NULL, take_log, NULL, NULL, NULL, napi_default, NULL};
    MUST(napi_define_properties(env, exports, 1, &log));
    for (struct test_case *test = test_cases; test != NULL; test = test->next) {
        napi_property_descriptor one = {test->name, NULL, run_case, NULL, NULL, NULL, napi_default, test};
        MUST(napi_define_properties(env, exports, 1, &one));
    }
    return exports;
}

/* Most addons start like this; one that tests registration does not. */
#ifndef OWN_INIT
NAPI_MODULE_INIT() {
    return export_cases(env, exports);
}
#endif

#endif
