/* Birth and death of the native half of an env. */
#include "env.h"
#include "platform/platform.h"

#include <stdlib.h>

/*
 * Address space only: pages get memory when they are first touched. 16 Mi handles, 1 Mi nested calls, 4 MiB of texts.
 */
#define SLOTS_CAPACITY (UINT32_C(1) << 24)
#define SLOTS_BYTES (sizeof(abide_slot) * SLOTS_CAPACITY)
#define TEXTS_BYTES (sizeof(abide_text) * TEXT_SLOTS)
#define CALLS_BYTES (sizeof(abide_call) * (UINT32_C(1) << 20))
#define REFERENCES_BYTES (sizeof(uint32_t) * REFERENCES_CAPACITY)

extern const void *const abide_js_vtable[];
extern const void *const abide_module_vtable[];

/* Makes an env that is bound to no thread yet; NULL if there is no address space. */
ABIDE_EXPORT napi_env abide_create_env(uint32_t id, int32_t module_api_version) {
    napi_env env = calloc(1, sizeof(*env));
    if (env == NULL) {
        return NULL;
    }
    env->slots = abide_reserve(SLOTS_BYTES);
    env->texts = abide_reserve(TEXTS_BYTES);
    env->calls = abide_reserve(CALLS_BYTES);
    env->references = abide_reserve(REFERENCES_BYTES);
    if (env->slots == NULL || env->texts == NULL || env->calls == NULL || env->references == NULL) {
        free(env);
        return NULL;
    }
    env->sentinel = ABIDE_SENTINEL;
    env->js_vtable = abide_js_vtable;
    env->module_vtable = abide_module_vtable;
    env->capacity = SLOTS_CAPACITY;
    env->top = SLOT_FIRST_FREE;
    env->id = id;
    env->salt = (id + 1) * UINT32_C(0x9E3779B1);
    env->module_api_version = module_api_version;
    static const uint32_t tags[] = {TAG_EMPTY, TAG_UNDEFINED, TAG_NULL, TAG_BOOLEAN, TAG_BOOLEAN, TAG_OBJECT};
    for (uint32_t index = SLOT_UNDEFINED; index < SLOT_FIRST_FREE; index++) {
        env->slots[index].generation = 1;
        env->slots[index].tag = tags[index];
    }
    env->slots[SLOT_TRUE].payload.bits = 1;
    return env;
}

/* Gives the regions back. The struct itself stays: late threads may still look at it. */
ABIDE_EXPORT void abide_release_env(napi_env env) {
    __atomic_store_n(&env->thread, 0, __ATOMIC_RELAXED);
    abide_give_back(env->slots, SLOTS_BYTES);
    abide_give_back(env->texts, TEXTS_BYTES);
    abide_give_back(env->calls, CALLS_BYTES);
    abide_give_back(env->references, REFERENCES_BYTES);
}

/* Offsets that Layout.java mirrors, in the order of its constants. */
ABIDE_EXPORT uint32_t abide_layout(uint32_t index) {
    static const size_t offsets[] = {
        offsetof(struct napi_env__, slots),
        offsetof(struct napi_env__, texts),
        offsetof(struct napi_env__, top),
        offsetof(struct napi_env__, capacity),
        offsetof(struct napi_env__, salt),
        offsetof(struct napi_env__, id),
        offsetof(struct napi_env__, thread),
        offsetof(struct napi_env__, open_scopes),
        offsetof(struct napi_env__, exception_pending),
        offsetof(struct napi_env__, delete_count),
        offsetof(struct napi_env__, cannot_run_js),
        offsetof(struct napi_env__, in_basic_finalizer),
        offsetof(struct napi_env__, module_api_version),
        offsetof(struct napi_env__, call_depth),
        offsetof(struct napi_env__, instance_data),
        offsetof(struct napi_env__, last_error.engine_code),
        offsetof(struct napi_env__, last_error.status),
        offsetof(struct napi_env__, references),
        offsetof(struct napi_env__, result),
        offsetof(struct napi_env__, deletes),
        offsetof(abide_slot, generation),
        offsetof(abide_slot, tag),
        offsetof(abide_slot, payload),
        offsetof(abide_slot, payload.text.is_only),
        sizeof(abide_slot),
        TEXT_SIZE,
        TEXT_SLOTS,
        REFERENCES_CAPACITY,
    };
    return index < sizeof(offsets) / sizeof(offsets[0]) ? (uint32_t)offsets[index] : UINT32_MAX;
}
