#include "test.h"

CASE(open_and_close) {
    napi_handle_scope scope = NULL, inner = NULL;
    SHOW(napi_open_handle_scope(env, &scope));
    number(env, 1);
    SHOW(napi_open_handle_scope(env, &inner));
    object(env);
    SHOW(napi_close_handle_scope(env, inner));
    SHOW(napi_close_handle_scope(env, scope));
    return NULL;
}

CASE(escape_handle) {
    napi_escapable_handle_scope scope = NULL;
    napi_value escaped = NULL;
    SHOW(napi_open_escapable_handle_scope(env, &scope));
    napi_value inner = object(env);
    MUST(napi_set_named_property(env, inner, "name", text(env, "escaped")));
    SHOW(napi_escape_handle(env, scope, inner, &escaped));
    SHOW(napi_close_escapable_handle_scope(env, scope));
    return escaped;
}

CASE(escape_twice) {
    napi_escapable_handle_scope scope;
    napi_value escaped = NULL, again = NULL;
    MUST(napi_open_escapable_handle_scope(env, &scope));
    napi_value inner = object(env);
    SHOW(napi_escape_handle(env, scope, inner, &escaped));
    SHOW(napi_escape_handle(env, scope, inner, &again));
    say("%s", again == NULL ? "not written" : "written");
    MUST(napi_close_escapable_handle_scope(env, scope));
    return escaped;
}

CASE(escape_through_two_scopes) {
    napi_escapable_handle_scope outer, inner;
    napi_value once = NULL, twice = NULL;
    MUST(napi_open_escapable_handle_scope(env, &outer));
    MUST(napi_open_escapable_handle_scope(env, &inner));
    SHOW(napi_escape_handle(env, inner, text(env, "through two"), &once));
    MUST(napi_close_escapable_handle_scope(env, inner));
    SHOW(napi_escape_handle(env, outer, once, &twice));
    MUST(napi_close_escapable_handle_scope(env, outer));
    return twice;
}

CASE(escape_primitives) {
    napi_value results[4] = {0};
    napi_value values[] = {number(env, 1.5), boolean(env, true), null(env), undefined(env)};
    for (size_t i = 0; i < COUNT(values); i++) {
        napi_escapable_handle_scope scope;
        MUST(napi_open_escapable_handle_scope(env, &scope));
        SHOW(napi_escape_handle(env, scope, values[i], &results[i]));
        MUST(napi_close_escapable_handle_scope(env, scope));
    }
    return list(env, COUNT(results), results);
}

CASE(open_many) {
    napi_value sum = object(env);
    for (int i = 0; i < 10000; i++) {
        napi_handle_scope scope;
        MUST(napi_open_handle_scope(env, &scope));
        MUST(napi_set_named_property(env, sum, "last", number(env, i)));
        object(env);
        MUST(napi_close_handle_scope(env, scope));
    }
    return sum;
}

CASE(make_many_handles) {
    size_t count = 100000;
    napi_value *all = malloc(count * sizeof *all);
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        all[i] = i % 2 == 0 ? number(env, (double)i) : object(env);
    }
    for (size_t i = 0; i < count; i += 2) {
        sum += double_of(env, all[i]);
    }
    say("%s, sum %.0f", type_name(env, all[count - 1]), sum);
    free(all);
    return NULL;
}

CASE(close_without_open) {
    napi_handle_scope scope, again;
    MUST(napi_open_handle_scope(env, &scope));
    SHOW(napi_close_handle_scope(env, scope));
    again = scope;
    SHOW(napi_close_handle_scope(env, again));
    return NULL;
}

CASE(close_escapable_without_open) {
    napi_escapable_handle_scope scope;
    MUST(napi_open_escapable_handle_scope(env, &scope));
    SHOW(napi_close_escapable_handle_scope(env, scope));
    SHOW(napi_close_escapable_handle_scope(env, scope));
    return NULL;
}

CASE(close_outer_first) {
    napi_handle_scope outer, inner;
    napi_escapable_handle_scope escapable;
    MUST(napi_open_handle_scope(env, &outer));
    MUST(napi_open_handle_scope(env, &inner));
    object(env);
    SHOW(napi_close_handle_scope(env, outer));
    SHOW(napi_close_handle_scope(env, inner));
    SHOW(napi_close_handle_scope(env, inner));
    MUST(napi_open_handle_scope(env, &outer));
    MUST(napi_open_escapable_handle_scope(env, &escapable));
    SHOW(napi_close_handle_scope(env, outer));
    SHOW(napi_close_escapable_handle_scope(env, escapable));
    return text(env, "goes on");
}

