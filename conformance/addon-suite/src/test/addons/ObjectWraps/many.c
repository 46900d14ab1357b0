/* Many wrapped objects: what matters is that each finalizer runs, and once. */
#include "test.h"

static unsigned char *times;
static size_t wrapped;
static size_t finalized;

static void note(node_api_basic_env env, void *data, void *hint) {
    times[(size_t)(uintptr_t)data]++;
    finalized++;
}

CASE(start) {
    wrapped = 0;
    finalized = 0;
    free(times);
    times = calloc((size_t)double_of(env, argv[0]), 1);
    return NULL;
}

CASE(wrap_next) {
    MUST(napi_wrap(env, argv[0], (void *)(uintptr_t)wrapped++, note, NULL, NULL));
    return NULL;
}

CASE(count_of_finalized) {
    return number(env, (double)finalized);
}

CASE(report) {
    size_t never = 0;
    size_t again = 0;
    for (size_t i = 0; i < wrapped; i++) {
        never += times[i] == 0;
        again += times[i] > 1;
    }
    say("%zu wrapped, %zu finalizers ran, %zu never, %zu more than once", wrapped, finalized, never, again);
    return NULL;
}
