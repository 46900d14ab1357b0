#include "boundary.h"
#include "platform/platform.h"

#include <stdio.h>
#include <stdlib.h>

_Thread_local char abide_thread_marker __attribute__((tls_model("initial-exec")));

typedef void *(*resolve_function)(uint32_t row);
typedef void (*overflow_function)(napi_env env);
typedef void (*copy_function)(napi_env env, uint32_t from, uint32_t to);
typedef void (*report_function)(napi_env env);

static resolve_function resolve;
static overflow_function overflow;
static copy_function copy;
static report_function report_open_scopes;

/*
 * Called once by Java with the stubs that cannot be made lazily. Node takes C's own buffers away: what an addon prints
 * keeps its place among what scripts print, and nothing of it is lost when a signal ends the process.
 */
ABIDE_EXPORT void abide_start(uintptr_t resolve_stub, uintptr_t overflow_stub, uintptr_t copy_stub,
                              uintptr_t report_stub) {
    resolve = (resolve_function)resolve_stub;
    overflow = (overflow_function)overflow_stub;
    copy = (copy_function)copy_stub;
    report_open_scopes = (report_function)report_stub;
    (void)setvbuf(stdout, NULL, _IONBF, 0);
    (void)setvbuf(stderr, NULL, _IONBF, 0);
}

int abide_process_is_ending;

static void end_of_process(void) { __atomic_store_n(&abide_process_is_ending, 1, __ATOMIC_RELAXED); }

/*
 * Called by a shutdown hook of the JVM, shortly before exit(3): what is registered last runs first, before the
 * destructors of addons.
 */
ABIDE_EXPORT void abide_watch_exit(void *unused) {
    (void)unused;
    atexit(end_of_process);
}

void abide_copy_object(napi_env env, uint32_t from, uint32_t to) { copy(env, from, to); }

void abide_report_open_scopes(napi_env env) { report_open_scopes(env); }

/* Two threads may resolve a row at once; then one stub too many is made, once. */
void *abide_resolve_upcall(uint32_t row) {
    void *stub = resolve(row);
    __atomic_store_n(&abide_upcalls[row], stub, __ATOMIC_RELEASE);
    return stub;
}

napi_value abide_adopt(napi_env env, napi_value handle) {
    napi_value (*adopt)(napi_env, napi_value) = NULL;
    if (abide_has_stack(env)) {
        *(void **)&adopt = abide_upcall(abide_adopt_number);
    }
    return adopt == NULL ? 0 : adopt(env, handle);
}

napi_status abide_stack_overflow(napi_env env) {
    if (abide_has_stack(env)) {
        overflow(env);
    }
    return abide_fail(env, napi_pending_exception);
}

_Noreturn void abide_refuse_in_finalizer(napi_env env) {
    (void)env;
    fprintf(stderr, "FATAL ERROR: node_api_finalizer Finalizer is calling a function that may affect GC state.\n"
                    "The finalizers are run directly from GC and must not affect GC state.\n"
                    "Use `node_api_post_finalizer` from inside of the finalizer to work around this issue.\n"
                    "It schedules the call as a new task in the event loop.\n");
    abort();
}

/* Binds an env to the calling thread and sets its stack limits. */
ABIDE_EXPORT void abide_bind_thread(napi_env env, uint64_t soft_margin, uint64_t hard_margin) {
    uintptr_t low = 0;
    size_t size = 0;
    __atomic_store_n(&env->thread, abide_this_thread(), __ATOMIC_RELAXED);
    env->soft_stack_limit = 0;
    env->hard_stack_limit = 0;
    if (abide_stack_of_this_thread(&low, &size)) {
        uint64_t quarter = size / 4;
        env->soft_stack_limit = low + (soft_margin < quarter ? soft_margin : quarter);
        env->hard_stack_limit = low + (hard_margin < quarter ? hard_margin : quarter);
    }
}
