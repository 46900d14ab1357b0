/*
 * Handle scopes. A scope is a word: the mark (value of `top` at its opening) and a nonzero upper half.
 * An escapable scope reserves the slot before its mark for the one value that may leave it.
 *
 * On a thread that is not the env's a scope is nothing: no handle is made there.
 */
#include "boundary.h"

#define SCOPE_BIT (UINT64_C(1) << 40)
#define SCOPE_ELSEWHERE SCOPE_BIT

static bool open_elsewhere(napi_env env, uint64_t *result) {
    bool elsewhere = abide_is_elsewhere(env) && result != NULL;
    if (elsewhere) {
        *result = SCOPE_ELSEWHERE;
    }
    return elsewhere;
}

static napi_status check(napi_env env, const void *pointer) {
    napi_status status = abide_enter_not_in_gc(env);
    return status == napi_ok && pointer == NULL ? abide_fail(env, napi_invalid_arg) : status;
}

/* Lowest slot that the running callback may give up. */
static uint32_t window(napi_env env) {
    uint32_t depth = env->call_depth;
    const abide_arguments *arguments = &env->calls[depth].arguments;
    return depth == 0 ? SLOT_FIRST_FREE : arguments->base + arguments->count;
}

static napi_status close(napi_env env, uint64_t scope) {
    if (abide_is_elsewhere(env) && scope == SCOPE_ELSEWHERE) {
        return napi_ok;
    }
    napi_status status = abide_enter_not_in_gc(env);
    if (status != napi_ok) {
        return status;
    }
    if (scope == 0) {
        return abide_fail(env, napi_invalid_arg);
    }
    if (env->open_scopes == 0) {
        return napi_handle_scope_mismatch;
    }
    env->open_scopes--;
    uint32_t mark = (uint32_t)scope;
    if (mark < env->top && mark >= window(env)) {
        env->top = mark;
    }
    return abide_ok(env);
}

napi_status napi_open_handle_scope(napi_env env, uint64_t *result);
ABIDE_EXPORT napi_status napi_open_handle_scope(napi_env env, uint64_t *result) {
    if (open_elsewhere(env, result)) {
        return napi_ok;
    }
    napi_status status = check(env, result);
    if (status != napi_ok) {
        return status;
    }
    env->open_scopes++;
    *result = SCOPE_BIT | env->top;
    return abide_ok(env);
}

napi_status napi_close_handle_scope(napi_env env, uint64_t scope);
ABIDE_EXPORT napi_status napi_close_handle_scope(napi_env env, uint64_t scope) { return close(env, scope); }

napi_status napi_open_escapable_handle_scope(napi_env env, uint64_t *result);
ABIDE_EXPORT napi_status napi_open_escapable_handle_scope(napi_env env, uint64_t *result) {
    if (open_elsewhere(env, result)) {
        return napi_ok;
    }
    napi_status status = check(env, result);
    if (status != napi_ok) {
        return status;
    }
    if (abide_push(env, TAG_EMPTY) == SLOT_NONE) {
        return abide_fail(env, napi_generic_failure);
    }
    env->open_scopes++;
    *result = SCOPE_BIT | env->top;
    return abide_ok(env);
}

napi_status napi_close_escapable_handle_scope(napi_env env, uint64_t scope);
ABIDE_EXPORT napi_status napi_close_escapable_handle_scope(napi_env env, uint64_t scope) { return close(env, scope); }

napi_status napi_escape_handle(napi_env env, uint64_t scope, napi_value escapee, napi_value *result);
ABIDE_EXPORT napi_status napi_escape_handle(napi_env env, uint64_t scope, napi_value escapee, napi_value *result) {
    napi_status status = check(env, result);
    if (status != napi_ok) {
        return status;
    }
    uint32_t mark = (uint32_t)scope;
    abide_slot *from = abide_find_slot(env, &escapee);
    if (from == NULL || !(scope & SCOPE_BIT) || mark <= SLOT_FIRST_FREE || mark > env->top) {
        return abide_fail(env, napi_invalid_arg);
    }
    abide_slot *to = &env->slots[mark - 1];
    if (to->tag != TAG_EMPTY) {
        return abide_fail(env, napi_escape_called_twice);
    }
    to->tag = from->tag;
    to->payload = from->payload;
    bool is_string = from->tag == TAG_STRING;
    if (is_string && from->payload.text.extent != 0) {
        env->texts[mark - 1] = env->texts[(uint32_t)escapee];
    }
    if (from->tag >= TAG_STRING && !(is_string && from->payload.text.is_only)) {
        abide_copy_object(env, (uint32_t)escapee, mark - 1);
    }
    *result = abide_handle(env, mark - 1);
    return abide_ok(env);
}
