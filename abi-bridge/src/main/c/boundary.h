/*
 * The gates that every exported function passes before its body, and the way up to Java.
 *
 * Order, as in Node but for the thread: env present, right thread, not in a basic finalizer, no exception pending, may
 * run JavaScript, last error cleared. The stack guard is ours: a StackOverflowError at the entry of an upcall cannot be
 * caught in Java and ends the JVM, so the stack pointer is compared before each upcall. Functions that can recurse into
 * JavaScript stop at the soft limit with a RangeError; the others go on to the hard limit, so that native code can
 * still clean up.
 */
#ifndef ABIDE_BOUNDARY_H
#define ABIDE_BOUNDARY_H

#include "env.h"

/* Upcall stubs by row, made by Java at the first call of each row; after the rows that of abide_adopt. */
extern void *abide_upcalls[];
extern const uint32_t abide_adopt_number;

/* Makes the stub of a row; NULL if that is impossible. */
void *abide_resolve_upcall(uint32_t row);

/* Reports a function that an experimental module's basic finalizer may not call, and aborts. */
_Noreturn void abide_refuse_in_finalizer(napi_env env);

/* Makes a RangeError pending. */
napi_status abide_stack_overflow(napi_env env);

/* Reports a callback that returned with handle scopes open: Node aborts, here they are closed. */
void abide_report_open_scopes(napi_env env);

/* Copies what Java holds for a slot to another slot. */
void abide_copy_object(napi_env env, uint32_t from, uint32_t to);

/*
 * Whether exit(3) has begun: addons' destructors run then, on a thread of the JVM or without one, and none may go up to
 * Java any more.
 */
extern int abide_process_is_ending;

/* What the constructor of the library that this thread opens has registered. */
extern _Thread_local void *abide_registered_module;

static inline bool abide_is_process_ending(void) { return __atomic_load_n(&abide_process_is_ending, __ATOMIC_RELAXED) != 0; }

/* Makes a handle of this env for one that another env of the runtime has made; 0 if none has. */
napi_value abide_adopt(napi_env env, napi_value handle);

/*
 * The slot of a handle, or NULL; as in Node it may be one of another env, which addons that call each other in C hand
 * over.
 */
static inline abide_slot *abide_find_slot(napi_env env, napi_value *handle) {
    abide_slot *slot = abide_slot_of(env, *handle);
    if (__builtin_expect(slot == NULL, 0)) {
        *handle = abide_adopt(env, *handle);
        slot = *handle == 0 ? NULL : abide_slot_of(env, *handle);
    }
    return slot;
}

static inline void *abide_upcall(uint32_t row) {
    void *stub = __atomic_load_n(&abide_upcalls[row], __ATOMIC_ACQUIRE);
    return stub != NULL ? stub : abide_resolve_upcall(row);
}

/* ---- calls on another thread than the env's: elsewhere.c */

/* Whether also what Node lets pass is refused there. */
extern int abide_is_checked;

/* Records a status as the calling thread's last error, and returns it. */
napi_status abide_answer_elsewhere(napi_env env, napi_status status);

/* The same for what cannot be answered there. */
napi_status abide_refuse_elsewhere(napi_env env);

/* The calling thread's last error. */
abide_error_info *abide_last_error_elsewhere(napi_env env);

/* Whether an exception seems to be pending on the calling thread, and its value. */
bool abide_is_pending_elsewhere(napi_env env);
napi_value abide_take_pending_elsewhere(napi_env env);

/* Whether the thread of an env can still do something for another one. */
bool abide_is_reachable(napi_env env);

/* Tells whether a call comes from another thread and is not refused for that alone. */
static inline bool abide_is_elsewhere(napi_env env) {
    return env != NULL && __builtin_expect(!abide_is_here(env), 0) && !abide_is_checked;
}

/* ---- gates */

static inline napi_status abide_enter_any_time(napi_env env) {
    if (env == NULL) {
        return napi_invalid_arg;
    }
    return abide_is_here(env) ? napi_ok : abide_refuse_elsewhere(env);
}

static inline napi_status abide_enter_not_in_gc(napi_env env) {
    napi_status status = abide_enter_any_time(env);
    if (status == napi_ok && __builtin_expect(env->in_basic_finalizer != 0, 0)) {
        abide_refuse_in_finalizer(env);
    }
    return status;
}

/* Returns from the enclosing function what abide_enter_not_in_gc refuses with. */
#define ABIDE_ENTER(env)                                   \
    do {                                                   \
        napi_status entered = abide_enter_not_in_gc(env);  \
        if (entered != napi_ok) {                          \
            return entered;                                \
        }                                                  \
    } while (0)

static inline napi_status abide_enter_runs_js(napi_env env) {
    napi_status status = abide_enter_not_in_gc(env);
    if (status != napi_ok) {
        return status;
    }
    if (env->exception_pending) {
        return abide_fail(env, napi_pending_exception);
    }
    if (env->cannot_run_js) {
        return abide_fail(env, env->module_api_version >= 10 ? napi_cannot_run_js : napi_pending_exception);
    }
    return napi_ok;
}

/* Returns from the enclosing function unless the stack has room for an upcall. */
static inline bool abide_has_stack(napi_env env) { return abide_stack_pointer() > env->hard_stack_limit; }

static inline bool abide_may_recurse(napi_env env) { return abide_stack_pointer() > env->soft_stack_limit; }

#endif
