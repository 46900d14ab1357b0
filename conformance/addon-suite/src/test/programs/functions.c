/* Functions, errors, scopes, references, wraps, scripts, promises. */
#include "machine.h"

/* ---- callbacks */

enum { RETURN_FIRST, RETURN_RECEIVER, THROW_FIRST, RUN_PART, RETURN_OTHER, THROW_TYPE_ERROR, WRAP_RECEIVER, BEHAVIOURS };

/* A function must not depend on a program that is over, so its data is a number, not a pointer. */
void *behaviour(unsigned operand) {
    return (void *)(uintptr_t)operand;
}

/* Recent releases of Node end the process when an external is wrapped. */
static bool can_be_wrapped(struct machine *m, napi_value value) {
    return !is_of(m, value, napi_external);
}

static napi_value behave(struct machine *m, unsigned data, size_t argc, napi_value *argv, napi_value receiver) {
    switch (data % BEHAVIOURS) {
    case RETURN_FIRST:
        return argc > 0 ? argv[0] : NULL;
    case RETURN_RECEIVER:
        return receiver;
    case THROW_FIRST:
        napi_throw(m->env, argv[0]);
        return NULL;
    case RUN_PART:
        run_part(m, data, 1 + data % 3);
        return NULL;
    case RETURN_OTHER:
        return some(m, data);
    case THROW_TYPE_ERROR:
        napi_throw_type_error(m->env, "CODE", "thrown by a callback");
        return NULL;
    default:
        if (leaves_out(m, IS_SHARED, receiver)) {
            end_line();
        } else if (can_be_wrapped(m, receiver)) {
            napi_wrap(m->env, receiver, token(m), finalize, once(), NULL);
        }
        return receiver;
    }
}

/* Runs after everything else of a program, too: then nobody looks any more. */
napi_value callback(napi_env env, napi_callback_info info) {
    struct machine *m = running;
    napi_value argv[3], receiver = NULL, target = NULL, result = NULL;
    size_t argc = COUNT(argv);
    void *data = NULL;
    if (m == NULL || m->env != env || m->calls >= CALL_DEPTH || m->depth >= SCOPES - 1) {
        return NULL;
    }
    uint32_t outside = m->depth++;
    m->scopes[outside] = (struct scope){NULL, NULL, false};
    m->calls++;
    MUST(napi_get_cb_info(env, info, &argc, argv, &receiver, &data));
    MUST(napi_get_new_target(env, info, &target));
    say("%*scall of %u with %zu:", (int)m->calls * 2, "", (unsigned)(uintptr_t)data, argc);
    for (size_t i = 0; i < COUNT(argv); i++) {
        say(" ");
        describe(m, argv[i]);
        push(m, argv[i]);
    }
    say(", this ");
    describe(m, receiver);
    say(", new.target ");
    describe(m, target);
    end_line();
    push(m, receiver);
    result = behave(m, (unsigned)(uintptr_t)data, argc, argv, receiver);
    m->calls--;
    close_scopes(m, outside);
    return result;
}

OPERATION(create_function) {
    size_t length = 0;
    const char *name = bytes(x[0], &length);
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_create_function(m->env, x[0] == NOTHING ? NULL : name, x[1] % 2 == 0 ? NAPI_AUTO_LENGTH : length, callback, behaviour(x[1]), result), result);
}

/* Native code has no use for what the realm's own functions do, and some of them print, or change the realm. */
static bool is_callable(struct machine *m, napi_value function) {
    return !leaves_out(m, IS_SHARED, function);
}

OPERATION(call_function) {
    napi_value argv[] = {some(m, x[3]), some(m, x[4]), some(m, x[0])};
    napi_value *result = out(m, x[4]);
    if (is_callable(m, in(m, x[0]))) {
        answer_value(m, napi_call_function(m->env, in(m, x[1]), in(m, x[0]), x[2] % 4, x[2] == NOTHING ? NULL : argv, result), result);
    }
}

OPERATION(new_instance) {
    napi_value argv[] = {some(m, x[3]), some(m, x[4]), some(m, x[0])};
    napi_value *result = out(m, x[1]);
    if (is_callable(m, in(m, x[0]))) {
        answer_value(m, napi_new_instance(m->env, in(m, x[0]), x[2] % 4, x[2] == NOTHING ? NULL : argv, result), result);
    }
}