CASE(scope_in_callback) {
    napi_handle_scope scope;
    napi_value result = NULL, outer = text(env, "outer");
    MUST(napi_open_handle_scope(env, &scope));
    SHOW(napi_call_function(env, undefined(env), argv[0], 0, NULL, &result));
    MUST(napi_close_handle_scope(env, scope));
    return outer;
}

CASE(refuse_null) {
    napi_handle_scope scope;
    napi_escapable_handle_scope escapable;
    napi_value value = object(env), result;
    MUST(napi_open_escapable_handle_scope(env, &escapable));
    SHOW(napi_open_handle_scope(env, NULL));
    SHOW(napi_close_handle_scope(env, NULL));
    SHOW(napi_open_escapable_handle_scope(env, NULL));
    SHOW(napi_close_escapable_handle_scope(env, NULL));
    SHOW(napi_escape_handle(env, NULL, value, &result));
    SHOW(napi_escape_handle(env, escapable, NULL, &result));
    SHOW(napi_escape_handle(env, escapable, value, NULL));
    SHOW(napi_open_handle_scope(NULL, &scope));
    SHOW(napi_close_handle_scope(NULL, NULL));
    SHOW(napi_open_escapable_handle_scope(NULL, &escapable));
    SHOW(napi_close_escapable_handle_scope(NULL, escapable));
    SHOW(napi_escape_handle(NULL, escapable, value, &result));
    MUST(napi_close_escapable_handle_scope(env, escapable));
    return NULL;
}

CASE(work_while_pending) {
    napi_handle_scope scope = NULL;
    napi_escapable_handle_scope escapable = NULL;
    napi_value value = object(env), result;
    make_pending(env);
    SHOW(napi_open_handle_scope(env, &scope));
    SHOW(napi_close_handle_scope(env, scope));
    SHOW(napi_open_escapable_handle_scope(env, &escapable));
    SHOW(napi_escape_handle(env, escapable, value, &result));
    SHOW(napi_close_escapable_handle_scope(env, escapable));
    clear_pending(env);
    return NULL;
}

/* Node reads another value, or crashes: only ours says what is wrong. */
CASE(use_after_close) {
    napi_handle_scope scope;
    napi_value stale;
    double value = UNTOUCHED;
    MUST(napi_open_handle_scope(env, &scope));
    stale = number(env, 5);
    MUST(napi_close_handle_scope(env, scope));
    SHOW(napi_get_value_double(env, stale, &value));
    say("%g", value);
    return NULL;
}

/* As a C++ function does that has a HandleScope of its own: the scope is over when the caller gets to see the value. */
CASE(return_from_closed_scope) {
    napi_handle_scope scope;
    napi_value result;
    MUST(napi_open_handle_scope(env, &scope));
    result = object(env);
    MUST(napi_set_named_property(env, result, "number", number(env, 5)));
    MUST(napi_close_handle_scope(env, scope));
    return result;
}

CASE(return_number_from_closed_scope) {
    napi_handle_scope scope;
    napi_value result;
    MUST(napi_open_handle_scope(env, &scope));
    result = number(env, 6.5);
    MUST(napi_close_handle_scope(env, scope));
    return result;
}

/*
 * As `scope.Escape(object).ToObject()` in C++: what is converted to what it is already keeps its handle, and with it
 * the scope.
 */
CASE(convert_after_escape) {
    napi_escapable_handle_scope scope;
    napi_value escaped[3], converted[3];
    for (size_t i = 0; i < 3; i++) {
        MUST(napi_open_escapable_handle_scope(env, &scope));
        napi_value inner = i == 0 ? object(env) : i == 1 ? text(env, "text") : number(env, 5);
        MUST(napi_escape_handle(env, scope, inner, &escaped[i]));
        SHOW(i == 0   ? napi_coerce_to_object(env, escaped[i], &converted[i])
             : i == 1 ? napi_coerce_to_string(env, escaped[i], &converted[i])
                      : napi_coerce_to_number(env, escaped[i], &converted[i]));
        MUST(napi_close_escapable_handle_scope(env, scope));
    }
    SHOW(napi_set_named_property(env, converted[0], "text", converted[1]));
    SHOW(napi_set_named_property(env, converted[0], "number", converted[2]));
    return converted[0];
}

static napi_value kept;

CASE(keep) {
    kept = argv[0];
    return NULL;
}

CASE(use_kept) {
    napi_valuetype type;
    SHOW(napi_typeof(env, kept, &type));
    return NULL;
}

CASE(use_garbage) {
    napi_valuetype type;
    SHOW(napi_typeof(env, (napi_value)(uintptr_t)0xDEADBEEF, &type));
    SHOW(napi_typeof(env, (napi_value)(void *)env, &type));
    return NULL;
}
