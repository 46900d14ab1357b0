#ifndef ADDON_SUITE_LENDER_H
#define ADDON_SUITE_LENDER_H

#include "../test.h"

struct lender {
    napi_env env;
    napi_value (*lend)(struct lender *lender, int kind);
};

#endif
