#define OWN_INIT
#include "test.h"

NAPI_MODULE_INIT() {
    MUST(napi_throw_range_error(env, "INIT", "thrown by init"));
    return NULL;
}
