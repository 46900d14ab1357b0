/* How a value looks in the log. */
#include "machine.h"

#include <math.h>

static void describe_string(struct machine *m, napi_value value) {
    char16_t units[24];
    size_t length = 0, copied = 0;
    MUST(napi_get_value_string_utf16(m->env, value, NULL, 0, &length));
    MUST(napi_get_value_string_utf16(m->env, value, units, COUNT(units), &copied));
    say("string of %zu \"", length);
    for (size_t i = 0; i < copied; i++) {
        say(units[i] >= ' ' && units[i] <= '~' ? "%c" : "\\u%04x", units[i]);
    }
    say("\"");
}

static void describe_number(double value) {
    if (isnan(value)) {
        say("NaN");
    } else {
        say("%.17g", value);
    }
}

static void describe_bigint(struct machine *m, napi_value value) {
    uint64_t words[4];
    size_t count = COUNT(words);
    int sign = 0;
    MUST(napi_get_value_bigint_words(m->env, value, &sign, &count, words));
    say("bigint %s%zu words", sign ? "-" : "", count);
    for (size_t i = 0; i < count && i < COUNT(words); i++) {
        say(" %llx", (unsigned long long)words[i]);
    }
}

static bool asks(struct machine *m, napi_value value, napi_status (*question)(napi_env, napi_value, bool *)) {
    bool result = false;
    MUST(question(m->env, value, &result));
    return result;
}

static void describe_object(struct machine *m, napi_value value) {
    static const struct {
        const char *name;
        napi_status (*question)(napi_env, napi_value, bool *);
    } kinds[] = {{"array", napi_is_array}, {"date", napi_is_date}, {"error", napi_is_error}, {"promise", napi_is_promise},
                 {"arraybuffer", napi_is_arraybuffer}, {"detached", napi_is_detached_arraybuffer},
                 {"typedarray", napi_is_typedarray}, {"dataview", napi_is_dataview}, {"buffer", napi_is_buffer}};
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (asks(m, value, kinds[i].question)) {
            say(" %s", kinds[i].name);
        }
    }
}

/* Which value of the pool it is: handles have no identity of their own. */
static void describe_identity(struct machine *m, napi_value value) {
    bool pending = is_pending(m);
    for (uint32_t i = 0; !pending && i < m->count; i++) {
        bool equal = false;
        MUST(napi_strict_equals(m->env, m->pool[i].value, value, &equal));
        if (equal) {
            say(" #%u", i);
            return;
        }
    }
}

void describe(struct machine *m, napi_value value) {
    static const char *const names[] = {
        "undefined", "null", "boolean", "number", "string", "symbol", "object", "function", "external", "bigint"};
    napi_valuetype type = napi_undefined;
    double number = 0;
    bool flag = false;
    void *data = NULL;
    if (value == NULL) {
        say("NULL");
        return;
    }
    MUST(napi_typeof(m->env, value, &type));
    switch (type) {
    case napi_boolean:
        MUST(napi_get_value_bool(m->env, value, &flag));
        say(flag ? "true" : "false");
        return;
    case napi_number:
        MUST(napi_get_value_double(m->env, value, &number));
        describe_number(number);
        return;
    case napi_string:
        describe_string(m, value);
        return;
    case napi_bigint:
        describe_bigint(m, value);
        return;
    case napi_undefined:
    case napi_null:
        say("%s", names[type]);
        return;
    default:
        say("%s", names[type]);
    }
    if (asks_script(m, IS_SHARED, value)) {
        say(" shared");
        return;
    }
    if (type == napi_external) {
        MUST(napi_get_value_external(m->env, value, &data));
        say(" %u", (unsigned)(uintptr_t)data);
    } else if (type != napi_symbol) {
        describe_object(m, value);
    }
    describe_identity(m, value);
}
