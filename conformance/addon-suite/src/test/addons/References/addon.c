#include "test.h"

static napi_ref kept;

CASE(create_reference) {
    uint32_t count = (uint32_t)double_of(env, argv[1]);
    SHOW(napi_create_reference(env, argv[0], count, &kept));
    return NULL;
}

CASE(get_value) {
    napi_value value = NULL;
    SHOW(napi_get_reference_value(env, kept, &value));
    say("%s", type_name(env, value));
    return value;
}

CASE(is_gone) {
    napi_value value = NULL;
    MUST(napi_get_reference_value(env, kept, &value));
    return boolean(env, value == NULL);
}

CASE(ref) {
    uint32_t count = UNTOUCHED;
    SHOW(napi_reference_ref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

CASE(unref) {
    uint32_t count = UNTOUCHED;
    SHOW(napi_reference_unref(env, kept, &count));
    say("count %u", (unsigned)count);
    return NULL;
}

CASE(count_without_result) {
    SHOW(napi_reference_ref(env, kept, NULL));
    SHOW(napi_reference_unref(env, kept, NULL));
    return NULL;
}

CASE(delete_reference) {
    SHOW(napi_delete_reference(env, kept));
    return NULL;
}

static int finalized;

static void count_finalized(node_api_basic_env env, void *data, void *hint) {
    finalized++;
}

static void delete_own_reference(node_api_basic_env env, void *data, void *hint) {
    napi_ref *reference = data;
    SHOW(napi_delete_reference(env, *reference));
    free(reference);
    finalized++;
}

static void call_into_js(napi_env env, void *data, void *hint) {
    napi_value global, result;
    finalized++;
    MUST(napi_get_global(env, &global));
    MUST(napi_get_named_property(env, global, "onFinalized", &result));
    SHOW(napi_call_function(env, global, result, 0, NULL, &result));
}

CASE(count_of_finalized) {
    return number(env, finalized);
}

CASE(add_finalizers) {
    for (int i = 0; i < 3; i++) {
        SHOW(napi_add_finalizer(env, argv[0], NULL, count_finalized, NULL, NULL));
    }
    return NULL;
}

CASE(add_finalizer_that_deletes) {
    napi_ref *reference = malloc(sizeof *reference);
    MUST(napi_add_finalizer(env, argv[0], reference, delete_own_reference, NULL, reference));
    return NULL;
}

CASE(add_finalizer_that_calls) {
    MUST(napi_add_finalizer(env, argv[0], NULL, call_into_js, NULL, NULL));
    return NULL;
}

CASE(add_finalizer_and_delete_reference) {
    napi_ref reference;
    MUST(napi_add_finalizer(env, argv[0], NULL, count_finalized, NULL, &reference));
    MUST(napi_delete_reference(env, reference));
    return NULL;
}

/* More than a host may put off, some of them deleted after JavaScript has collected within the call. */
CASE(delete_many) {
    enum { COUNT = 100 };
    napi_ref references[COUNT];
    napi_value object, result;
    for (int i = 0; i < COUNT; i++) {
        napi_handle_scope scope;
        MUST(napi_open_handle_scope(env, &scope));
        MUST(napi_create_object(env, &object));
        MUST(napi_add_finalizer(env, object, NULL, count_finalized, NULL, NULL));
        MUST(napi_create_reference(env, object, 1, &references[i]));
        MUST(napi_close_handle_scope(env, scope));
    }
    for (int i = 0; i < COUNT; i++) {
        if (i % 10 != 0) {
            MUST(napi_delete_reference(env, references[i]));
        }
    }
    MUST(napi_get_global(env, &object));
    MUST(napi_call_function(env, object, argv[0], 0, NULL, &result));
    for (int i = 0; i < COUNT; i += 10) {
        MUST(napi_get_reference_value(env, references[i], &object));
        say("%d %s", i, type_name(env, object));
        MUST(napi_delete_reference(env, references[i]));
    }
    napi_throw_error(env, NULL, "references were deleted");
    return NULL;
}

CASE(add_finalizer_refused) {
    SHOW(napi_add_finalizer(env, argv[0], NULL, count_finalized, NULL, NULL));
    return NULL;
}

CASE(finalizer_reference) {
    napi_ref reference = NULL;
    napi_value value = NULL;
    uint32_t count = UNTOUCHED;
    SHOW(napi_add_finalizer(env, argv[0], NULL, count_finalized, NULL, &reference));
    SHOW(napi_get_reference_value(env, reference, &value));
    say("%s", type_name(env, value));
    SHOW(napi_reference_ref(env, reference, &count));
    SHOW(napi_reference_unref(env, reference, &count));
    say("count %u", (unsigned)count);
    SHOW(napi_reference_unref(env, reference, &count));
    SHOW(napi_delete_reference(env, reference));
    return NULL;
}

CASE(refuse_null) {
    napi_ref reference;
    napi_value value;
    uint32_t count;
    MUST(napi_create_reference(env, argv[0], 1, &kept));
    SHOW(napi_create_reference(env, NULL, 1, &reference));
    SHOW(napi_create_reference(env, argv[0], 1, NULL));
    SHOW(napi_delete_reference(env, NULL));
    SHOW(napi_reference_ref(env, NULL, &count));
    SHOW(napi_reference_unref(env, NULL, &count));
    SHOW(napi_get_reference_value(env, NULL, &value));
    SHOW(napi_get_reference_value(env, kept, NULL));
    SHOW(napi_add_finalizer(env, NULL, NULL, count_finalized, NULL, NULL));
    SHOW(napi_add_finalizer(env, argv[0], NULL, NULL, NULL, NULL));
    SHOW(napi_create_reference(NULL, argv[0], 1, &reference));
    SHOW(napi_delete_reference(NULL, kept));
    SHOW(napi_reference_ref(NULL, kept, &count));
    SHOW(napi_reference_unref(NULL, kept, &count));
    SHOW(napi_get_reference_value(NULL, kept, &value));
    SHOW(napi_add_finalizer(NULL, argv[0], NULL, count_finalized, NULL, NULL));
    MUST(napi_delete_reference(env, kept));
    return NULL;
}

CASE(work_while_pending) {
    napi_ref reference;
    napi_value value;
    uint32_t count;
    make_pending(env);
    SHOW(napi_create_reference(env, argv[0], 1, &reference));
    SHOW(napi_reference_ref(env, reference, &count));
    SHOW(napi_reference_unref(env, reference, &count));
    SHOW(napi_get_reference_value(env, reference, &value));
    SHOW(napi_delete_reference(env, reference));
    SHOW(napi_add_finalizer(env, argv[0], NULL, count_finalized, NULL, NULL));
    clear_pending(env);
    return NULL;
}

/* Node crashes: only ours answers. */
CASE(delete_twice) {
    napi_ref reference;
    MUST(napi_create_reference(env, argv[0], 1, &reference));
    SHOW(napi_delete_reference(env, reference));
    SHOW(napi_delete_reference(env, reference));
    return NULL;
}