OPERATION(make_callback) {
    napi_value argv[] = {some(m, x[3]), some(m, x[4])};
    napi_value *result = out(m, x[4]);
    if (is_callable(m, in(m, x[0]))) {
        answer_value(m, napi_make_callback(m->env, NULL, in(m, x[1]), in(m, x[0]), x[2] % 3, x[2] == NOTHING ? NULL : argv, result), result);
    }
}

/* ---- errors */

typedef napi_status create_error_function(napi_env env, napi_value code, napi_value message, napi_value *result);
typedef napi_status throw_error_function(napi_env env, const char *code, const char *message);

OPERATION(create_error) {
    static create_error_function *const functions[] = {napi_create_error, napi_create_type_error, napi_create_range_error, node_api_create_syntax_error};
    napi_value *result = out(m, x[3]);
    answer_value(m, functions[x[0] % COUNT(functions)](m->env, in(m, x[1]), in(m, x[2]), result), result);
}

OPERATION(throw_error) {
    static throw_error_function *const functions[] = {napi_throw_error, napi_throw_type_error, napi_throw_range_error, node_api_throw_syntax_error};
    answer(m, functions[x[0] % COUNT(functions)](m->env, x[1] % 2 == 0 ? NULL : name_of(x[1]), name_of(x[2])));
}

OPERATION(throw_value) {
    answer(m, napi_throw(m->env, in(m, x[0])));
}

