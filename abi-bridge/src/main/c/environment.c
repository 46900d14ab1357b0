/* What an env answers about itself, and fatal errors. */
#include "boundary.h"
#include "platform/platform.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Any thread may ask what is below: it is a word of the env's, or does not depend on it. */
static napi_status answer(napi_env env, bool elsewhere, napi_status status) {
    if (elsewhere) {
        return abide_answer_elsewhere(env, status);
    }
    return status == napi_ok ? abide_ok(env) : abide_fail(env, status);
}

napi_status napi_get_instance_data(napi_env env, void **data);
ABIDE_EXPORT napi_status napi_get_instance_data(napi_env env, void **data) {
    bool elsewhere = abide_is_elsewhere(env);
    napi_status status = elsewhere ? napi_ok : abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (data == NULL) {
        return answer(env, elsewhere, napi_invalid_arg);
    }
    *data = env->instance_data;
    return answer(env, elsewhere, napi_ok);
}

napi_status napi_get_version(napi_env env, uint32_t *result);
ABIDE_EXPORT napi_status napi_get_version(napi_env env, uint32_t *result) {
    bool elsewhere = abide_is_elsewhere(env);
    napi_status status = elsewhere ? napi_ok : abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return answer(env, elsewhere, napi_invalid_arg);
    }
    *result = 10;
    return answer(env, elsewhere, napi_ok);
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
    const char *caller = abide_file_of_code(__builtin_return_address(0));
    if (caller != NULL) {
        fprintf(stderr, "abide: napi_fatal_error was called by %s\n", caller);
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
    bool elsewhere = abide_is_elsewhere(env);
    napi_status status = elsewhere ? napi_ok : abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    if (result == NULL) {
        return answer(env, elsewhere, napi_invalid_arg);
    }
    *result = &claimed_version;
    return answer(env, elsewhere, napi_ok);
}

_Thread_local void *abide_registered_module;

void napi_module_register(void *module);
ABIDE_EXPORT void napi_module_register(void *module) { abide_registered_module = module; }
