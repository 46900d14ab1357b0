#define OWN_INIT
#include "test.h"

NAPI_MODULE_INIT() {
    MUST(napi_set_named_property(env, exports, "answer", number(env, 42)));
    return NULL;
}
