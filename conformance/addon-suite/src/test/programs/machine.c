/* The machine itself: programs, pool, log; describe.c tells of values. */
#include "machine.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define STEPS 400
#define LINE 4096

static struct operation *operations;

/* The lines that are being written: one for each nested callback, since a call logs its line after what it calls. */
static struct {
    char text[LINE];
    size_t length;
} lines[CALL_DEPTH + 1];

struct machine *running;

void register_operation(struct operation *operation) {
    operation->next = operations;
    operations = operation;
}

/* ---- the log */

static uint32_t level(void) {
    return running == NULL ? 0 : running->calls;
}

void say(const char *format, ...) {
    char *text = lines[level()].text;
    size_t *length = &lines[level()].length;
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(text + *length, LINE - *length, format, arguments);
    va_end(arguments);
    if (written > 0) {
        *length += (size_t)written < LINE - *length ? (size_t)written : LINE - *length - 1;
    }
}

/* Line by line, so that a crash shows how far a program came. */
void end_line(void) {
    char *text = lines[level()].text;
    size_t *length = &lines[level()].length;
    text[*length < LINE - 1 ? (*length)++ : LINE - 2] = '\n';
    for (size_t from = 0; from < *length;) {
        ssize_t written = write(STDOUT_FILENO, text + from, *length - from);
        if (written <= 0) {
            abort();
        }
        from += (size_t)written;
    }
    *length = 0;
}

bool is_pending(struct machine *m) {
    bool pending = false;
    MUST(napi_is_exception_pending(m->env, &pending));
    return pending;
}

void must(const char *call, int number, napi_status status) {
    if (status != napi_ok) {
        say("!!! line %d: %s = %d", number, call, (int)status);
        end_line();
        abort();
    }
}

bool is_of(struct machine *m, napi_value value, napi_valuetype type) {
    napi_valuetype actual = napi_undefined;
    if (value == NULL) {
        return false;
    }
    MUST(napi_typeof(m->env, value, &actual));
    return actual == type;
}

/* ---- the pool */

void push(struct machine *m, napi_value value) {
    uint32_t at = m->count < POOL ? m->count++ : m->fixed + m->overwritten++ % (POOL - m->fixed);
    m->pool[at] = (struct entry){value, m->depth};
}

void forget(struct machine *m, uint32_t depth) {
    for (uint32_t i = 0; i < m->count; i++) {
        if (m->pool[i].depth > depth) {
            m->pool[i] = m->pool[0];
        }
    }
}

napi_value some(struct machine *m, unsigned operand) {
    return m->pool[operand % m->count].value;
}

napi_value in(struct machine *m, unsigned operand) {
    return operand == NOTHING ? NULL : some(m, operand);
}

napi_value *out(struct machine *m, unsigned operand) {
    m->result = NULL;
    return operand == NOTHING ? NULL : &m->result;
}

bool asks_script(struct machine *m, enum question question, napi_value value) {
    napi_value function = NULL, answer = NULL;
    bool result = false;
    if (value == NULL || is_pending(m)) {
        return false;
    }
    MUST(napi_get_reference_value(m->env, m->questions[question], &function));
    MUST(napi_call_function(m->env, function, function, 1, &value, &answer));
    MUST(napi_get_value_bool(m->env, answer, &result));
    return result;
}

bool leaves_out(struct machine *m, enum question question, napi_value value) {
    bool result = asks_script(m, question, value);
    if (result) {
        say(" left out");
    }
    return result;
}

/* ---- answers */

bool answer(struct machine *m, napi_status status) {
    const napi_extended_error_info *info = NULL;
    say(" = %d", (int)status);
    MUST(napi_get_last_error_info(m->env, &info));
    if (info->error_code != status) {
        say(" recorded %d", (int)info->error_code);
    }
    if (is_pending(m)) {
        say(" pending");
    }
    return status == napi_ok;
}

bool answer_value(struct machine *m, napi_status status, const napi_value *result) {
    bool ok = answer(m, status);
    if (!ok && m->result != NULL) {
        say(" written");
    }
    if (!ok || result == NULL) {
        return ok;
    }
    say(" ");
    describe(m, *result);
    if (*result != NULL) {
        push(m, *result);
    }
    return true;
}

void answer_bool(struct machine *m, napi_status status, const bool *result) {
    if (answer(m, status)) {
        say(*result ? " true" : " false");
    }
}

/* ---- programs */

static const struct operation *find(const char *name, size_t length) {
    for (const struct operation *operation = operations; operation != NULL; operation = operation->next) {
        if (strlen(operation->name) == length && memcmp(operation->name, name, length) == 0) {
            return operation;
        }
    }
    return NULL;
}

/* Unless the last operand is odd, an exception does not outlive the instruction that made it pending. */
static void catch(struct machine *m, unsigned operand) {
    napi_value exception = NULL;
    if (operand % 2 == 0 && is_pending(m)) {
        MUST(napi_get_and_clear_last_exception(m->env, &exception));
        say(" caught ");
        describe(m, exception);
        push(m, exception);
    }
}

