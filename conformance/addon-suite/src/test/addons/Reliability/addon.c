/*
 * Situations that broke hosts of Node-API: lifetimes of references and finalizers, and what an addon does while they
 * run.
 */
#include "test.h"

static int finalized;
static int wrong;

CASE(count_of_finalized) {
    return number(env, finalized);
}

CASE(count_of_wrong) {
    return number(env, wrong);
}

CASE(reset) {
    finalized = wrong = 0;
    return NULL;
}

/* ---- two weak references to one object; the finalizer of one deletes both */

struct pair {
    napi_ref own, other;
    int calls;
};

static void delete_both(napi_env env, void *data, void *hint) {
    struct pair *pair = data;
    if (pair->calls++ != 0) {
        wrong++;
        return;
    }
    MUST(napi_delete_reference(env, pair->other));
    MUST(napi_delete_reference(env, pair->own));
    free(pair);
    finalized++;
}

CASE(make_pairs) {
    for (int left = (int)double_of(env, argv[0]); left > 0; left--) {
        napi_handle_scope scope;
        MUST(napi_open_handle_scope(env, &scope));
        napi_value value = object(env);
        struct pair *pair = calloc(1, sizeof *pair);
        MUST(napi_wrap(env, value, pair, delete_both, NULL, &pair->own));
        MUST(napi_create_reference(env, value, 0, &pair->other));
        MUST(napi_close_handle_scope(env, scope));
    }
    return NULL;
}

/* ---- references that are deleted when their objects may be dead and their finalizers queued */

static napi_ref many[1000];

static void count_wrong(napi_env env, void *data, void *hint) {
    wrong++;
}

static void count(napi_env env, void *data, void *hint) {
    finalized++;
}

CASE(make_references) {
    for (size_t i = 0; i < COUNT(many); i++) {
        MUST(napi_wrap(env, object(env), NULL, count_wrong, NULL, &many[i]));
    }
    MUST(napi_add_finalizer(env, object(env), NULL, count, NULL, NULL));
    return NULL;
}

CASE(delete_references) {
    for (size_t i = 0; i < COUNT(many); i++) {
        MUST(napi_delete_reference(env, many[i]));
    }
    return NULL;
}

/* ---- what a weak reference gives while the finalizer of its object waits */

struct observed {
    napi_ref reference;
    bool finalized;
};

static struct observed observed[100];

static void observe(napi_env env, void *data, void *hint) {
    struct observed *one = data;
    napi_value value = NULL;
    one->finalized = true;
    MUST(napi_get_reference_value(env, one->reference, &value));
    if (value != NULL) {
        wrong++;
    }
    MUST(napi_delete_reference(env, one->reference));
    finalized++;
}

CASE(make_observed) {
    for (size_t i = 0; i < COUNT(observed); i++) {
        napi_value value = object(env);
        MUST(napi_create_reference(env, value, 0, &observed[i].reference));
        MUST(napi_add_finalizer(env, value, &observed[i], observe, NULL, NULL));
        observed[i].finalized = false;
    }
    return NULL;
}

/* An object whose finalizer ran is never seen again. */
CASE(look_at_observed) {
    for (size_t i = 0; i < COUNT(observed); i++) {
        napi_value value = NULL;
        if (!observed[i].finalized) {
            MUST(napi_get_reference_value(env, observed[i].reference, &value));
            if (value != NULL) {
                uint32_t count;
                MUST(napi_reference_ref(env, observed[i].reference, &count));
                MUST(napi_reference_unref(env, observed[i].reference, &count));
                if (observed[i].finalized) {
                    wrong++;
                }
            }
        }
    }
    return NULL;
}

/* ---- a finalizer that works with handles */

static void work(napi_env env, void *data, void *hint) {
    napi_handle_scope scope;
    napi_escapable_handle_scope escapable;
    napi_value value, escaped, again;
    napi_ref reference;
    MUST(napi_open_handle_scope(env, &scope));
    MUST(napi_open_escapable_handle_scope(env, &escapable));
    MUST(napi_create_object(env, &value));
    MUST(napi_escape_handle(env, escapable, value, &escaped));
    MUST(napi_close_escapable_handle_scope(env, escapable));
    MUST(napi_create_reference(env, escaped, 1, &reference));
    MUST(napi_get_reference_value(env, reference, &again));
    bool same = false;
    MUST(napi_strict_equals(env, escaped, again, &same));
    if (!same) {
        wrong++;
    }
    MUST(napi_delete_reference(env, reference));
    MUST(napi_wrap(env, escaped, NULL, count, NULL, NULL));
    MUST(napi_close_handle_scope(env, scope));
    finalized++;
}

CASE(make_worker_finalizers) {
    for (int i = 0; i < 100; i++) {
        MUST(napi_add_finalizer(env, object(env), NULL, work, NULL, NULL));
    }
    return NULL;
}

/* ---- a handle that only the addon's heap knows */

static napi_value *heap;

CASE(keep_on_heap) {
    napi_value result;
    heap = malloc(1000 * sizeof *heap);
    for (int i = 0; i < 1000; i++) {
        MUST(napi_create_object(env, &heap[i]));
        MUST(napi_set_named_property(env, heap[i], "index", number(env, i)));
    }
    /* The function collects garbage. */
    MUST(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
        napi_value index;
        MUST(napi_get_named_property(env, heap[i], "index", &index));
        sum += double_of(env, index);
    }
    free(heap);
    return number(env, sum);
}

/* ---- the wrap of an object whose reference was deleted: Node crashes */

CASE(unwrap_after_delete) {
    static int data;
    napi_ref reference;
    napi_value value = object(env);
    void *result = NULL;
    MUST(napi_wrap(env, value, &data, count, NULL, &reference));
    SHOW(napi_delete_reference(env, reference));
    SHOW(napi_unwrap(env, value, &result));
    say("%s", result == NULL ? "nothing" : result == &data ? "what was wrapped" : "another pointer");
    result = NULL;
    SHOW(napi_remove_wrap(env, value, &result));
    say("%s", result == NULL ? "nothing" : result == &data ? "what was wrapped" : "another pointer");
    SHOW(napi_wrap(env, value, &data, count, NULL, NULL));
    return NULL;
}

/* ---- at the end of the process */

static napi_ref instance_references[3];

static void delete_instance_references(napi_env env, void *data, void *hint) {
    for (size_t i = 0; i < COUNT(instance_references); i++) {
        SHOW(napi_delete_reference(env, instance_references[i]));
    }
    flush_log();
}

static void say_end(napi_env env, void *data, void *hint) {
    say("%s", (const char *)(hint != NULL ? hint : data));
    flush_log();
}

CASE(delete_references_at_the_end) {
    MUST(napi_set_instance_data(env, NULL, delete_instance_references, NULL));
    MUST(napi_create_reference(env, argv[0], 1, &instance_references[0]));
    MUST(napi_create_reference(env, argv[0], 0, &instance_references[1]));
    MUST(napi_wrap(env, argv[0], "wrap", say_end, NULL, &instance_references[2]));
    return NULL;
}

CASE(keep_external_memory) {
    static char bytes[4] = "abc";
    napi_value buffer, external;
    MUST(napi_create_external_buffer(env, sizeof bytes, bytes, say_end, "buffer", &buffer));
    MUST(napi_create_external(env, "external", say_end, "external", &external));
    return LIST(buffer, external);
}
