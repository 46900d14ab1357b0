/* Calls on a thread that is not the env's, which Node lets pass. The env's thread waits for it. */
#include "test.h"

#include <pthread.h>

static napi_env env_of_thread;
static napi_ref kept;

/* Runs statements on a thread of their own; they see env. */
#define ELSEWHERE(name, ...)                                                                                                   \
    static void *in_##name(void *unused) {                                                                                     \
        napi_env env = env_of_thread;                                                                                          \
        uint32_t count = UNTOUCHED;                                                                                            \
        (void)env;                                                                                                             \
        (void)count;                                                                                                           \
        __VA_ARGS__                                                                                                            \
        return NULL;                                                                                                           \
    }                                                                                                                          \
    CASE(name) {                                                                                                               \
        pthread_t thread;                                                                                                      \
        env_of_thread = env;                                                                                                   \
        if (pthread_create(&thread, NULL, in_##name, NULL) != 0) {                                                             \
            abort();                                                                                                           \
        }                                                                                                                      \
        pthread_join(thread, NULL);                                                                                            \
        return NULL;                                                                                                           \
    }

CASE(create_reference) {
    MUST(napi_create_reference(env, argv[0], (uint32_t)double_of(env, argv[1]), &kept));
    return NULL;
}

CASE(get_value) {
    napi_value value = NULL;
    SHOW(napi_get_reference_value(env, kept, &value));
    say("%s", type_name(env, value));
    return NULL;
}

CASE(is_gone) {
    napi_value value = NULL;
    MUST(napi_get_reference_value(env, kept, &value));
    return boolean(env, value == NULL);
}

CASE(unref) {
    uint32_t count = UNTOUCHED;
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

ELSEWHERE(ref_elsewhere, {
    SHOW(napi_reference_ref(env, kept, &count));
    say("count %u", (unsigned)count);
})

ELSEWHERE(unref_elsewhere, {
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
})

ELSEWHERE(count_elsewhere, {
    for (int i = 0; i < 3; i++) {
        SHOW(napi_reference_ref(env, kept, NULL));
    }
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
})

ELSEWHERE(delete_elsewhere, { SHOW(napi_delete_reference(env, kept)); })

/* As Rust's bindings do where a Buffer is dropped. */
ELSEWHERE(release_elsewhere, {
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
    SHOW(napi_delete_reference(env, kept));
})

ELSEWHERE(ask_elsewhere, {
    const napi_extended_error_info *info = NULL;
    const napi_node_version *version = NULL;
    const char *file = NULL;
    uint32_t api_version = 0;
    int64_t bytes = 0;
    void *data = NULL;
    bool pending = true;
    SHOW(napi_get_last_error_info(env, &info));
    say("%s", info->error_message == NULL ? "no message" : info->error_message);
    SHOW(napi_is_exception_pending(env, &pending));
    say("%s", pending ? "pending" : "not pending");
    SHOW(napi_get_instance_data(env, &data));
    say("%s", data == &kept ? "the env's" : "another");
    SHOW(napi_get_node_version(env, &version));
    say("%s", version->release);
    SHOW(napi_get_version(env, &api_version));
    SHOW(node_api_get_module_file_name(env, &file));
    say("%s", strrchr(file, '/') + 1);
    SHOW(napi_adjust_external_memory(env, 1000, &bytes));
    SHOW(napi_adjust_external_memory(env, -1000, &bytes));
    SHOW(napi_reference_unref(env, kept, NULL));
})

CASE(set_instance_data) {
    MUST(napi_set_instance_data(env, &kept, NULL, NULL));
    return NULL;
}

/* Node crashes in the next one: only ours answers. Whoever has to make an exception of a refusal finds a way. */
ELSEWHERE(be_refused_elsewhere, {
    const napi_extended_error_info *info = NULL;
    napi_handle_scope scope = NULL;
    napi_value value = NULL;
    bool pending = false;
    say("%s", status_name(napi_open_handle_scope(env, &scope)));
    say("%s", status_name(napi_create_string_utf8(env, "text", NAPI_AUTO_LENGTH, &value)));
    say("%s", status_name(napi_throw_error(env, NULL, "message")));
    say("%s", status_name(napi_get_last_error_info(env, &info)));
    say("%s", info->error_message);
    say("%s", status_name(napi_is_exception_pending(env, &pending)));
    say("%s", pending ? "pending" : "not pending");
    say("%s", status_name(napi_get_and_clear_last_exception(env, &value)));
    say("%s", value == NULL ? "NULL" : "a value");
    say("%s", status_name(napi_is_exception_pending(env, &pending)));
    say("%s", pending ? "pending" : "not pending");
    say("%s", status_name(napi_close_handle_scope(env, scope)));
})

/* The env's thread goes on meanwhile: Node crashes now and then. */
enum { THREADS = 4, ROUNDS = 2000, SHARE = 100 };

static pthread_t counters[THREADS];
static napi_ref shares[THREADS][SHARE];

static void *count_all(void *argument) {
    napi_ref *share = argument;
    for (int round = 0; round < ROUNDS; round++) {
        if (napi_reference_ref(env_of_thread, kept, NULL) != napi_ok || napi_reference_unref(env_of_thread, kept, NULL) != napi_ok) {
            abort();
        }
        if (round < SHARE && napi_delete_reference(env_of_thread, share[round]) != napi_ok) {
            abort();
        }
    }
    return NULL;
}

static int finalized;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized++;
}

CASE(start_counting) {
    env_of_thread = env;
    for (int thread = 0; thread < THREADS; thread++) {
        for (int i = 0; i < SHARE; i++) {
            napi_value value = object(env);
            MUST(napi_add_finalizer(env, value, NULL, count_finalized, NULL, NULL));
            MUST(napi_create_reference(env, value, 1, &shares[thread][i]));
        }
        if (pthread_create(&counters[thread], NULL, count_all, shares[thread]) != 0) {
            abort();
        }
    }
    return NULL;
}

CASE(create_and_delete) {
    napi_ref reference = NULL;
    MUST(napi_create_reference(env, argv[0], 1, &reference));
    MUST(napi_delete_reference(env, reference));
    return NULL;
}

CASE(end_counting) {
    for (int thread = 0; thread < THREADS; thread++) {
        pthread_join(counters[thread], NULL);
    }
    return NULL;
}

CASE(are_all_finalized) {
    return boolean(env, finalized == THREADS * SHARE);
}