/* Runs the instruction at the start of a text. Returns where the next one starts, NULL after the last. */
static const char *step(struct machine *m, const char *text) {
    unsigned operands[OPERANDS] = {0};
    size_t length = strcspn(text, " ;");
    const char *end = text + strcspn(text, ";");
    const struct operation *operation = find(text, length);
    char *at = (char *)(uintptr_t)(text + length);
    for (size_t i = 0; i < OPERANDS && at < end; i++) {
        operands[i] = (unsigned)strtoul(at, &at, 10);
    }
    say("%*s%.*s:", (int)m->calls * 2, "", (int)(end - text), text);
    if (operation == NULL) {
        say(" no such operation");
    } else {
        operation->body(m, operands);
        catch(m, operands[OPERANDS - 1]);
    }
    end_line();
    return *end == ';' ? end + 1 : NULL;
}

void run_part(struct machine *m, unsigned place, unsigned instructions) {
    const char *text = m->program;
    for (unsigned skipped = 0; text != NULL && skipped < place; skipped++) {
        const char *next = strchr(text, ';');
        text = next == NULL ? NULL : next + 1;
    }
    for (unsigned done = 0; text != NULL && done < instructions && m->steps < STEPS; done++) {
        m->steps++;
        text = step(m, text);
    }
}

void close_scopes(struct machine *m, uint32_t depth) {
    while (m->depth > depth) {
        struct scope *scope = &m->scopes[--m->depth];
        if (scope->plain != NULL) {
            MUST(napi_close_handle_scope(m->env, scope->plain));
        } else if (scope->escapable != NULL) {
            MUST(napi_close_escapable_handle_scope(m->env, scope->escapable));
        }
    }
    forget(m, depth);
}

/* What every program starts with, so that a short one already has something to work on. */
static void fill_pool(struct machine *m) {
    napi_value value = NULL;
    MUST(napi_get_undefined(m->env, &value));
    push(m, value);
    MUST(napi_create_object(m->env, &value));
    push(m, value);
    MUST(napi_create_string_utf8(m->env, "a", 1, &value));
    push(m, value);
    MUST(napi_create_array(m->env, &value));
    push(m, value);
    MUST(napi_create_function(m->env, "f", 1, callback, behaviour(0), &value));
    push(m, value);
    MUST(napi_create_double(m->env, 1, &value));
    push(m, value);
    MUST(napi_get_null(m->env, &value));
    push(m, value);
    MUST(napi_get_boolean(m->env, true, &value));
    push(m, value);
    MUST(napi_create_symbol(m->env, NULL, &value));
    push(m, value);
    m->fixed = m->count;
}

/* Leaves nothing behind that a program left open. */
static void clean_up(struct machine *m) {
    napi_value ignored = NULL;
    MUST(napi_get_and_clear_last_exception(m->env, &ignored));
    close_scopes(m, 0);
    for (uint32_t i = 0; i < m->reference_count; i++) {
        MUST(napi_delete_reference(m->env, m->references[i].reference));
    }
}

/*
 * run(program, keep, isShared, hasOwnText, isEndless, inheritsSharedKeys, hasFixedElements): runs a program; returns
 * the pool.
 */
static napi_value run(napi_env env, napi_callback_info info) {
    static struct machine machine;
    static char program[1 << 16];
    napi_value argv[2 + QUESTIONS], pool = NULL;
    size_t argc = COUNT(argv);
    machine = (struct machine){.env = env, .program = program};
    MUST(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    MUST(napi_get_value_string_latin1(env, argv[0], program, sizeof program, NULL));
    MUST(napi_create_reference(env, argv[1], 1, &machine.keep));
    for (size_t i = 0; i < QUESTIONS; i++) {
        MUST(napi_create_reference(env, argv[2 + i], 1, &machine.questions[i]));
    }
    fill_pool(&machine);
    running = &machine;
    run_part(&machine, 0, STEPS);
    running = NULL;
    clean_up(&machine);
    MUST(napi_create_array(env, &pool));
    for (uint32_t i = 0; i < machine.count; i++) {
        MUST(napi_set_element(env, pool, i, machine.pool[i].value));
    }
    return pool;
}

/* readLine(): the next line of stdin, undefined at its end. */
static napi_value read_line(napi_env env, napi_callback_info info) {
    static char text[1 << 16];
    napi_value result = NULL;
    (void)info;
    if (fgets(text, sizeof text, stdin) != NULL) {
        MUST(napi_create_string_latin1(env, text, strcspn(text, "\n"), &result));
    }
    return result;
}

/* writeLine(text) */
static napi_value write_line(napi_env env, napi_callback_info info) {
    napi_value argv[1];
    size_t argc = COUNT(argv);
    MUST(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    MUST(napi_get_value_string_latin1(env, argv[0], lines[0].text, LINE - 1, &lines[0].length));
    end_line();
    return NULL;
}

/* operations(): writes the name of each, a line for one. */
static napi_value write_operations(napi_env env, napi_callback_info info) {
    (void)env;
    (void)info;
    for (const struct operation *operation = operations; operation != NULL; operation = operation->next) {
        say("%s", operation->name);
        end_line();
    }
    return NULL;
}

NAPI_MODULE_INIT() {
    napi_property_descriptor properties[] = {
        {"run", NULL, run, NULL, NULL, NULL, napi_default, NULL},
        {"readLine", NULL, read_line, NULL, NULL, NULL, napi_default, NULL},
        {"writeLine", NULL, write_line, NULL, NULL, NULL, napi_default, NULL},
        {"operations", NULL, write_operations, NULL, NULL, NULL, napi_default, NULL}};
    MUST(napi_define_properties(env, exports, COUNT(properties), properties));
    return exports;
}
