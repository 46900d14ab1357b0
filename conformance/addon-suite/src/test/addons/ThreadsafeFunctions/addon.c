#include "test.h"
#include <pthread.h>

static char context[] = "context";
static char finalize_data[] = "finalize data";
static int finalized;

struct producer {
    napi_threadsafe_function function;
    napi_threadsafe_function_call_mode mode;
    pthread_t thread;
    int from;
    int count;
    int refused;
    napi_status last;
};

static napi_threadsafe_function kept;
static struct producer producers[4];

static void call_js(napi_env env, napi_value callback, void *given_context, void *data) {
    napi_value result, argument;
    if (env == NULL) {
        say("drained %d, callback %s", (int)(intptr_t)data, callback == NULL ? "NULL" : "something");
        return;
    }
    if (given_context != context) {
        say("another context");
    }
    MUST(napi_create_int32(env, (int32_t)(intptr_t)data, &argument));
    napi_call_function(env, undefined(env), callback, 1, &argument, &result);
}

static void finalize(napi_env env, void *data, void *hint) {
    finalized++;
    say("finalized: data %s, hint %s", data == finalize_data ? "as given" : "another", hint == context ? "the context" : "another");
}

static void create(napi_env env, napi_value callback, size_t queue_size, size_t threads, napi_threadsafe_function_call_js call) {
    MUST(napi_create_threadsafe_function(env, callback, NULL, text(env, "suite"), queue_size, threads, finalize_data, finalize,
        context, call, &kept));
}

CASE(create_function) {
    napi_threadsafe_function function = NULL;
    SHOW(napi_create_threadsafe_function(env, argv[0], NULL, text(env, "suite"), 0, 1, finalize_data, finalize, context, call_js,
        &function));
    void *given = NULL;
    SHOW_BARE(napi_get_threadsafe_function_context(function, &given));
    say("%s", given == context ? "the context" : "another");
    SHOW_BARE(napi_acquire_threadsafe_function(function));
    SHOW_BARE(napi_release_threadsafe_function(function, napi_tsfn_release));
    SHOW(napi_unref_threadsafe_function(env, function));
    SHOW(napi_ref_threadsafe_function(env, function));
    SHOW_BARE(napi_release_threadsafe_function(function, napi_tsfn_release));
    return NULL;
}

CASE(count_of_finalized) {
    return number(env, finalized);
}

static void *produce(void *data) {
    struct producer *producer = data;
    for (int i = 0; i < producer->count; i++) {
        void *item = (void *)(intptr_t)(producer->from + i);
        producer->last = napi_call_threadsafe_function(producer->function, item, producer->mode);
        if (producer->last != napi_ok) {
            producer->refused++;
        }
        if (producer->last == napi_closing) {
            return NULL;
        }
    }
    producer->last = napi_release_threadsafe_function(producer->function, napi_tsfn_release);
    return NULL;
}

static void start(size_t index, int from, int count, napi_threadsafe_function_call_mode mode) {
    producers[index] = (struct producer){.function = kept, .mode = mode, .from = from, .count = count};
    pthread_create(&producers[index].thread, NULL, produce, &producers[index]);
}

CASE(call_from_one_thread) {
    create(env, argv[0], 0, 1, call_js);
    start(0, 0, 5, napi_tsfn_nonblocking);
    return NULL;
}

CASE(call_from_four_threads) {
    create(env, argv[0], 2, 4, call_js);
    for (size_t i = 0; i < 4; i++) {
        start(i, (int)i * 1000, 100, napi_tsfn_blocking);
    }
    return NULL;
}

CASE(join) {
    size_t count = (size_t)double_of(env, argv[0]);
    for (size_t i = 0; i < count; i++) {
        pthread_join(producers[i].thread, NULL);
        say("refused %d, last %d %s", producers[i].refused, (int)producers[i].last, status_name(producers[i].last));
    }
    return NULL;
}

CASE(call_without_call_js) {
    create(env, argv[0], 0, 1, NULL);
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

static void call_without_function(napi_env env, napi_value callback, void *given_context, void *data) {
    say("called with callback %s, env %s, data %d", callback == NULL ? "NULL" : "something", env == NULL ? "NULL" : "something",
        (int)(intptr_t)data);
}

CASE(create_without_function) {
    create(env, NULL, 0, 1, call_without_function);
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)7, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

CASE(fill_queue) {
    create(env, argv[0], 2, 1, call_js);
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)1, napi_tsfn_nonblocking));
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)2, napi_tsfn_nonblocking));
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)3, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

CASE(abort_queue) {
    create(env, argv[0], 0, 3, call_js);
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)1, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    SHOW_BARE(napi_acquire_threadsafe_function(kept));
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)2, napi_tsfn_nonblocking));
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)3, napi_tsfn_nonblocking));
    return NULL;
}

CASE(abort_when_last) {
    create(env, argv[0], 0, 1, call_js);
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)2, napi_tsfn_nonblocking));
    return NULL;
}

