#define NAPI_EXPERIMENTAL
#include "test.h"

static int finalized, posted;

static void basic_finalizer(node_api_basic_env env, void *data, void *hint) {
    finalized++;
}

static void posted_finalizer(napi_env env, void *data, void *hint) {
    napi_value value;
    posted++;
    SHOW(napi_create_object(env, &value));
}

static void posting_finalizer(node_api_basic_env env, void *data, void *hint) {
    finalized++;
    MUST(node_api_post_finalizer(env, posted_finalizer, data, hint));
}

/*
 * A finalizer that runs during a collection may not make values: Node ends the process, and names
 * node_api_post_finalizer.
 */
static void breaking_finalizer(node_api_basic_env env, void *data, void *hint) {
    napi_value value;
    napi_create_object(env, &value);
}

CASE(add_basic_finalizer) {
    MUST(napi_add_finalizer(env, argv[0], NULL, basic_finalizer, NULL, NULL));
    return NULL;
}

CASE(add_posting_finalizer) {
    MUST(napi_add_finalizer(env, argv[0], NULL, posting_finalizer, NULL, NULL));
    return NULL;
}

CASE(add_breaking_finalizer) {
    MUST(napi_add_finalizer(env, argv[0], NULL, breaking_finalizer, NULL, NULL));
    return NULL;
}

/* What belongs to the object may be let go during the collection. */
static void deleting_finalizer(node_api_basic_env env, void *data, void *hint) {
    napi_ref *reference = data;
    MUST(napi_delete_reference(env, *reference));
    free(reference);
    finalized++;
}

CASE(add_deleting_finalizer) {
    napi_ref *reference = malloc(sizeof *reference);
    MUST(napi_add_finalizer(env, argv[0], reference, deleting_finalizer, NULL, reference));
    return NULL;
}

CASE(counts) {
    return LIST(number(env, finalized), number(env, posted));
}

CASE(post_finalizer) {
    SHOW(node_api_post_finalizer(env, posted_finalizer, NULL, NULL));
    SHOW(node_api_post_finalizer(NULL, posted_finalizer, NULL, NULL));
    SHOW_PENDING(node_api_post_finalizer(env, posted_finalizer, NULL, NULL));
    return NULL;
}
