/* Opening addon libraries and the descriptor that a library constructor registers while it opens. */
#include "boundary.h"

#include <dlfcn.h>

static _Thread_local void *registered_module;

void napi_module_register(void *module);
ABIDE_EXPORT void napi_module_register(void *module) { registered_module = module; }

/* Opens a library lazily bound; *module is the descriptor that it registered meanwhile, *error a message or NULL. */
ABIDE_EXPORT void *abide_open_library(const char *path, int flags, void **module, const char **error) {
    registered_module = NULL;
    dlerror();
    void *library = dlopen(path, flags == 0 ? RTLD_LAZY : flags);
    *error = library == NULL ? dlerror() : NULL;
    *module = registered_module;
    registered_module = NULL;
    return library;
}

ABIDE_EXPORT void *abide_find_symbol(void *library, const char *name) { return dlsym(library, name); }
