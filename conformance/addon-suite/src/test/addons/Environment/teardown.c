/* What runs, in which order, and what still works when the env goes away. */
#include "test.h"

static napi_ref kept;

static void say_name(napi_env env, void *data, void *hint) {
    say("%s", (const char *)data);
    flush_log();
}

static void say_hook(void *data) {
    say("%s", (const char *)data);
    flush_log();
}

static void use_env(napi_env env, void *data, void *hint) {
    napi_value value = NULL, global = NULL, result = NULL;
    SHOW(napi_get_global(env, &global));
    SHOW(napi_create_string_utf8(env, "text", NAPI_AUTO_LENGTH, &value));
    SHOW(napi_get_named_property(env, global, "Object", &result));
    SHOW(napi_run_script(env, value, &result));
    SHOW(napi_throw_error(env, NULL, "nobody sees this"));
    SHOW(napi_delete_reference(env, kept));
    flush_log();
}

CASE(register_all) {
    napi_ref reference;
    MUST(napi_set_instance_data(env, "instance data", say_name, NULL));
    MUST(napi_add_env_cleanup_hook(env, say_hook, "first hook"));
    MUST(napi_wrap(env, argv[0], "wrap", say_name, NULL, NULL));
    MUST(napi_add_finalizer(env, argv[0], "finalizer", say_name, NULL, NULL));
    MUST(napi_add_env_cleanup_hook(env, say_hook, "second hook"));
    MUST(napi_create_reference(env, argv[0], 1, &reference));
    return NULL;
}

/* ---- each finalizer once, whether its object was collected before or not */

static int calls[100], wrong;

static void count_call(napi_env env, void *data, void *hint) {
    wrong += ++*(int *)data != 1;
}

static void say_calls(void) {
    int once = 0;
    for (size_t i = 0; i < COUNT(calls); i++) {
        once += calls[i] == 1;
    }
    printf("%d of %d once, %d wrong\n", once, (int)COUNT(calls), wrong);
}

CASE(register_wraps) {
    atexit(say_calls);
    for (size_t i = 0; i < COUNT(calls); i++) {
        MUST(napi_wrap(env, object(env), &calls[i], count_call, NULL, NULL));
    }
    return NULL;
}

CASE(wrap_removed_and_again) {
    void *data;
    MUST(napi_wrap(env, argv[0], "first wrap", say_name, NULL, NULL));
    MUST(napi_remove_wrap(env, argv[0], &data));
    MUST(napi_wrap(env, argv[0], "second wrap", say_name, NULL, NULL));
    return NULL;
}

CASE(use_env_at_the_end) {
    MUST(napi_create_reference(env, argv[0], 1, &kept));
    MUST(napi_add_finalizer(env, argv[0], NULL, use_env, NULL, NULL));
    return NULL;
}

static void add_another(napi_env env, void *data, void *hint) {
    napi_value value;
    say("%s", (const char *)data);
    SHOW(napi_create_object(env, &value));
    SHOW(napi_add_finalizer(env, value, "added at the end", say_name, NULL, NULL));
    flush_log();
}

CASE(add_finalizer_in_finalizer) {
    MUST(napi_add_finalizer(env, argv[0], "adds another", add_another, NULL, NULL));
    return NULL;
}

CASE(make_externals) {
    static char bytes[] = "bytes";
    napi_value external, buffer;
    MUST(napi_create_external(env, "external", say_name, NULL, &external));
    MUST(napi_create_external_buffer(env, sizeof bytes, bytes, say_name, NULL, &buffer));
    return LIST(external, buffer);
}
