/*
 * A library between addons and libabide: it exports every function of Node-API, hands each call on, and writes it to a
 * file with its arguments and its status; or it only counts calls by function and status. Opened before libabide it is
 * found first, by addons, by dlsym and by libabide's own v-tables; where nobody traces it is not opened, and costs
 * nothing.
 */
#ifndef ABIDE_TRACE_H
#define ABIDE_TRACE_H

#include "env.h"

/* The names of the functions, and what libabide does for each. */
extern const char *const abide_traced_names[];
extern void *abide_traced[];
extern const size_t abide_traced_count;

/* By their values. */
extern const char *const abide_status_names[];

/*
 * Calls by function and, in a row of ABIDE_COUNTED_STATUSES words, by status; a file that is mapped, so that it is
 * whole whatever ends the process. NULL where calls are written down instead.
 */
#define ABIDE_COUNTED_STATUSES 32
extern uint64_t *abide_counts;

/* Counts a call of a function, and returns its status. */
napi_status abide_count(size_t function, napi_status status);

/* One line, which this thread writes. */
typedef struct {
    char text[512];
    size_t length;
} abide_line;

void abide_trace_name(abide_line *line, const char *name);
void abide_trace_word(abide_line *line, uint64_t argument);
void abide_trace_int(abide_line *line, int32_t argument);
void abide_trace_double(abide_line *line, double argument);
void abide_trace_call(abide_line *line);
napi_status abide_trace_status(abide_line *line, napi_status status);

#endif
