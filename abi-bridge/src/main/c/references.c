/*
 * Deletions of references without an upcall. Within a callback a reference that is there is marked as gone and noted;
 * Java does the rest when the callback has returned, or before, when it looks at references for another reason.
 * Whatever is not like that goes to the Java body.
 */
#include "boundary.h"

static bool is_noted(napi_env env, uint64_t reference) {
    uint32_t index = (uint32_t)reference - 1;
    uint32_t generation = (uint32_t)(reference >> 32);
    if (env == NULL || !abide_is_here(env) || env->call_depth == 0 || env->delete_count == DELETES_CAPACITY ||
        index >= REFERENCES_CAPACITY || generation == 0 || env->references[index] != generation) {
        return false;
    }
    env->references[index] = 0;
    env->deletes[env->delete_count++] = reference;
    return true;
}

napi_status napi_delete_reference(napi_env env, uint64_t reference);
napi_status abide_java_napi_delete_reference(napi_env env, uint64_t reference);
ABIDE_EXPORT napi_status napi_delete_reference(napi_env env, uint64_t reference) {
    return is_noted(env, reference) ? abide_ok(env) : abide_java_napi_delete_reference(env, reference);
}
