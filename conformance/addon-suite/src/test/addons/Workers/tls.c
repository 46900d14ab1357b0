/* A library that only a worker loads: a thread of its own outlives the worker and ends in code of the library. */
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

static pthread_key_t key;

static void at_thread_end(void *value) {
    ((_Atomic int32_t *)value)[1] = 1;
}

static void *wait_for_word(void *data) {
    _Atomic int32_t *cells = data;
    pthread_setspecific(key, cells);
    while (cells[0] == 0) {
        sched_yield();
    }
    return NULL;
}

CASE(start_thread) {
    void *cells = NULL;
    pthread_t thread;
    MUST(napi_get_typedarray_info(env, argv[0], NULL, NULL, &cells, NULL, NULL));
    pthread_key_create(&key, at_thread_end);
    pthread_create(&thread, NULL, wait_for_word, cells);
    pthread_detach(thread);
    return NULL;
}
