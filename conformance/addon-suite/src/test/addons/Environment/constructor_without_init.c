#define OWN_INIT
#include "test.h"

static napi_module module = {1, 0, __FILE__, NULL, "null", NULL, {0}};

__attribute__((constructor)) static void register_module(void) {
    napi_module_register(&module);
}
