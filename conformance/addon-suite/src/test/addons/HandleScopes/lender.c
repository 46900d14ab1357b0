/* An addon that another one calls in C, beside JavaScript: what it makes is used with the other's env. */
#include "lender.h"

static napi_value lend(struct lender *lender, int kind) {
    napi_value value = NULL;
    napi_env env = lender->env;
    switch (kind) {
    case 0: MUST(napi_create_double(env, 42.5, &value)); break;
    case 1: MUST(napi_create_string_utf8(env, "lent", NAPI_AUTO_LENGTH, &value)); break;
    case 2: MUST(napi_get_boolean(env, true, &value)); break;
    case 3: MUST(napi_create_object(env, &value)); break;
    case 4: MUST(napi_get_null(env, &value)); break;
    default: MUST(napi_get_undefined(env, &value)); break;
    }
    return value;
}

static struct lender the_lender;

CASE(get_lender) {
    napi_value external;
    the_lender.env = env;
    the_lender.lend = lend;
    MUST(napi_create_external(env, &the_lender, NULL, NULL, &external));
    return external;
}
