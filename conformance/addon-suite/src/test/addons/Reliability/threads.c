/* Thread-safe functions and works under pressure. */
#include "test.h"
#include <pthread.h>

#define PRODUCERS 8

static napi_threadsafe_function kept;
static int finalized;
static int calls;
static int64_t limit;

CASE(count_of_finalized) {
    return number(env, finalized);
}

static void finalize(napi_env env, void *data, void *hint) {
    finalized++;
}

static void create(napi_env env, napi_value callback, size_t queue, size_t threads, napi_threadsafe_function_call_js call_js) {
    MUST(napi_create_threadsafe_function(
        env, callback, NULL, text(env, "suite"), queue, threads, NULL, finalize, NULL, call_js, &kept));
}

/* ---- eight producers: nothing is lost, nothing changes places */

static int64_t next_item[PRODUCERS];
static int64_t received, misplaced;

static void receive(napi_env env, napi_value callback, void *context, void *data) {
    intptr_t item = (intptr_t)data;
    int64_t producer = item % PRODUCERS, number = item / PRODUCERS;
    if (env == NULL || number != next_item[producer]) {
        misplaced++;
    }
    next_item[producer] = number + 1;
    received++;
}

static void *produce(void *data) {
    for (int64_t i = 0; i < limit; i++) {
        if (napi_call_threadsafe_function(kept, (void *)(intptr_t)(i * PRODUCERS + (intptr_t)data), napi_tsfn_blocking) != napi_ok) {
            abort();
        }
    }
    if (napi_release_threadsafe_function(kept, napi_tsfn_release) != napi_ok) {
        abort();
    }
    return NULL;
}

CASE(start_producers) {
    limit = (int64_t)double_of(env, argv[0]);
    received = misplaced = 0;
    memset(next_item, 0, sizeof next_item);
    create(env, NULL, (size_t)double_of(env, argv[1]), PRODUCERS, receive);
    for (intptr_t i = 0; i < PRODUCERS; i++) {
        pthread_t thread;
        pthread_create(&thread, NULL, produce, (void *)i);
        pthread_detach(thread);
    }
    return NULL;
}

CASE(get_received) {
    return LIST(number(env, (double)received), number(env, (double)misplaced));
}

/* ---- an item whose callback queues the next one: the loop goes on */

static void queue_next(napi_env env, napi_value callback, void *context, void *data) {
    if (env != NULL) {
        calls++;
        napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking);
    }
}

CASE(call_for_ever) {
    create(env, NULL, 0, 1, queue_next);
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    return NULL;
}

CASE(abort_it) {
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    return boolean(env, calls > 0);
}

/* ---- the last callback acquires and calls */

static void use_when_last(napi_env env, napi_value callback, void *context, void *data) {
    SHOW_BARE(napi_acquire_threadsafe_function(kept));
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
}

CASE(use_in_last_callback) {
    create(env, NULL, 0, 1, use_when_last);
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

static void use_once(napi_env env, napi_value callback, void *context, void *data) {
    if (data != NULL) {
        SHOW_BARE(napi_acquire_threadsafe_function(kept));
        SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
        SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
        SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    } else {
        say("the last item, env %s", env == NULL ? "NULL" : "given");
    }
}

CASE(release_in_callback) {
    create(env, NULL, 0, 1, use_once);
    SHOW_BARE(napi_call_threadsafe_function(kept, &kept, napi_tsfn_nonblocking));
    return NULL;
}

/* ---- an abort while others still count on it: what they hold stays theirs until they give it back */

static void ignore(napi_env env, napi_value callback, void *context, void *data) {}

CASE(abort_before_others) {
    create(env, NULL, 0, 3, ignore);
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_abort));
    return NULL;
}

CASE(give_back) {
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_blocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

/* ---- a full queue, and nobody else to empty it */

CASE(block_own_thread) {
    create(env, NULL, 1, 1, ignore);
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_blocking));
    SHOW_BARE(napi_call_threadsafe_function(kept, NULL, napi_tsfn_blocking));
    SHOW_BARE(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

/* ---- a thread that goes on after the env is gone */

static pthread_t late;

static void *call_until_closing(void *data) {
    napi_status status;
    do {
        status = napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking);
    } while (status == napi_ok);
    say("the last answer is %s", status_name(status));
    return NULL;
}

static void join_late(napi_env env, void *data, void *hint) {
    pthread_join(late, NULL);
    say("joined");
    flush_log();
}

CASE(call_beyond_the_end) {
    MUST(napi_create_threadsafe_function(
        env, NULL, NULL, text(env, "suite"), 0, 1, NULL, NULL, NULL, ignore, &kept));
    MUST(napi_unref_threadsafe_function(env, kept));
    MUST(napi_set_instance_data(env, NULL, join_late, NULL));
    pthread_create(&late, NULL, call_until_closing, NULL);
    return NULL;
}

/* ---- an exception in each of many items */

CASE(call_three_times) {
    create(env, argv[0], 0, 1, NULL);
    for (int i = 0; i < 3; i++) {
        MUST(napi_call_threadsafe_function(kept, NULL, napi_tsfn_nonblocking));
    }
    MUST(napi_release_threadsafe_function(kept, napi_tsfn_release));
    return NULL;
}

/* ---- a thread that calls until the end, while objects die: each finalizer once */

#define WRAPS 1000

static int finalizers_of[WRAPS];
static napi_ref collect;

static void count_finalizer(napi_env env, void *data, void *hint) {
    ++*(int *)data;
}

/* At the very end: Node runs no finalizers at all if the thread has not let go by then. */
static void show_finalizers(void) {
    int more = 0;
    for (int i = 0; i < WRAPS; i++) {
        more += finalizers_of[i] > 1;
    }
    say("%d finalizers ran more than once", more);
    flush_log();
}

static void collect_now(napi_env env, napi_value callback, void *context, void *data) {
    napi_value function = NULL;
    if (env != NULL && calls++ % 50 == 0) {
        MUST(napi_get_reference_value(env, collect, &function));
        MUST(napi_call_function(env, undefined(env), function, 0, NULL, NULL));
    }
}

static void *keep_calling(void *data) {
    while (napi_call_threadsafe_function(kept, NULL, napi_tsfn_blocking) == napi_ok) {
    }
    return NULL;
}

CASE(wrap_and_keep_calling) {
    pthread_t thread;
    atexit(show_finalizers);
    MUST(napi_create_reference(env, argv[0], 1, &collect));
    for (int i = 0; i < WRAPS; i++) {
        MUST(napi_wrap(env, object(env), &finalizers_of[i], count_finalizer, NULL, NULL));
    }
    create(env, NULL, 4, 1, collect_now);
    pthread_create(&thread, NULL, keep_calling, NULL);
    pthread_detach(thread);
    return NULL;
}

CASE(get_calls) {
    return number(env, calls);
}
