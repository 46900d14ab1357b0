/* A ring buffer of doubles as a JavaScript class: wrapped native memory, accessors, methods, a callback, exceptions. */
#define NAPI_VERSION 8
#include <node_api.h>
#include <stdint.h>
#include <stdlib.h>

typedef struct {
    uint32_t capacity;
    uint32_t size;
    uint32_t first;
    double slots[];
} Ring;

enum { MAX_CAPACITY = 1 << 20 };

/* Distinguishes our objects from all others, so that a foreign receiver is an error and no crash. */
static const napi_type_tag RING_TAG = {0x9d2f6c1be4a74c05, 0xa1c70f3b5e6d4482};

static napi_value throw_range(napi_env env, const char *message) {
    napi_throw_range_error(env, "ERR_OUT_OF_RANGE", message);
    return NULL;
}

static napi_value throw_type(napi_env env, const char *message) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", message);
    return NULL;
}

/* Reads the arguments and the ring behind `this`; NULL with an exception pending if there is none. */
static Ring *receive(napi_env env, napi_callback_info info, size_t count, napi_value *args) {
    napi_value self;
    void *ring = NULL;
    bool is_ring = false;
    napi_get_cb_info(env, info, &count, args, &self, NULL);
    if (napi_check_object_type_tag(env, self, &RING_TAG, &is_ring) != napi_ok || !is_ring) {
        throw_type(env, "not a Ring");
        return NULL;
    }
    napi_unwrap(env, self, &ring);
    return ring;
}

static double element(const Ring *ring, uint32_t index) {
    return ring->slots[(ring->first + index) % ring->capacity];
}

static void free_ring(napi_env env, void *ring, void *hint) {
    (void)env;
    (void)hint;
    free(ring);
}

static napi_value construct(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value args[1], self;
    double capacity = 0;
    napi_get_cb_info(env, info, &count, args, &self, NULL);
    if (napi_get_value_double(env, args[0], &capacity) != napi_ok) return throw_type(env, "capacity must be a number");
    if (!(capacity >= 1 && capacity <= MAX_CAPACITY)) return throw_range(env, "capacity must be at least 1");
    Ring *ring = calloc(1, sizeof(Ring) + (size_t)capacity * sizeof(double));
    if (ring == NULL) return throw_range(env, "out of memory");
    ring->capacity = (uint32_t)capacity;
    if (napi_wrap(env, self, ring, free_ring, NULL, NULL) != napi_ok) {
        free(ring);
        return NULL;
    }
    napi_type_tag_object(env, self, &RING_TAG);
    return self;
}

static napi_value push(napi_env env, napi_callback_info info) {
    napi_value args[1];
    double number;
    Ring *ring = receive(env, info, 1, args);
    if (ring == NULL) return NULL;
    if (napi_get_value_double(env, args[0], &number) != napi_ok) return throw_type(env, "only numbers");
    if (ring->size < ring->capacity) {
        ring->slots[(ring->first + ring->size++) % ring->capacity] = number;
    } else {
        ring->slots[ring->first] = number;
        ring->first = (ring->first + 1) % ring->capacity;
    }
    return NULL;
}

static napi_value at(napi_env env, napi_callback_info info) {
    napi_value args[1], result = NULL;
    uint32_t index;
    Ring *ring = receive(env, info, 1, args);
    if (ring == NULL) return NULL;
    if (napi_get_value_uint32(env, args[0], &index) != napi_ok) return throw_type(env, "index must be a number");
    if (index >= ring->size) return throw_range(env, "index out of range");
    napi_create_double(env, element(ring, index), &result);
    return result;
}

/* ring.forEach(callback, receiver): an exception of the callback ends the loop and goes on to the caller. */
static napi_value for_each(napi_env env, napi_callback_info info) {
    napi_value args[2];
    napi_valuetype type = napi_undefined;
    Ring *ring = receive(env, info, 2, args);
    if (ring == NULL) return NULL;
    napi_typeof(env, args[0], &type);
    if (type != napi_function) return throw_type(env, "callback must be a function");
    for (uint32_t i = 0; i < ring->size; i++) {
        napi_handle_scope scope;
        napi_value call[2];
        napi_open_handle_scope(env, &scope);
        napi_create_double(env, element(ring, i), &call[0]);
        napi_create_uint32(env, i, &call[1]);
        napi_status status = napi_call_function(env, args[1], args[0], 2, call, NULL);
        napi_close_handle_scope(env, scope);
        if (status != napi_ok) return NULL;
    }
    return NULL;
}

static napi_value number(napi_env env, uint32_t value) {
    napi_value result = NULL;
    napi_create_uint32(env, value, &result);
    return result;
}

static napi_value get_size(napi_env env, napi_callback_info info) {
    Ring *ring = receive(env, info, 0, NULL);
    return ring == NULL ? NULL : number(env, ring->size);
}

static napi_value get_capacity(napi_env env, napi_callback_info info) {
    Ring *ring = receive(env, info, 0, NULL);
    return ring == NULL ? NULL : number(env, ring->capacity);
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor members[] = {
        {"push", NULL, push, NULL, NULL, NULL, napi_default_method, NULL},
        {"at", NULL, at, NULL, NULL, NULL, napi_default_method, NULL},
        {"forEach", NULL, for_each, NULL, NULL, NULL, napi_default_method, NULL},
        {"size", NULL, NULL, get_size, NULL, NULL, napi_default, NULL},
        {"capacity", NULL, NULL, get_capacity, NULL, NULL, napi_default, NULL},
    };
    napi_value constructor;
    size_t count = sizeof members / sizeof *members;
    if (napi_define_class(env, "Ring", NAPI_AUTO_LENGTH, construct, NULL, count, members, &constructor) != napi_ok ||
        napi_set_named_property(env, exports, "Ring", constructor) != napi_ok) {
        return NULL;
    }
    return exports;
}
