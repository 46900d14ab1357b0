/* What a running callback asks of the call that it serves. */
#include "boundary.h"

napi_status napi_get_cb_info(napi_env env, uint64_t info, uint64_t *count, napi_value *arguments, napi_value *receiver,
                             void **data);
ABIDE_EXPORT napi_status napi_get_cb_info(napi_env env, uint64_t info, uint64_t *count, napi_value *arguments,
                                          napi_value *receiver, void **data) {
    napi_status status = abide_enter_any_time(env);
    if (status != napi_ok) {
        return status;
    }
    abide_call *call = abide_call_of(env, info);
    if (call == NULL || (arguments != NULL && count == NULL)) {
        return abide_fail(env, napi_invalid_arg);
    }
    if (arguments != NULL) {
        uint64_t capacity = *count;
        uint64_t present = capacity < call->arguments.count ? capacity : call->arguments.count;
        uint64_t index = 0;
        for (; index < present; index++) {
            arguments[index] = abide_handle(env, call->arguments.base + (uint32_t)index);
        }
        for (napi_value undefined = abide_handle(env, SLOT_UNDEFINED); index < capacity; index++) {
            arguments[index] = undefined;
        }
    }
    if (count != NULL) {
        *count = call->arguments.count;
    }
    if (receiver != NULL) {
        *receiver = abide_handle(env, call->target.receiver);
    }
    if (data != NULL) {
        *data = (void *)(uintptr_t)call->data;
    }
    return abide_ok(env);
}

napi_status napi_get_new_target(napi_env env, uint64_t info, napi_value *result);
ABIDE_EXPORT napi_status napi_get_new_target(napi_env env, uint64_t info, napi_value *result) {
    napi_status status = abide_enter_not_in_gc(env);
    if (status != napi_ok) {
        return status;
    }
    abide_call *call = abide_call_of(env, info);
    if (call == NULL || result == NULL) {
        return abide_fail(env, napi_invalid_arg);
    }
    *result = call->target.new_target == SLOT_NONE ? 0 : abide_handle(env, call->target.new_target);
    return abide_ok(env);
}
