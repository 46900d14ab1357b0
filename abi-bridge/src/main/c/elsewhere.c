/*
 * Calls on a thread that is not the env's. Node does not look at the thread, and addons are tested on Node alone; so
 * what needs no engine is answered, what is given back the env's thread takes later, and the rest is refused.
 *
 * Binding layers ask why: for the last error, for a pending exception, and then for its value, from which they make an
 * exception of their language. Where they cannot get it they end the process. So each thread has a last error of its
 * own here, and after a refusal an exception seems to be pending, whose value is NULL.
 */
#include "boundary.h"

int abide_is_checked;

/* The checked mode: whatever comes from another thread is refused, also what Node lets pass. */
ABIDE_EXPORT void abide_check(void *unused) {
    (void)unused;
    abide_is_checked = 1;
}

typedef struct {
    napi_env env; /* the one that the rest is about */
    abide_error_info last_error;
    bool is_refused;
} thread_state;

static _Thread_local thread_state of_thread;
static _Thread_local uint32_t refusals;

/* How often a call on this thread was refused for the thread alone: for the trace. */
ABIDE_EXPORT uint32_t abide_refusals_elsewhere(void) { return refusals; }

static thread_state *state(napi_env env) {
    if (of_thread.env != env) {
        of_thread = (thread_state){.env = env};
    }
    return &of_thread;
}

napi_status abide_answer_elsewhere(napi_env env, napi_status status) {
    state(env)->last_error.status = status;
    state(env)->is_refused = false;
    return status;
}

napi_status abide_refuse_elsewhere(napi_env env) {
    abide_answer_elsewhere(env, napi_generic_failure);
    state(env)->is_refused = true;
    refusals++;
    return napi_generic_failure;
}

abide_error_info *abide_last_error_elsewhere(napi_env env) { return &state(env)->last_error; }

bool abide_is_pending_elsewhere(napi_env env) { return state(env)->is_refused; }

napi_value abide_take_pending_elsewhere(napi_env env) {
    bool is_refused = state(env)->is_refused;
    state(env)->is_refused = false;
    return is_refused ? 0 : abide_undefined(env);
}

/* The env of a runtime that is over has given everything back, and a process that ends gives nothing back. */
bool abide_is_reachable(napi_env env) {
    return __atomic_load_n(&env->thread, __ATOMIC_RELAXED) != 0 && !abide_is_process_ending();
}