CASE(release_too_often) {
    create(env, argv[0], 0, 1, call_js);
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

CASE(block_producer) {
    create(env, argv[0], 1, 2, call_js);
    start(0, 0, 10, napi_tsfn_blocking);
    return NULL;
}

CASE(abort_kept) {
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    return NULL;
}

CASE(unref_unreleased) {
    create(env, argv[0], 0, 1, call_js);
    SHOW(napi_unref_threadsafe_function(env, kept));
    SHOW(napi_unref_threadsafe_function(env, kept));
    return NULL;
}

CASE(ref_after_unref) {
    create(env, argv[0], 0, 1, call_js);
    MUST(napi_unref_threadsafe_function(env, kept));
    MUST(napi_unref_threadsafe_function(env, kept));
    MUST(napi_ref_threadsafe_function(env, kept));
    return NULL;
}

CASE(call_and_release_kept) {
    SHOW_BARE(napi_call_threadsafe_function(kept, (void *)(intptr_t)1, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

static void finalize_at_the_end(napi_env env, void *data, void *hint) {
    say("finalized at the end");
    flush_log();
}

CASE(leave_open) {
    napi_threadsafe_function function;
    MUST(napi_create_threadsafe_function(env, argv[0], NULL, text(env, "suite"), 0, 1, NULL, finalize_at_the_end, context, call_js,
        &function));
    MUST(napi_unref_threadsafe_function(env, function));
    return NULL;
}

CASE(refuse) {
    napi_threadsafe_function function = NULL;
    napi_value name = text(env, "suite"), callback = argv[0];
    SHOW(napi_create_threadsafe_function(env, callback, NULL, NULL, 0, 1, NULL, NULL, NULL, call_js, &function));
    SHOW(napi_create_threadsafe_function(env, callback, NULL, name, 0, 0, NULL, NULL, NULL, call_js, &function));
    SHOW(napi_create_threadsafe_function(env, callback, NULL, name, 0, 1, NULL, NULL, NULL, call_js, NULL));
    SHOW(napi_create_threadsafe_function(env, NULL, NULL, name, 0, 1, NULL, NULL, NULL, NULL, &function));
    SHOW(napi_create_threadsafe_function(env, name, NULL, name, 0, 1, NULL, NULL, NULL, call_js, &function));
    SHOW(napi_create_threadsafe_function(NULL, callback, NULL, name, 0, 1, NULL, NULL, NULL, call_js, &function));
    say("%s", function == NULL ? "not written" : "written");
    return NULL;
}

CASE(refuse_resources) {
    napi_threadsafe_function function = NULL;
    napi_value name = text(env, "suite"), symbol;
    MUST(napi_create_symbol(env, NULL, &symbol));
    SHOW_BARE(napi_create_threadsafe_function(env, argv[0], null(env), name, 0, 1, NULL, NULL, NULL, call_js, &function));
    return NULL;
}

CASE(refuse_names) {
    napi_threadsafe_function function = NULL;
    napi_value symbol;
    MUST(napi_create_symbol(env, NULL, &symbol));
    SHOW_BARE(napi_create_threadsafe_function(env, argv[0], NULL, symbol, 0, 1, NULL, NULL, NULL, call_js, &function));
    return NULL;
}

CASE(create_while_pending) {
    napi_threadsafe_function function = NULL;
    napi_value name = text(env, "suite");
    SHOW_PENDING(napi_create_threadsafe_function(env, argv[0], NULL, name, 0, 1, NULL, NULL, NULL, call_js, &function));
    SHOW_BARE(napi_release_threadsafe_function(function, napi_tsfn_release));
    return NULL;
}

/* None of these has an env, so none touches what an env records. */
CASE(keep_last_error) {
    double value;
    void *given = NULL;
    create(env, argv[0], 1, 2, call_js);
    napi_get_value_double(env, NULL, &value);
    SHOW(napi_get_threadsafe_function_context(kept, &given));
    SHOW(napi_acquire_threadsafe_function(kept));
    SHOW(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW(napi_ref_threadsafe_function(env, kept));
    SHOW(napi_unref_threadsafe_function(env, kept));
    SHOW(napi_release_threadsafe_function(kept, napi_tsfn_release));
    SHOW(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    SHOW(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    return NULL;
}

/* The function is the thread-safe function's; nobody else holds it. */
CASE(create_kept) {
    create(env, argv[0], 0, 1, call_js);
    return NULL;
}

static void release_at_the_end(napi_env env, void *data, void *hint) {
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    flush_log();
}

CASE(release_in_finalizer) {
    size_t threads = (size_t)double_of(env, argv[0]);
    MUST(napi_create_threadsafe_function(
        env, NULL, NULL, text(env, "suite"), 0, threads, NULL, release_at_the_end, context, call_without_function, &kept));
    MUST(napi_unref_threadsafe_function(env, kept));
    return NULL;
}

/* Node aborts: only ours answers. */
CASE(call_finalized) {
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW_BARE(napi_acquire_threadsafe_function(kept));
    return NULL;
}
