/*
 * A machine whose instructions are calls of Node-API: it runs a program and logs what each call answered.
 *
 * A program is text: instructions separated by ';', each the name of an operation and up to OPERANDS small numbers. An
 * operand picks a value of the pool, a number, a string … always within what there is, so that every text of known
 * names is a program, and so is what is left when a part is taken out. What a call makes goes to the end of the pool.
 *
 * Where Node-API leaves what happens undefined (a NULL that Node follows, a deleted reference) no program goes.
 * Everything else that an operation can do wrong, it does: wrong types, NULL, exceptions left pending, scopes closed
 * early.
 */
#ifndef ADDON_SUITE_MACHINE_H
#define ADDON_SUITE_MACHINE_H

#ifndef NAPI_VERSION
#define NAPI_VERSION 9
#endif
#include <node_api.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define OPERANDS 6
#define POOL 64
#define SCOPES 8
#define REFERENCES 8
#define DEFERREDS 8
#define CALL_DEPTH 4

/* As an operand: NULL instead of a value. */
#define NOTHING 255

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A value, and the depth of the scope that keeps it. */
struct entry {
    napi_value value;
    uint32_t depth;
};

/* A scope that the program opened; neither is set for that of a callback. */
struct scope {
    napi_handle_scope plain;
    napi_escapable_handle_scope escapable;
    bool is_escaped;
};

struct reference {
    napi_ref reference;
    bool is_of_wrap; /* only the wrap's finalizer may delete it */
};

/* What only JavaScript knows of a value. */
enum question {
    IS_SHARED, /* part of the realm: not a program's to change, and its keys are the engine's */
    HAS_OWN_TEXT, /* the engine decides how it reads as a string */
    IS_ENDLESS, /* nobody can wait for its text */
    INHERITS_SHARED_KEYS, /* enumerable ones, of the realm: those of Buffer.prototype, for instance */
    HAS_FIXED_ELEMENTS, /* a string or something that is frozen, or inherits from one */
    QUESTIONS
};

struct machine {
    napi_env env;
    const char *program;
    struct entry pool[POOL];
    uint32_t count;
    uint32_t fixed; /* how many entries are made at the start and stay */
    uint32_t overwritten;
    struct scope scopes[SCOPES];
    uint32_t depth;
    struct reference references[REFERENCES];
    uint32_t reference_count;
    napi_deferred deferreds[DEFERREDS];
    uint32_t deferred_count;
    napi_ref questions[QUESTIONS]; /* functions of programs.js */
    napi_ref keep; /* an array that keeps what references refer to */
    uint32_t kept;
    uint32_t calls; /* nested callbacks */
    uint32_t steps;
    uint32_t token;
    napi_value result; /* what out() points to */
};

typedef void operation_body(struct machine *m, const unsigned *x);

struct operation {
    const char *name;
    operation_body *body;
    struct operation *next;
};

void register_operation(struct operation *operation);

/* Defines an operation and its name. Its operands are x[0] to x[OPERANDS - 1]. */
#define OPERATION(name_) OPERATION_IF(true, name_)

/* The same for one that needs a function that some releases of Node lack. */
#define OPERATION_IF(is_there_, name_)                                                                                         \
    static operation_body name_;                                                                                               \
    static struct operation operation_##name_ = {#name_, name_, NULL};                                                         \
    __attribute__((constructor)) static void register_##name_(void) {                                                          \
        if (is_there_) {                                                                                                       \
            register_operation(&operation_##name_);                                                                            \
        }                                                                                                                      \
    }                                                                                                                          \
    static void name_(struct machine *m, const unsigned *x)

/* ---- the log */

/* Adds to the line that the running operation logs. */
__attribute__((format(printf, 1, 2))) void say(const char *format, ...);

/* Ends the line. */
void end_line(void);

/* Adds what a value is, as far as that needs no JavaScript. */
void describe(struct machine *m, napi_value value);

/* Ends the process: the machine itself does not work. */
#define MUST(call) must(#call, __LINE__, (call))
void must(const char *call, int line, napi_status status);

/* Tells whether a value is of a type; NULL is of none. */
bool is_of(struct machine *m, napi_value value, napi_valuetype type);

/* ---- operands */

/* A value of the pool, or NULL. */
napi_value in(struct machine *m, unsigned operand);

/* A value of the pool where Node follows a NULL. */
napi_value some(struct machine *m, unsigned operand);

/* Where a call writes a value: m->result, or NULL. */
napi_value *out(struct machine *m, unsigned operand);

/* Asks a function of programs.js about a value; no while an exception is pending. */
bool asks_script(struct machine *m, enum question question, napi_value value);

/*
 * Tells, and logs, that an operation is left out: it would change what later programs see, or show what is an engine's
 * own.
 */
bool leaves_out(struct machine *m, enum question question, napi_value value);

/* A text that is not NUL-terminated only by chance; its length goes to *length. */
const char *bytes(unsigned operand, size_t *length);

/* The text as UTF-16, or one that is none; its length is the answer. There is a NUL after it. */
size_t widen(unsigned operand, char16_t *units);

/* How much of a text: all of it up to its NUL, all of it, a part, or more than a string can hold. */
size_t length_of(unsigned operand, size_t length);

/* A short NUL-terminated name, for properties. */
const char *name_of(unsigned operand);

double number_of(unsigned operand);

/* Writes bytes that depend on a seed, unless there is no memory. */
void fill(void *data, size_t length, unsigned seed);

/* A pointer that is a number, to tell native data apart. */
void *token(struct machine *m);

/* A finalizer that sees to it that it runs once only; hint is made by once(). */
void finalize(napi_env env, void *data, void *hint);
void finalize_memory(napi_env env, void *data, void *hint);
void *once(void);

/* ---- answers */

bool is_pending(struct machine *m);

/* Logs the status of a call, and what else it left behind. */
bool answer(struct machine *m, napi_status status);

/* The same for a call that makes a value; the value is described and goes to the pool. */
bool answer_value(struct machine *m, napi_status status, const napi_value *result);

/* The same for a call that answers with yes or no; it is not known before the call, hence the pointer. */
void answer_bool(struct machine *m, napi_status status, const bool *result);

void push(struct machine *m, napi_value value);

/* Forgets the values of scopes deeper than this. */
void forget(struct machine *m, uint32_t depth);

/* Closes the scopes deeper than this, and forgets their values. */
void close_scopes(struct machine *m, uint32_t depth);

/* ---- callbacks */

/* What a native function does is in its data: see functions.c. */
napi_value callback(napi_env env, napi_callback_info info);
void *behaviour(unsigned operand);

/* Runs some instructions of the program that runs, from a place in it. */
void run_part(struct machine *m, unsigned place, unsigned instructions);

extern struct machine *running;

#endif
