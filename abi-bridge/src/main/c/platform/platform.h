/*
 * What differs by operating system, for the C of this module: one file beside this one for each system that Abide runs
 * on. Processors differ nowhere so far, other than through the compiler: handles are words, arguments of callbacks two
 * 32-bit halves of a word on little-endian machines (Memory.pair).
 */
#ifndef ABIDE_PLATFORM_H
#define ABIDE_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Tells the lowest address of the calling thread's stack and its size; false if the system does not. */
bool abide_stack_of_this_thread(uintptr_t *low, size_t *size);

/* Reserves address space that gets memory, of zeros, where it is first touched; NULL if there is none. */
void *abide_reserve(size_t bytes);

/* Gives reserved address space back. */
void abide_give_back(void *region, size_t bytes);

/* Opens a library; flags 0: functions are looked up when they are called. *error is a message or NULL. */
void *abide_open(const char *path, int flags, const char **error);

/* The address of a symbol of a library, or of the process if that is NULL; NULL if there is none. */
void *abide_symbol(void *library, const char *name);

/* The file that code was loaded from, or NULL. */
const char *abide_file_of_code(const void *code);

#endif
