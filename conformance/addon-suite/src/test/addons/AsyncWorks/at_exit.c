#include "test.h"
#include <unistd.h>

#define WORKS 6

static void print_line(const char *line) {
    if (write(STDOUT_FILENO, line, strlen(line)) < 0) {
        abort();
    }
}

static void execute(napi_env env, void *data) {
    print_line("executed\n");
}

static void complete(napi_env env, napi_status status, void *data) {
    print_line("completed\n");
}

static void hook(void *data) {
    print_line("cleanup hook\n");
}

/* More work than the pool has threads, and a cleanup hook. */
CASE(queue_many) {
    napi_value name = text(env, "many");
    for (int index = 0; index < WORKS; index++) {
        napi_async_work work = NULL;
        MUST(napi_create_async_work(env, NULL, name, execute, complete, NULL, &work));
        MUST(napi_queue_async_work(env, work));
    }
    MUST(napi_add_env_cleanup_hook(env, hook, NULL));
    return NULL;
}