OPERATION(is_error) {
    bool result = false;
    answer_bool(m, napi_is_error(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

OPERATION(is_exception_pending) {
    bool result = false;
    answer_bool(m, napi_is_exception_pending(m->env, x[0] == NOTHING ? NULL : &result), &result);
}

OPERATION(get_and_clear_last_exception) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_get_and_clear_last_exception(m->env, result), result);
}

/* ---- scopes */

OPERATION(open_handle_scope) {
    struct scope scope = {NULL, NULL, false};
    if (m->depth < SCOPES - 2) {
        if (answer(m, x[0] % 2 == 0 ? napi_open_handle_scope(m->env, &scope.plain) : napi_open_escapable_handle_scope(m->env, &scope.escapable))) {
            m->scopes[m->depth++] = scope;
        }
    }
}

OPERATION(close_handle_scope) {
    struct scope *scope = m->depth > 0 ? &m->scopes[m->depth - 1] : NULL;
    if (scope != NULL && (scope->plain != NULL || scope->escapable != NULL)) {
        m->depth--;
        answer(m, scope->plain != NULL ? napi_close_handle_scope(m->env, scope->plain) : napi_close_escapable_handle_scope(m->env, scope->escapable));
        forget(m, m->depth);
    }
}

OPERATION(escape_handle) {
    struct scope *scope = m->depth > 0 ? &m->scopes[m->depth - 1] : NULL;
    napi_value *result = out(m, x[1]);
    if (scope != NULL && scope->escapable != NULL) {
        /* What escapes belongs to the scope around. */
        m->depth--;
        answer_value(m, napi_escape_handle(m->env, scope->escapable, in(m, x[0]), result), result);
        m->depth++;
    }
}

/* ---- references */

/* No engine may collect what a program refers to: when one does is its own affair. */
static void keep(struct machine *m, napi_value value) {
    napi_value kept = NULL;
    MUST(napi_get_reference_value(m->env, m->keep, &kept));
    MUST(napi_set_element(m->env, kept, m->kept++, value));
}

static struct reference *reference(struct machine *m, unsigned operand) {
    return m->reference_count == 0 ? NULL : &m->references[operand % m->reference_count];
}

OPERATION(create_reference) {
    napi_ref made = NULL;
    if (m->reference_count < REFERENCES && !is_pending(m)) {
        if (in(m, x[0]) != NULL) {
            keep(m, some(m, x[0]));
        }
        if (answer(m, napi_create_reference(m->env, in(m, x[0]), x[1] % 3, x[2] == NOTHING ? NULL : &made))) {
            m->references[m->reference_count++] = (struct reference){made, false};
        }
    }
}

OPERATION(delete_reference) {
    struct reference *at = reference(m, x[0]);
    if (at != NULL && at->is_of_wrap) {
        say(" left out");
    } else if (at != NULL) {
        answer(m, napi_delete_reference(m->env, at->reference));
        *at = m->references[--m->reference_count];
    }
}

OPERATION(reference_ref) {
    struct reference *at = reference(m, x[0]);
    uint32_t count = 0;
    if (at != NULL && answer(m, napi_reference_ref(m->env, at->reference, x[1] == NOTHING ? NULL : &count))) {
        say(" %u", (unsigned)count);
    }
}

OPERATION(reference_unref) {
    struct reference *at = reference(m, x[0]);
    uint32_t count = 0;
    if (at != NULL && answer(m, napi_reference_unref(m->env, at->reference, x[1] == NOTHING ? NULL : &count))) {
        say(" %u", (unsigned)count);
    }
}

OPERATION(get_reference_value) {
    struct reference *at = reference(m, x[0]);
    napi_value *result = out(m, x[1]);
    if (at != NULL) {
        answer_value(m, napi_get_reference_value(m->env, at->reference, result), result);
    }
}

/* ---- wraps, tags, externals */

OPERATION(wrap) {
    napi_ref made = NULL;
    bool wants = x[1] % 3 == 0 && m->reference_count < REFERENCES && !is_pending(m);
    if (!can_be_wrapped(m, in(m, x[0])) || leaves_out(m, IS_SHARED, in(m, x[0]))) {
        return;
    }
    if (wants && in(m, x[0]) != NULL) {
        keep(m, some(m, x[0]));
    }
    napi_finalize finalizer = x[1] % 5 == 0 ? NULL : finalize;
    if (answer(m, napi_wrap(m->env, in(m, x[0]), token(m), finalizer, finalizer == NULL ? NULL : once(), wants ? &made : NULL)) && wants) {
        m->references[m->reference_count++] = (struct reference){made, true};
    }
}

OPERATION(unwrap) {
    void *data = NULL;
    if (answer(m, napi_unwrap(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &data))) {
        say(" %u", (unsigned)(uintptr_t)data);
    }
}

OPERATION(remove_wrap) {
    void *data = NULL;
    if (answer(m, napi_remove_wrap(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &data))) {
        say(" %u", (unsigned)(uintptr_t)data);
    }
}

OPERATION(add_finalizer) {
    if (!leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer(m, napi_add_finalizer(m->env, in(m, x[0]), token(m), x[1] == NOTHING ? NULL : finalize, once(), NULL));
    }
}

static const napi_type_tag tags[] = {{0, 0}, {1, 0}, {1, 2}, {0xfedcba9876543210, 0x0123456789abcdef}};

/* Node follows a NULL tag of an external, and nothing else here asks for one. */
OPERATION(type_tag_object) {
    if (!leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer(m, napi_type_tag_object(m->env, in(m, x[0]), &tags[x[1] % COUNT(tags)]));
    }
}

OPERATION(check_object_type_tag) {
    bool result = false;
    answer_bool(m, napi_check_object_type_tag(m->env, in(m, x[0]), &tags[x[1] % COUNT(tags)], &result), &result);
}

OPERATION(create_external) {
    napi_value *result = out(m, x[1]);
    bool finalized = x[0] % 2 == 0;
    answer_value(m, napi_create_external(m->env, x[0] % 5 == 0 ? NULL : token(m), finalized ? finalize : NULL, finalized ? once() : NULL, result), result);
}

OPERATION(get_value_external) {
    void *data = NULL;
    if (answer(m, napi_get_value_external(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &data))) {
        say(" %u", (unsigned)(uintptr_t)data);
    }
}

/* ---- promises */

OPERATION(create_promise) {
    napi_deferred made = NULL;
    napi_value *result = out(m, x[1]);
    if (m->deferred_count < DEFERREDS && answer_value(m, napi_create_promise(m->env, x[0] == NOTHING ? NULL : &made, result), result)) {
        m->deferreds[m->deferred_count++] = made;
    }
}

/* A deferred is gone when it is settled, and stays where the call refused. */
static void settle(struct machine *m, const unsigned *x, napi_status (*function)(napi_env, napi_deferred, napi_value)) {
    if (m->deferred_count == 0 || in(m, x[1]) == NULL) {
        return;
    }
    napi_deferred *at = &m->deferreds[x[0] % m->deferred_count];
    if (!is_pending(m)) {
        napi_deferred settled = *at;
        *at = m->deferreds[--m->deferred_count];
        answer(m, function(m->env, settled, in(m, x[1])));
    } else {
        answer(m, function(m->env, *at, in(m, x[1])));
    }
}

OPERATION(resolve_deferred) {
    settle(m, x, napi_resolve_deferred);
}

OPERATION(reject_deferred) {
    settle(m, x, napi_reject_deferred);
}

OPERATION(is_promise) {
    bool result = false;
    answer_bool(m, napi_is_promise(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}
