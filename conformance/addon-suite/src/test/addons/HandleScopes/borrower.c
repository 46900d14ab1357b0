#include "lender.h"

static struct lender *lender_of(napi_env env, napi_value external) {
    void *lender;
    MUST(napi_get_value_external(env, external, &lender));
    return lender;
}

CASE(read_lent) {
    struct lender *lender = lender_of(env, argv[0]);
    double number = 0;
    bool truth = false;
    char text[8] = "";
    size_t length = 0;
    SHOW(napi_get_value_double(env, lender->lend(lender, 0), &number));
    SHOW(napi_get_value_string_utf8(env, lender->lend(lender, 1), text, sizeof text, &length));
    SHOW(napi_get_value_bool(env, lender->lend(lender, 2), &truth));
    say("%g %s %zu %d", number, text, length, truth);
    for (int kind = 0; kind < 6; kind++) {
        napi_valuetype type = napi_function;
        MUST(napi_typeof(env, lender->lend(lender, kind), &type));
        say("%d is of type %d", kind, type);
    }
    return NULL;
}

CASE(return_lent) {
    struct lender *lender = lender_of(env, argv[0]);
    return lender->lend(lender, (int)double_of(env, argv[1]));
}

CASE(pass_lent) {
    struct lender *lender = lender_of(env, argv[0]);
    napi_value object = lender->lend(lender, 3), arguments[] = {object, lender->lend(lender, 0)}, result = NULL;
    SHOW(napi_set_named_property(env, object, "text", lender->lend(lender, 1)));
    SHOW(napi_call_function(env, lender->lend(lender, 5), argv[1], COUNT(arguments), arguments, &result));
    return result;
}

CASE(escape_lent) {
    struct lender *lender = lender_of(env, argv[0]);
    napi_escapable_handle_scope scope;
    napi_value result = NULL;
    MUST(napi_open_escapable_handle_scope(env, &scope));
    SHOW(napi_escape_handle(env, scope, lender->lend(lender, 1), &result));
    MUST(napi_close_escapable_handle_scope(env, scope));
    return result;
}

CASE(borrow_often) {
    struct lender *lender = lender_of(env, argv[0]);
    double sum = 0;
    for (int i = 0; i < 100000; i++) {
        double number = 0;
        MUST(napi_get_value_double(env, lender->lend(lender, 0), &number));
        sum += number;
    }
    return number(env, sum);
}
