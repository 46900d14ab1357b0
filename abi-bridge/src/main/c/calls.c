/* Calling into an addon: the callback record, the implicit handle scope, balanced whatever the addon did. */
#include "boundary.h"

typedef napi_value (*callback_function)(napi_env env, uint64_t info);

#define CALLS_CAPACITY 0xFFFFFu

/* What abide_invoke answers instead of a handle; no handle is as high. */
#define ABIDE_OVERFLOW UINT64_MAX     /* the stack or the record region is exhausted: the callback has not run */
#define ABIDE_THROWN (UINT64_MAX - 1) /* an exception is pending; what the callback returned beside it may be garbage */
#define ABIDE_DELETED (UINT64_MAX - 2) /* references are to be deleted; the result is in the env */

/*
 * Runs a callback on what Java has pushed. Leaves the slots as they are: Java reads the result and then pops them.
 * Five words, so that all stay in registers: a seventh, on the stack, cost 3 ns of 7 in the JVM's downcall.
 */
ABIDE_EXPORT napi_value abide_invoke(callback_function function, napi_env env, abide_arguments arguments,
                                     abide_target target, uint64_t data) {
    uint32_t depth = env->call_depth + 1;
    if (__builtin_expect(!abide_has_stack(env) || depth >= CALLS_CAPACITY, 0)) {
        return ABIDE_OVERFLOW;
    }
    abide_call *call = &env->calls[depth];
    env->call_depth = depth;
    call->serial = ++env->call_serial;
    call->data = data;
    call->arguments = arguments;
    call->target = target;
    uint32_t scopes_outside = env->open_scopes;
    env->open_scopes = 0;
    abide_ok(env);
    napi_value result = function(env, abide_call_info(call));
    if (__builtin_expect(env->open_scopes != 0, 0)) {
        abide_report_open_scopes(env);
    }
    env->open_scopes = scopes_outside;
    env->call_depth = depth - 1;
    bool is_unusual = (env->exception_pending | env->delete_count) != 0;
    if (__builtin_expect(is_unusual, 0) && env->exception_pending != 0) {
        return ABIDE_THROWN;
    }
    if (__builtin_expect(result != 0 && abide_slot_of(env, result) == NULL, 0)) {
        /* Of another env. Not in Java: an engine that compiles what it may call into every call of a host function made
         * them twice as dear. */
        napi_value adopted = abide_adopt(env, result);
        result = adopted != 0 ? adopted : result;
    }
    result = result < ABIDE_DELETED ? result : 0;
    if (__builtin_expect(is_unusual, 0)) {
        env->result = result;
        return ABIDE_DELETED;
    }
    return result;
}
