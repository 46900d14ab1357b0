/* Linux with glibc. */
#define _GNU_SOURCE /* pthread_getattr_np, dladdr */
#include "platform.h"

#include <dlfcn.h>
#include <pthread.h>
#include <sys/mman.h>

bool abide_stack_of_this_thread(uintptr_t *low, size_t *size) {
    pthread_attr_t attributes;
    void *lowest = NULL;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) {
        return false;
    }
    bool is_known = pthread_attr_getstack(&attributes, &lowest, size) == 0;
    pthread_attr_destroy(&attributes);
    *low = (uintptr_t)lowest;
    return is_known;
}

void *abide_reserve(size_t bytes) {
    void *region = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return region == MAP_FAILED ? NULL : region;
}

void abide_give_back(void *region, size_t bytes) { munmap(region, bytes); }

void *abide_open(const char *path, int flags, const char **error) {
    dlerror();
    void *library = dlopen(path, flags);
    *error = library == NULL ? dlerror() : NULL;
    return library;
}

void *abide_symbol(void *library, const char *name) { return dlsym(library, name); }

const char *abide_file_of_code(const void *code) {
    Dl_info found;
    return dladdr(code, &found) != 0 ? found.dli_fname : NULL;
}
