/* What is experimental. Most releases of Node lack some of it, so it is looked for when the machine is loaded. */
#include "machine.h"

#define MAYBE __attribute__((weak))

typedef void finalize_anywhere(void *data, void *hint);

MAYBE napi_status node_api_create_object_with_properties(
    napi_env env, napi_value prototype, napi_value *names, napi_value *values, size_t count, napi_value *result);
MAYBE napi_status node_api_set_prototype(napi_env env, napi_value object, napi_value prototype);
MAYBE napi_status node_api_create_sharedarraybuffer(napi_env env, size_t length, void **data, napi_value *result);
MAYBE napi_status node_api_create_external_sharedarraybuffer(
    napi_env env, void *data, size_t length, finalize_anywhere *finalize, void *hint, napi_value *result);
MAYBE napi_status node_api_is_sharedarraybuffer(napi_env env, napi_value value, bool *result);

/* Node ends the process when anything but an object or null is to be a prototype. */
static napi_value prototype_of(struct machine *m, napi_value value) {
    return is_of(m, value, napi_object) || is_of(m, value, napi_function) || is_of(m, value, napi_null) ? value : NULL;
}

/* With an exception pending and names like "-1" Node's process ends, with that exception as an uncaught one. */
OPERATION_IF(node_api_create_object_with_properties != NULL, create_object_with_properties) {
    if (is_pending(m)) {
        return;
    }
    napi_value names[] = {some(m, x[1]), some(m, x[2]), some(m, x[3])}, values[] = {some(m, x[4]), some(m, x[0]), some(m, x[1])};
    napi_value *result = out(m, x[4]);
    napi_status status = node_api_create_object_with_properties(
        m->env, prototype_of(m, some(m, x[0])), x[1] == NOTHING ? NULL : names, x[2] == NOTHING ? NULL : values, x[3] % (COUNT(names) + 1), result);
    answer_value(m, status, result);
}

/* Node ends the process when an external is to have another prototype, or to be one. */
OPERATION_IF(node_api_set_prototype != NULL, set_prototype) {
    if (!is_of(m, in(m, x[0]), napi_external) && !is_of(m, in(m, x[1]), napi_external) && !leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer(m, node_api_set_prototype(m->env, in(m, x[0]), in(m, x[1])));
    }
}

OPERATION_IF(node_api_create_sharedarraybuffer != NULL, create_sharedarraybuffer) {
    void *data = NULL;
    size_t length = x[0] % 48;
    napi_value *result = out(m, x[1]);
    if (answer_value(m, node_api_create_sharedarraybuffer(m->env, length, x[2] == NOTHING ? NULL : &data, result), result)) {
        fill(data, length, x[2]);
    }
}

static void free_anywhere(void *data, void *hint) {
    finalize_memory(NULL, data, hint);
}

OPERATION_IF(node_api_create_external_sharedarraybuffer != NULL, create_external_sharedarraybuffer) {
    size_t length = x[0] % 40;
    void *data = calloc(length + 1, 1);
    napi_value *result = out(m, x[1]);
    fill(data, length, x[2]);
    if (!answer_value(m, node_api_create_external_sharedarraybuffer(m->env, data, length, free_anywhere, once(), result), result)) {
        free(data);
    }
}

OPERATION_IF(node_api_is_sharedarraybuffer != NULL, is_sharedarraybuffer) {
    bool result = false;
    answer_bool(m, node_api_is_sharedarraybuffer(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}
