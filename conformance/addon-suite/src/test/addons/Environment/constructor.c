/* Registered by a library constructor, as before Node-API had a well-known symbol. */
#define OWN_INIT
#include "test.h"

static int inits;

CASE(count_of_inits) {
    return number(env, inits);
}

static napi_value init(napi_env env, napi_value exports) {
    inits++;
    return export_cases(env, exports);
}

/* What it says of its version means nothing. */
static napi_module module = {99, 0, __FILE__, init, "constructor", NULL, {0}};

__attribute__((constructor)) static void register_module(void) {
    napi_module_register(&module);
}
