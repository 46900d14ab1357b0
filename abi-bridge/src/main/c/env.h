/*
 * The native half of a napi_env: what C can answer without asking Java.
 *
 * Goals, in order: an env, handle, scope or callback info that is stale, foreign or garbage is detected and never
 * followed; nothing that Java must know about happens here; a call that needs no engine costs no upcall.
 *
 * A napi_value is not a pointer but a word: slot index in the low half, the slot's generation (mixed with a salt of
 * the env) in the high half. A slot's generation grows each time the slot is taken, so closing a scope only lowers
 * `top`. What is not a primitive lives in a Java array at the same index.
 *
 * Every offset below is mirrored in Layout.java; LayoutTest compares the two through abide_layout().
 */
#ifndef ABIDE_ENV_H
#define ABIDE_ENV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ABIDE_EXPORT __attribute__((visibility("default")))
#define ABIDE_SENTINEL 0x4E4F44455F565401u
#define ABIDE_AUTO_LENGTH SIZE_MAX

typedef int32_t napi_status;
typedef uint64_t napi_value;

enum {
    napi_ok,
    napi_invalid_arg,
    napi_object_expected,
    napi_string_expected,
    napi_name_expected,
    napi_function_expected,
    napi_number_expected,
    napi_boolean_expected,
    napi_array_expected,
    napi_generic_failure,
    napi_pending_exception,
    napi_cancelled,
    napi_escape_called_twice,
    napi_handle_scope_mismatch,
    napi_callback_scope_mismatch,
    napi_queue_full,
    napi_closing,
    napi_bigint_expected,
    napi_date_expected,
    napi_arraybuffer_expected,
    napi_detachable_arraybuffer_expected,
    napi_would_deadlock,
    napi_no_external_buffers_allowed,
    napi_cannot_run_js
};

/* A tag minus one is the napi_valuetype. */
enum {
    TAG_EMPTY,
    TAG_UNDEFINED,
    TAG_NULL,
    TAG_BOOLEAN,
    TAG_NUMBER,
    TAG_STRING,
    TAG_SYMBOL,
    TAG_OBJECT,
    TAG_FUNCTION,
    TAG_EXTERNAL,
    TAG_BIGINT
};

/* Slots that every env fills when it opens and that no scope closes. */
enum { SLOT_NONE, SLOT_UNDEFINED, SLOT_NULL, SLOT_FALSE, SLOT_TRUE, SLOT_GLOBAL, SLOT_FIRST_FREE };

typedef struct {
    uint32_t generation;
    uint32_t tag;
    union {
        double number;
        uint64_t bits;
        struct {
            uint32_t extent;  /* length + 1 of the copy in the slot's text cell; 0 if there is none */
            uint32_t is_only; /* Java has not made its string yet: the cell is all there is */
        } text;
    } payload;
} abide_slot;

/*
 * A short ASCII text beside its string's slot, so that it can be read and made without asking Java. Only low slots have
 * one.
 */
#define TEXT_SIZE 64u
#define TEXT_SLOTS (UINT32_C(1) << 16)

typedef struct {
    char bytes[TEXT_SIZE];
} abide_text;

typedef struct {
    const char *message;
    void *reserved;
    uint32_t engine_code;
    int32_t status;
} abide_error_info;

/* How many references C knows; the rest is Java's alone. */
#define REFERENCES_CAPACITY (UINT32_C(1) << 16)

/* How many deletions of references may wait for the end of the callback. */
#define DELETES_CAPACITY 32u

/* The arguments of a callback: `count` slots from `base` on. */
typedef struct {
    uint32_t base;
    uint32_t count;
} abide_arguments;

/* What a callback is called on, as slot indices. */
typedef struct {
    uint32_t receiver;
    uint32_t new_target; /* or SLOT_NONE */
} abide_target;

/* One running callback. */
typedef struct {
    uint64_t serial;
    uint64_t data;
    abide_arguments arguments;
    abide_target target;
} abide_call;

