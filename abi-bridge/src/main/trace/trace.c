#define _POSIX_C_SOURCE 200809L /* O_CLOEXEC */
#include "trace.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int file = -1;

/* How often libabide has refused a call because of its thread. */
static uint32_t (*refusals)(void);
static _Thread_local uint32_t refusals_seen;

__attribute__((format(printf, 2, 3))) static void add(abide_line *line, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof(line->text) - line->length;
    int written = vsnprintf(line->text + line->length, room, format, arguments);
    va_end(arguments);
    if (written > 0) {
        line->length += (size_t)written < room ? (size_t)written : room - 1;
    }
}

/* A line is one write at the end of the file, so that threads and processes do not mix theirs. */
static void write_line(abide_line *line) {
    line->text[line->length] = '\n';
    for (size_t from = 0; from <= line->length;) {
        ssize_t written = write(file, line->text + from, line->length + 1 - from);
        if (written <= 0) {
            return;
        }
        from += (size_t)written;
    }
}

void abide_trace_name(abide_line *line, const char *name) {
    line->length = 0;
    add(line, "%s(", name);
}

static const char *separator(const abide_line *line) { return line->text[line->length - 1] == '(' ? "" : ", "; }

void abide_trace_word(abide_line *line, uint64_t argument) {
    if (argument == 0) {
        add(line, "%s0", separator(line));
    } else {
        add(line, "%s0x%" PRIx64, separator(line), argument);
    }
}

void abide_trace_int(abide_line *line, int32_t argument) { add(line, "%s%" PRId32, separator(line), argument); }

void abide_trace_double(abide_line *line, double argument) { add(line, "%s%.17g", separator(line), argument); }

void abide_trace_call(abide_line *line) {
    add(line, ")");
    write_line(line);
}

napi_status abide_trace_status(abide_line *line, napi_status status) {
    add(line, ") = %s", abide_status_names[status]);
    uint32_t now = refusals();
    if (now != refusals_seen) {
        refusals_seen = now;
        add(line, " on another thread");
    }
    write_line(line);
    return status;
}

uint64_t *abide_counts;

napi_status abide_count(size_t function, napi_status status) {
    size_t column = (uint32_t)status < ABIDE_COUNTED_STATUSES ? (size_t)status : ABIDE_COUNTED_STATUSES - 1;
    __atomic_fetch_add(&abide_counts[function * ABIDE_COUNTED_STATUSES + column], 1, __ATOMIC_RELAXED);
    return status;
}

/* Opens the library that does what is traced. */
static bool find_functions(const char *library_path) {
    void *library = dlopen(library_path, RTLD_NOW);
    for (size_t i = 0; i < abide_traced_count; i++) {
        abide_traced[i] = library == NULL ? NULL : dlsym(library, abide_traced_names[i]);
        if (abide_traced[i] == NULL) {
            return false;
        }
    }
    *(void **)&refusals = dlsym(library, "abide_refusals_elsewhere");
    return refusals != NULL;
}

/* Called once, before any addon is opened: each call is written to a file. */
ABIDE_EXPORT bool abide_trace_start(const char *path, const char *library_path) {
    if (!find_functions(library_path)) {
        return false;
    }
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    return file >= 0;
}

/* The same, but calls are counted in the file. */
ABIDE_EXPORT bool abide_count_start(const char *path, const char *library_path) {
    size_t size = abide_traced_count * ABIDE_COUNTED_STATUSES * sizeof *abide_counts;
    if (!find_functions(library_path)) {
        return false;
    }
    int counts = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (counts < 0 || ftruncate(counts, (off_t)size) != 0) {
        return false;
    }
    void *mapped = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, counts, 0);
    close(counts);
    if (mapped == MAP_FAILED) {
        return false;
    }
    abide_counts = mapped;
    return true;
}
