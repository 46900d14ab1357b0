/* Opening libraries, and what a library's constructor registers while it is opened. */
#include "boundary.h"
#include "platform/platform.h"

/* Opens a library; *module is the descriptor that it registered meanwhile, *error a message or NULL. */
ABIDE_EXPORT void *abide_open_library(const char *path, int flags, void **module, const char **error) {
    abide_registered_module = NULL;
    void *library = abide_open(path, flags, error);
    *module = abide_registered_module;
    abide_registered_module = NULL;
    return library;
}

ABIDE_EXPORT void *abide_find_symbol(void *library, const char *name) { return abide_symbol(library, name); }
