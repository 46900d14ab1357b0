/*
 * Native memory of objects that die while a script goes on: an experimental module's finalizers need no turn of the
 * loop.
 */
#define NAPI_EXPERIMENTAL
#include "test.h"

static int alive, most;

static void free_it(node_api_basic_env env, void *data, void *hint) {
    free(data);
    alive--;
}

CASE(make_object) {
    napi_value result = object(env);
    void *memory = malloc(4096);
    MUST(napi_wrap(env, result, memory, free_it, NULL, NULL));
    if (++alive > most) {
        most = alive;
    }
    return result;
}

CASE(most_alive) {
    return number(env, most);
}
