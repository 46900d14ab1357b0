/* A class whose members have the same name. */
#include "test.h"

static napi_value answer(napi_env env, napi_callback_info info) {
    void *data = NULL;
    MUST(napi_get_cb_info(env, info, NULL, NULL, NULL, &data));
    return number(env, (double)(intptr_t)data);
}

static napi_property_descriptor member(napi_env env, napi_value name, char kind, intptr_t which, int attributes) {
    napi_property_descriptor made = {NULL, name, NULL, NULL, NULL, NULL, (napi_property_attributes)attributes, (void *)which};
    switch (kind) {
    case 'm':
        made.method = answer;
        break;
    case 'g':
        made.getter = answer;
        break;
    case 's':
        made.setter = answer;
        break;
    case 'b':
        made.getter = answer;
        made.setter = answer;
        break;
    default:
        made.value = number(env, (double)which);
    }
    return made;
}

/* (name, kinds, attributes of the first, of the second) */
CASE(define_twice) {
    char kinds[8];
    text_of(env, argv[1], kinds, sizeof kinds);
    napi_property_descriptor members[] = {
        member(env, argv[0], kinds[0], 1, (int)double_of(env, argv[2])),
        {"between", NULL, answer, NULL, NULL, NULL, napi_default, NULL},
        member(env, argv[0], kinds[1], 2, (int)double_of(env, argv[3])),
    };
    napi_value result = NULL;
    SHOW(napi_define_class(env, "Twice", NAPI_AUTO_LENGTH, answer, NULL, COUNT(members), members, &result));
    return result;
}
