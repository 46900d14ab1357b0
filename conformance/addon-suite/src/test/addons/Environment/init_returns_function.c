#define OWN_INIT
#include "test.h"

NAPI_MODULE_INIT() {
    return function(env);
}