typedef struct napi_env__ {
    uint64_t sentinel;
    const void *js_vtable;
    const void *module_vtable;
    abide_slot *slots;
    abide_text *texts;
    uint32_t top;
    uint32_t capacity;
    uint32_t salt;
    uint32_t id;
    uintptr_t thread;
    uintptr_t soft_stack_limit;
    uintptr_t hard_stack_limit;
    uint32_t open_scopes;
    uint32_t exception_pending;
    uint32_t delete_count;
    uint32_t cannot_run_js;
    uint32_t in_basic_finalizer;
    int32_t module_api_version;
    uint32_t call_depth;
    abide_call *calls;
    uint64_t call_serial;
    void *instance_data;
    abide_error_info last_error;
    /* Generation of each reference of Java's table that is there, by index; 0: none. */
    uint32_t *references;
    /* What a callback has returned that deleted references. */
    napi_value result;
    uint64_t deletes[DELETES_CAPACITY];
} *napi_env;

/* Identifies the calling thread: the address of a thread-local variable. */
extern _Thread_local char abide_thread_marker __attribute__((tls_model("initial-exec")));

static inline uintptr_t abide_this_thread(void) { return (uintptr_t)&abide_thread_marker; }

/* Tells whether an env belongs to the calling thread. Any thread may ask, also while the env is released. */
static inline bool abide_is_here(napi_env env) {
    return __atomic_load_n(&env->thread, __ATOMIC_RELAXED) == abide_this_thread();
}

/* The handle of undefined; it never changes, so any thread may ask. */
static inline napi_value abide_undefined(napi_env env) {
    return ((uint64_t)(UINT32_C(1) ^ env->salt) << 32) | SLOT_UNDEFINED;
}

static inline uintptr_t abide_stack_pointer(void) { return (uintptr_t)__builtin_frame_address(0); }

static inline napi_status abide_fail(napi_env env, napi_status status) {
    env->last_error.status = status;
    return status;
}

static inline napi_status abide_ok(napi_env env) {
    env->last_error.status = napi_ok;
    env->last_error.engine_code = 0;
    return napi_ok;
}

static inline napi_value abide_handle(napi_env env, uint32_t index) {
    return ((uint64_t)(env->slots[index].generation ^ env->salt) << 32) | index;
}

/* The slot of a handle, or NULL if the handle is stale, of another env, or garbage. */
static inline abide_slot *abide_slot_of(napi_env env, napi_value handle) {
    uint32_t index = (uint32_t)handle;
    if (index >= env->top || index == SLOT_NONE) {
        return NULL;
    }
    abide_slot *slot = &env->slots[index];
    return slot->generation == ((uint32_t)(handle >> 32) ^ env->salt) ? slot : NULL;
}

/* Takes the next slot; index SLOT_NONE if the region is full. */
static inline uint32_t abide_push(napi_env env, uint32_t tag) {
    uint32_t index = env->top;
    if (index >= env->capacity) {
        return SLOT_NONE;
    }
    env->top = index + 1;
    env->slots[index].generation++;
    env->slots[index].tag = tag;
    return index;
}

/*
 * The word for a running callback: the address of its record, since addons exist that look what is there (koffi wants
 * to know whose implementation it meets), plus the low bits of its serial, so that the info of a callback that is over
 * is nearly always told from that of a later one.
 */
static inline uint64_t abide_call_info(const abide_call *call) {
    return (uint64_t)(uintptr_t)call + call->serial % sizeof(abide_call);
}

/* The running callback that a napi_callback_info names, or NULL if it is over. */
static inline abide_call *abide_call_of(napi_env env, uint64_t info) {
    uint64_t offset = info - (uint64_t)(uintptr_t)env->calls;
    uint64_t depth = offset / sizeof(abide_call);
    if (depth == 0 || depth > env->call_depth) {
        return NULL;
    }
    abide_call *call = &env->calls[depth];
    return call->serial % sizeof(abide_call) == offset % sizeof(abide_call) ? call : NULL;
}

#endif
