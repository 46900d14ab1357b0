/* What v-table modules see of a thread-safe function or an async cleanup hook; Java's id follows. */
#include "env.h"

#include <stdlib.h>

extern const void *const abide_module_vtable[];

/* Never freed: any thread may look at one at any time, also long after the object is gone. */
typedef struct {
    uint64_t sentinel;
    const void *module_vtable;
    uint64_t id;
} module_handle;

ABIDE_EXPORT void *abide_create_module_handle(uint64_t id) {
    module_handle *handle = malloc(sizeof(*handle));
    if (handle != NULL) {
        handle->sentinel = ABIDE_SENTINEL;
        handle->module_vtable = abide_module_vtable;
        handle->id = id;
    }
    return handle;
}
