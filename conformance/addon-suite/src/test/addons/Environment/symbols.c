/*
 * What addons find out about symbols: bindings that look functions up by name, and functions that nobody has, as long
 * as nobody calls them.
 */
#include "../test.h"
#include <dlfcn.h>

void abide_suite_nobody_has_this(void);

CASE(look_up) {
    char name[64];
    void *program = dlopen(NULL, RTLD_LAZY);
    void *symbol = dlsym(program, text_of(env, argv[0], name, sizeof name));
    return boolean(env, symbol != NULL);
}

CASE(call_found) {
    void *program = dlopen(NULL, RTLD_LAZY);
    napi_status (*create)(napi_env, int32_t, napi_value *) = NULL;
    napi_value result = NULL;
    *(void **)&create = dlsym(program, "napi_create_int32");
    MUST(create(env, 5, &result));
    return result;
}

CASE(call_what_nobody_has) {
    if (argc > 0) {
        abide_suite_nobody_has_this();
    }
    return NULL;
}
