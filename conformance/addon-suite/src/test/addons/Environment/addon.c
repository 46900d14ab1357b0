#include "test.h"

CASE(get_version) {
    uint32_t version = 0;
    SHOW(napi_get_version(env, &version));
    say("%s", version >= 9 ? "9 or newer" : "older");
    return NULL;
}

CASE(get_node_version) {
    const napi_node_version *version = NULL, *again = NULL;
    SHOW(napi_get_node_version(env, &version));
    SHOW(napi_get_node_version(env, &again));
    say("%s, %s", version->release, version == again ? "the same address" : "another address");
    char whole[32];
    snprintf(whole, sizeof whole, "v%u.%u.%u", version->major, version->minor, version->patch);
    return text(env, whole);
}

CASE(get_module_file_name) {
    const char *name = NULL, *again = NULL;
    SHOW(node_api_get_module_file_name(env, &name));
    SHOW(node_api_get_module_file_name(env, &again));
    say("%s", strcmp(name, again) == 0 ? "the same" : "another");
    return text(env, name);
}

CASE(adjust_external_memory) {
    int64_t before = 0, more = 0, after = 0;
    SHOW(napi_adjust_external_memory(env, 0, &before));
    SHOW(napi_adjust_external_memory(env, 1 << 20, &more));
    SHOW(napi_adjust_external_memory(env, -(1 << 20), &after));
    say("%lld, back: %s", (long long)(more - before), after == before ? "yes" : "no");
    return NULL;
}

static int one = 1, two = 2;
static int finalized;

static void count_finalized(napi_env env, void *data, void *hint) {
    finalized++;
}

CASE(use_instance_data) {
    void *data = &two;
    SHOW(napi_get_instance_data(env, &data));
    say("%s", data == NULL ? "NULL" : "something");
    SHOW(napi_set_instance_data(env, &one, count_finalized, NULL));
    SHOW(napi_get_instance_data(env, &data));
    say("%s", data == &one ? "one" : "another");
    SHOW(napi_set_instance_data(env, &two, NULL, NULL));
    SHOW(napi_get_instance_data(env, &data));
    say("%s, %d finalized", data == &two ? "two" : "another", finalized);
    SHOW(napi_set_instance_data(env, NULL, NULL, NULL));
    SHOW(napi_get_instance_data(env, &data));
    say("%s", data == NULL ? "NULL" : "something");
    return NULL;
}

CASE(fatal_exception) {
    SHOW(napi_fatal_exception(env, argv[0]));
    return NULL;
}

CASE(fatal_error) {
    flush_log();
    napi_fatal_error("the location", NAPI_AUTO_LENGTH, "the message is cut", 11);
}

CASE(refuse_null) {
    uint32_t version;
    const napi_node_version *node_version;
    const char *name;
    int64_t adjusted;
    void *data;
    struct uv_loop_s *loop;
    SHOW(napi_get_version(env, NULL));
    SHOW(napi_get_node_version(env, NULL));
    SHOW(node_api_get_module_file_name(env, NULL));
    SHOW(napi_adjust_external_memory(env, 1, NULL));
    SHOW(napi_get_instance_data(env, NULL));
    SHOW(napi_get_uv_event_loop(env, NULL));
    SHOW(napi_fatal_exception(env, NULL));
    SHOW(napi_get_version(NULL, &version));
    SHOW(napi_get_node_version(NULL, &node_version));
    SHOW(node_api_get_module_file_name(NULL, &name));
    SHOW(napi_adjust_external_memory(NULL, 1, &adjusted));
    SHOW(napi_get_instance_data(NULL, &data));
    SHOW(napi_set_instance_data(NULL, NULL, NULL, NULL));
    SHOW(napi_get_uv_event_loop(NULL, &loop));
    SHOW(napi_fatal_exception(NULL, argv[0]));
    return NULL;
}

CASE(call_while_pending) {
    uint32_t version;
    const napi_node_version *node_version;
    const char *name;
    int64_t adjusted;
    void *data;
    SHOW_PENDING(napi_get_version(env, &version));
    SHOW_PENDING(napi_get_node_version(env, &node_version));
    SHOW_PENDING(node_api_get_module_file_name(env, &name));
    SHOW_PENDING(napi_adjust_external_memory(env, 0, &adjusted));
    SHOW_PENDING(napi_set_instance_data(env, NULL, NULL, NULL));
    SHOW_PENDING(napi_get_instance_data(env, &data));
    SHOW_PENDING(napi_fatal_exception(env, argv[0]));
    return NULL;
}
