/* ArrayBuffers, views, buffers. */
#include "machine.h"

/* A hash of what native code sees, so that the log shows whether both sides look at the same bytes. */
static void show_bytes(const void *data, size_t length) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ ((const unsigned char *)data)[i]) * 16777619u;
    }
    say(" bytes %08x", (unsigned)hash);
}

void fill(void *data, size_t length, unsigned seed) {
    for (size_t i = 0; data != NULL && i < length; i++) {
        ((unsigned char *)data)[i] = (unsigned char)(seed + i * 7);
    }
}

OPERATION(create_arraybuffer) {
    void *data = NULL;
    napi_value *result = out(m, x[1]);
    if (answer_value(m, napi_create_arraybuffer(m->env, x[0] % 48, x[2] == NOTHING ? NULL : &data, result), result)) {
        fill(data, x[0] % 48, x[2]);
    }
}

OPERATION(create_external_arraybuffer) {
    size_t length = x[0] % 40;
    void *data = length % 8 == 7 ? NULL : calloc(length + 1, 1);
    napi_value *result = out(m, 0);
    bool finalized = x[1] % 2 == 0;
    fill(data, length, x[1]);
    if (!answer_value(m, napi_create_external_arraybuffer(m->env, data, data == NULL ? 0 : length, finalized ? finalize_memory : NULL, finalized ? once() : NULL, result), result)) {
        free(data);
    }
}

OPERATION(get_arraybuffer_info) {
    void *data = NULL;
    size_t length = 0;
    if (answer(m, napi_get_arraybuffer_info(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &data, x[2] == NOTHING ? NULL : &length))) {
        say(" %zu", length);
        show_bytes(data, data == NULL ? 0 : length);
    }
}

OPERATION(is_arraybuffer) {
    bool result = false;
    answer_bool(m, napi_is_arraybuffer(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

OPERATION(detach_arraybuffer) {
    answer(m, napi_detach_arraybuffer(m->env, in(m, x[0])));
}

OPERATION(is_detached_arraybuffer) {
    bool result = false;
    answer_bool(m, napi_is_detached_arraybuffer(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

OPERATION(write_arraybuffer) {
    void *data = NULL;
    size_t length = 0;
    if (answer(m, napi_get_arraybuffer_info(m->env, in(m, x[0]), &data, &length))) {
        fill(data, length, x[1]);
    }
}

/* ---- views */

OPERATION(create_typedarray) {
    napi_value *result = out(m, x[4]);
    answer_value(m, napi_create_typedarray(m->env, (napi_typedarray_type)(x[0] % 11), x[1] % 8, in(m, x[2]), x[3] % 20, result), result);
}

OPERATION(create_unknown_typedarray) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_typedarray(m->env, (napi_typedarray_type)(x[2] % 2 == 0 ? 99 : -1), 1, in(m, x[0]), 0, result), result);
}

OPERATION(get_typedarray_info) {
    napi_typedarray_type type = napi_int8_array;
    static const size_t sizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8, 2};
    size_t length = 0, offset = 0;
    void *data = NULL;
    napi_value *result = out(m, x[1]);
    if (answer_value(m, napi_get_typedarray_info(m->env, in(m, x[0]), x[2] == NOTHING ? NULL : &type, x[3] == NOTHING ? NULL : &length, x[4] == NOTHING ? NULL : &data, result, &offset), result)) {
        say(" type %d length %zu offset %zu", (int)type, length, offset);
        show_bytes(data, data == NULL ? 0 : length * sizes[(size_t)type % COUNT(sizes)]);
    }
}

OPERATION(is_typedarray) {
    bool result = false;
    answer_bool(m, napi_is_typedarray(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

OPERATION(create_dataview) {
    napi_value *result = out(m, x[3]);
    answer_value(m, napi_create_dataview(m->env, x[0] % 24, in(m, x[1]), x[2] % 24, result), result);
}

OPERATION(get_dataview_info) {
    size_t length = 0, offset = 0;
    void *data = NULL;
    napi_value *result = out(m, x[1]);
    if (answer_value(m, napi_get_dataview_info(m->env, in(m, x[0]), x[2] == NOTHING ? NULL : &length, x[3] == NOTHING ? NULL : &data, result, &offset), result)) {
        say(" length %zu offset %zu", length, offset);
        show_bytes(data, data == NULL ? 0 : length);
    }
}

OPERATION(is_dataview) {
    bool result = false;
    answer_bool(m, napi_is_dataview(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

/* ---- buffers */

OPERATION(create_buffer) {
    void *data = NULL;
    napi_value *result = out(m, x[1]);
    if (answer_value(m, napi_create_buffer(m->env, x[0] % 32, &data, result), result)) {
        fill(data, x[0] % 32, x[2]);
    }
}

OPERATION(create_buffer_copy) {
    char text[32];
    void *data = NULL;
    napi_value *result = out(m, x[1]);
    fill(text, sizeof text, x[2]);
    answer_value(m, napi_create_buffer_copy(m->env, x[0] % sizeof text, text, x[2] == NOTHING ? NULL : &data, result), result);
}

OPERATION(create_external_buffer) {
    size_t length = x[0] % 32;
    void *data = calloc(length + 1, 1);
    napi_value *result = out(m, 0);
    fill(data, length, x[1]);
    if (!answer_value(m, napi_create_external_buffer(m->env, length, data, finalize_memory, once(), result), result)) {
        free(data);
    }
}

OPERATION(get_buffer_info) {
    void *data = NULL;
    size_t length = 0;
    if (answer(m, napi_get_buffer_info(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &data, x[2] == NOTHING ? NULL : &length))) {
        say(" %zu", length);
        show_bytes(data, data == NULL ? 0 : length);
    }
}

OPERATION(is_buffer) {
    bool result = false;
    answer_bool(m, napi_is_buffer(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

#if NAPI_VERSION >= 10
OPERATION(create_buffer_from_arraybuffer) {
    napi_value *result = out(m, x[3]);
    answer_value(m, node_api_create_buffer_from_arraybuffer(m->env, in(m, x[0]), x[1] % 24, x[2] % 24, result), result);
}
#endif
