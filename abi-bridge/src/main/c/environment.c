/* What an env answers about itself, and fatal errors. */
#define _GNU_SOURCE /* dladdr */
#include "boundary.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    napi_status status = abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    env->last_error.message = messages[env->last_error.status];
    if (env->last_error.status == napi_ok) {
        env->last_error.engine_code = 0;
    }
    *result = &env->last_error;
    return napi_ok;
}

napi_status napi_is_exception_pending(napi_env env, bool *result);
ABIDE_EXPORT napi_status napi_is_exception_pending(napi_env env, bool *result) {
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

napi_status napi_get_instance_data(napi_env env, void **data);
ABIDE_EXPORT napi_status napi_get_instance_data(napi_env env, void **data) {
    napi_status status = abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (data == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *data = env->instance_data;
    return abide_ok(env);
}

napi_status napi_get_version(napi_env env, uint32_t *result);
ABIDE_EXPORT napi_status napi_get_version(napi_env env, uint32_t *result) {
    napi_status status = abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = 10;
    return abide_ok(env);
}

static int length_of(const char *text, size_t length) {
    return (int)(length == ABIDE_AUTO_LENGTH ? (text == NULL ? 0 : strlen(text)) : length);
}

_Noreturn void napi_fatal_error(const char *location, size_t location_length, const char *message,
                                size_t message_length);
ABIDE_EXPORT _Noreturn void napi_fatal_error(const char *location, size_t location_length, const char *message,
                                             size_t message_length) {
    int first = length_of(location, location_length);
    int second = length_of(message, message_length);
    fprintf(stderr, "FATAL ERROR: %.*s %.*s\n", first, first == 0 ? "" : location, second, second == 0 ? "" : message);
    Dl_info caller;
    if (dladdr(__builtin_return_address(0), &caller) != 0 && caller.dli_fname != NULL) {
        fprintf(stderr, "abide: napi_fatal_error was called by %s\n", caller.dli_fname);
    }
    fflush(stderr);
    abort();
}

typedef struct {
    uint32_t major;
    uint32_t minor;
    uint32_t patch;
    const char *release;
} node_version;

static node_version claimed_version = {0, 0, 0, "node"};

ABIDE_EXPORT void abide_set_node_version(uint32_t major, uint32_t minor, uint32_t patch) {
    claimed_version.major = major;
    claimed_version.minor = minor;
    claimed_version.patch = patch;
}

napi_status napi_get_node_version(napi_env env, const node_version **result);
ABIDE_EXPORT napi_status napi_get_node_version(napi_env env, const node_version **result) {
    napi_status status = abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = &claimed_version;
    return abide_ok(env);
}

extern const void *const abide_module_vtable[];

/*
 * What v-table modules see of a thread-safe function or an async cleanup hook; Java's id follows. Never freed: see
 * reliability.
 */
typedef struct {
    uint64_t sentinel;
    const void *module_vtable;
    uint64_t id;
} module_handle;

ABIDE_EXPORT void *abide_create_module_handle(uint64_t id) {
    module_handle *handle = malloc(sizeof(*handle));
    if (handle != NULL) {
        handle->sentinel = ABIDE_SENTINEL;
        handle->module_vtable = abide_module_vtable;
        handle->id = id;
    }
    return handle;
}
