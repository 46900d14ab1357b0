#include "test.h"
#include <math.h>

CASE(create_date) {
    napi_value result = NULL;
    SHOW(napi_create_date(env, double_of(env, argv[0]), &result));
    return result;
}

CASE(get_date_value) {
    double time = UNTOUCHED;
    SHOW(napi_get_date_value(env, argv[0], &time));
    return number(env, time);
}

CASE(is_date) {
    bool result = false;
    SHOW(napi_is_date(env, argv[0], &result));
    return boolean(env, result);
}

CASE(refuse_null) {
    napi_value result;
    double time;
    bool is_date;
    SHOW(napi_create_date(env, 1, NULL));
    SHOW(napi_get_date_value(env, NULL, &time));
    SHOW(napi_get_date_value(env, argv[0], NULL));
    SHOW(napi_is_date(env, NULL, &is_date));
    SHOW(napi_is_date(env, argv[0], NULL));
    SHOW(napi_create_date(NULL, 1, &result));
    SHOW(napi_get_date_value(NULL, argv[0], &time));
    SHOW(napi_is_date(NULL, argv[0], &is_date));
    return NULL;
}

CASE(call_while_pending) {
    napi_value result;
    double time;
    bool is_date = false;
    SHOW_PENDING(napi_create_date(env, 1, &result));
    SHOW_PENDING(napi_get_date_value(env, argv[0], &time));
    SHOW_PENDING(napi_is_date(env, argv[0], &is_date));
    say("%d", is_date);
    return NULL;
}
