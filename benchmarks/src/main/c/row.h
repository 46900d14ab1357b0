/* What the addons of the benchmark share: a function per operation, each as small as the operation allows. */
#ifndef ABIDE_BENCHMARKS_ROW_H
#define ABIDE_BENCHMARKS_ROW_H

#define NAPI_VERSION 8
#include <node_api.h>
#include <stdlib.h>

/* A function of a row; the compiler need not hear that some use neither parameter. */
#define ROW(name) \
    static napi_value name(__attribute__((unused)) napi_env env, __attribute__((unused)) napi_callback_info info)

/* The entry of a row in the addon's table: the function's name is the export's. */
#define EXPORT(name) {#name, NULL, name, NULL, NULL, NULL, napi_default, NULL}

static inline napi_value argument(napi_env env, napi_callback_info info) {
    size_t count = 1;
    napi_value value = NULL;
    napi_get_cb_info(env, info, &count, &value, NULL, NULL);
    return value;
}

#endif
