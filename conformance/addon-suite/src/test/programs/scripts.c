/* Values that only JavaScript makes, and the environment. */
#include "machine.h"

static const char *const scripts[] = {
    "1 + 1",
    "(function () { return this; })",
    "(function () { 'use strict'; return this; })",
    "(function (a, b) { return [a, b, arguments.length]; })",
    "(function (a) { throw a; })",
    "throw new RangeError('thrown by a script')",
    "({b: 1, get a() { return 7; }, set a(v) { throw v; }})",
    "[1, , 3]",
    "Object.freeze({a: 1, 0: 2})",
    "(function () { function F(x) { this.a = x; } F.prototype.b = 2; return F; })()",
    "({toString: function () { return 'text'; }, valueOf: function () { return 42; }})",
    "({toString: function () { throw 1; }, valueOf: function () { throw 2; }})",
    "({then: function (f) { f(5); }})",
    "({get then() { throw 6; }})",
    "Object.create(null)",
    "Object.create({a: 1, b: 2}, {c: {value: 3, enumerable: false}, b: {value: 4, enumerable: false}})",
    "new Date(86400000)",
    "/x/",
    "a syntax error",
    "new String('ab')",
    "new Number(5)",
    "new Boolean(false)",
    "(function () { return arguments; })(1, 2)",
    "Symbol.iterator",
    "Symbol.for('a')",
    "Object.preventExtensions({a: 1})",
    "Object.seal([1, 2])",
    "Promise.resolve(1)",
    "Promise.reject(2)",
    "new Int16Array([1, -2, 3])",
    "new Uint8Array(new ArrayBuffer(16), 3, 5)",
    "new DataView(new ArrayBuffer(8), 2)",
    "new ArrayBuffer(4)",
    "new Error('made by a script')",
    "Object.create(Error.prototype)",
    "(function () {}).bind(null)",
    "Object.create([1, 2])",
    "Object.defineProperty({}, 'a', {get: function () { throw 3; }, enumerable: true, configurable: true})",
    "Object.defineProperty([], 'length', {writable: false})",
    "'\\ud83d\\ude00'",
    "''",
    "'a'",
    "'0'",
    "-0",
    "1e21",
    "Object.create((function () { return function G() {}; })().prototype)",
    "(function () { 'use strict'; return Object.freeze(function () { return 1; }); })()",
    "Buffer.alloc(5, 'ab')",
    "new Float64Array(2)",
    "var undeclared; undeclared",
};

OPERATION(run_script) {
    napi_value script = NULL;
    napi_value *result = out(m, x[1]);
    const char *text = scripts[x[0] % COUNT(scripts)];
    MUST(napi_create_string_utf8(m->env, text, NAPI_AUTO_LENGTH, &script));
    answer_value(m, napi_run_script(m->env, x[2] == NOTHING ? some(m, x[3]) : script, result), result);
    say("   // %s", text);
}


/* ---- environment */

OPERATION(get_global) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_get_global(m->env, result), result);
}

OPERATION(set_instance_data) {
    answer(m, napi_set_instance_data(m->env, token(m), NULL, NULL));
}

OPERATION(get_instance_data) {
    void *data = NULL;
    if (answer(m, napi_get_instance_data(m->env, x[0] == NOTHING ? NULL : &data))) {
        say(" %u", (unsigned)(uintptr_t)data);
    }
}

/*
 * Never takes back more than all programs gave: Node's process ends, sooner or later, when what is external becomes
 * less than nothing.
 */
OPERATION(adjust_external_memory) {
    static int64_t given = 0;
    int64_t total = 0, change = (int64_t)x[0] - 64;
    change = given + change < 0 ? -given : change;
    if (answer(m, napi_adjust_external_memory(m->env, change, x[1] == NOTHING ? NULL : &total))) {
        given += change;
    }
}

OPERATION(get_version) {
    uint32_t version = 0;
    answer(m, napi_get_version(m->env, x[0] == NOTHING ? NULL : &version));
}

OPERATION(get_node_version) {
    const napi_node_version *version = NULL;
    answer(m, napi_get_node_version(m->env, x[0] == NOTHING ? NULL : &version));
}
