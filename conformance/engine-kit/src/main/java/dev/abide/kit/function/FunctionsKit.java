package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import dev.abide.spi.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Functions} and {@link HostFunction} for plain calls. Construct calls: {@link ConstructorsKit}. */
public abstract class FunctionsKit extends FacetKit {
    @Test
    void required_aHostFunctionIsAProperFunction() {
        holds("a host function is a function of the realm", """
                function (f) {
                  return typeof f === 'function' && f instanceof Function && f instanceof Object
                    && Object.getPrototypeOf(f) === Function.prototype && typeof f.call === 'function' && typeof String(f) === 'string'
                    && Object.prototype.toString.call(f) === '[object Function]';
                }""", host(new Recorder(undefined())));
    }

    @Test
    void required_nameAndLengthAreOwnProperties() {
        for (String name : List.of("greet", "", "a b", "\u00e4\ud800", "toString")) {
            Object function = functions().create(name, 3, new Recorder(undefined()));
            isText(name, objects().get(function, string("name")), "the name of a function; it may be empty");
            isNumber(3, objects().get(function, string("length")), "the length of a function");
            holds("both are own, read-only and not enumerable", """
                    function (f) {
                      var n = Object.getOwnPropertyDescriptor(f, 'name'), l = Object.getOwnPropertyDescriptor(f, 'length');
                      return !n.writable && !n.enumerable && !l.writable && !l.enumerable && Object.keys(f).length === 0;
                    }""", function);
        }
    }

    @Test
    void required_everyFunctionHasAPrototypeOfItsOwn() {
        Object function = host(new Recorder(undefined()));
        holds("own prototype with constructor", """
                function (f, g) {
                  var p = Object.getOwnPropertyDescriptor(f, 'prototype'), c = Object.getOwnPropertyDescriptor(f.prototype, 'constructor');
                  return !p.enumerable && p.value === f.prototype && c.value === f && !c.enumerable
                    && Object.getPrototypeOf(f.prototype) === Object.prototype && f.prototype !== g.prototype;
                }""", function, host(new Recorder(undefined())));
    }

    @Test
    void required_eachCreateMakesAnotherFunction() {
        HostFunction body = new Recorder(undefined());
        assertNotSame(
                functions().create("f", 0, body),
                functions().create("f", 0, body),
                "two functions of one body are two");
    }

    @Test
    void required_argumentsArriveInOrderAndExactlyAsMany() {
        for (int count : new int[] {0, 1, 2, 3, 4, 5, 8, 17, 300}) {
            Recorder body = new Recorder(undefined());
            List<Object> sent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sent.add(objects().create());
            }
            functions().call(host(body), undefined(), sent.toArray());
            assertEquals(sent, body.last().arguments(), "arguments of a call from the host");
            call("function (f, array) { f.apply(null, array) }", host(body), arrayOf(sent));
            assertEquals(sent, body.last().arguments(), "arguments of a call from a script");
        }
        Recorder body = new Recorder(undefined());
        call("function (f) { f(1, undefined, null, undefined) }", host(body));
        assertEquals(4, body.last().arguments().size(), "an argument that is undefined is an argument");
    }

    @Test
    void required_callSitesOfDifferentCountsDoNotMix() {
        HostFunction count = (self, arguments, first, newTarget) -> arguments.length - first;
        Object function = host(count);
        isText(
                "0,1,2,3,1,0",
                call(
                        "function (f) { return [f(), f(1), f(1, 2), f(1, 2, 3), f.call(null, 1), f.apply(null, [])].join() }",
                        function),
                "each call has its own count");
        isText(
                "0,1,2,0,1,2,0,1,2",
                call(
                        "function (f) { var r = []; for (var i = 0; i < 9; i++) r.push(f.apply(null, [1, 2].slice(0, i % 3))); return r.join() }",
                        function),
                "each call has its own count");
    }

    @Test
    void required_theResultIsThatOfTheBody() {
        samples()
                .forEach((name, value) -> same(
                        value,
                        call("function (f) { return f() }", host((self, arguments, first, newTarget) -> value)),
                        "the result of a host function: " + name));
    }

    @Test
    void required_theReceiverOfAMethodCallIsTheObject() {
        Recorder body = new Recorder(undefined());
        Object target = objects().create();
        objects().set(target, string("method"), host(body));
        call("function (o) { o.method() }", target);
        same(target, body.last().self(), "o.method()");
        call("function (o) { o['method']() }", target);
        same(target, body.last().self(), "o['method']()");
        same(target, receiver("function (f, o) { f.call(o) }", target), "f.call(o)");
        same(target, receiver("function (f, o) { f.apply(o, []) }", target), "f.apply(o)");
        same(target, receiver("function (f, o) { f.bind(o)() }", target), "f.bind(o)()");
        same(target, receiver("function (f, o) { [1].forEach(f, o) }", target), "forEach(f, o)");
        same(
                target,
                receiver("function (f, o) { var derived = Object.create({f: f}); derived.f(); f.call(o) }", target),
                "after another receiver");
    }

    @Test
    void required_aPlainCallHasTheGlobalObjectAsReceiver() {
        same(values().global(), receiver("function (f) { f() }"), "f()");
        same(values().global(), receiver("function (f) { 'use strict'; f() }"), "f() in strict code");
        same(values().global(), receiver("function (f) { f.call() }"), "f.call()");
        same(values().global(), receiver("function (f) { f.call(undefined) }"), "f.call(undefined)");
        same(values().global(), receiver("function (f) { f.call(null) }"), "f.call(null)");
        same(values().global(), receiver("function (f) { f.apply(null, [1]) }"), "f.apply(null)");
        same(values().global(), receiver("function (f) { (0, {f: f}.f)() }"), "a method taken off its object");
        same(values().global(), receiver("function (f) { [1].forEach(f) }"), "a callback of a built-in function");
        Recorder body = new Recorder(undefined());
        functions().call(host(body), undefined(), new Object[0]);
        same(values().global(), body.last().self(), "a call from the host with undefined");
        functions().call(host(body), values().nullValue(), new Object[0]);
        same(values().global(), body.last().self(), "a call from the host with null");
    }

    @Test
    void required_aPrimitiveReceiverIsBoxed() {
        boxed("Number", receiver("function (f) { f.call(5) }"), 5);
        boxed("String", receiver("function (f) { f.call('a') }"), string("a"));
        boxed("Boolean", receiver("function (f) { f.call(false) }"), false);
        Object symbol = realm().symbols().create("s");
        boxed("Symbol", receiver("function (f, s) { f.call(s) }", symbol), symbol);
        boxed(
                "String",
                receiver("function (f) { String.prototype.boxedReceiver = f; 'b'.boxedReceiver() }"),
                string("b"));
        Recorder body = new Recorder(undefined());
        functions().call(host(body), 5, new Object[0]);
        boxed("Number", body.last().self(), 5);
    }

    @Test
    void required_callGivesStrictFunctionsExactlyTheObject() {
        Object strict = some("function () { 'use strict'; return this }");
        objectSamples()
                .forEach((name, object) -> same(
                        object,
                        functions().call(strict, object, new Object[0]),
                        "call gives a strict function exactly the receiver: " + name));
    }

    @Test
    void required_callGivesStrictFunctionsUndefinedAndNull() {
        Object strict = some("function () { 'use strict'; return this }");
        for (Object self : new @Nullable Object[] {undefined(), values().nullValue()}) {
            Object seen = functions().call(strict, self, new Object[0]);
            same(self, seen, "call gives a strict function exactly the receiver");
        }
    }

    @Test
    void required_callGivesStrictFunctionsThePrimitive() {
        Object strict = some("function () { 'use strict'; return this }");
        samples().forEach((name, value) -> {
            if (!isObject(value)) {
                Object seen = functions().call(strict, value, new Object[0]);
                same(value, seen, "call gives a strict function exactly the receiver: " + name);
            }
        });
    }

    @Test
    void required_sloppyScriptsSeeTheReceiverAsEver() {
        Object sloppy = some("function () { return this }");
        same(
                values().global(),
                functions().call(sloppy, undefined(), new Object[0]),
                "a sloppy function makes undefined the global object");
        same(values().global(), functions().call(sloppy, values().nullValue(), new Object[0]), "and null");
        boxed("Number", functions().call(sloppy, 5, new Object[0]), 5);
    }

    @Test
    void required_newTargetIsAbsentInAPlainCall() {
        Recorder body = new Recorder(undefined());
        call("function (f) { f(); f.call({}); var o = {f: f}; o.f(); [1].map(f) }", host(body));
        functions().call(host(body), objects().create(), new Object[0]);
        assertEquals(5, body.count(), "each call arrives once");
        assertNull(body.last().newTarget(), "no new.target in a plain call");
        call("function (f, C) { f.call(new C()) }", host(body), host(new Recorder(undefined())));
        assertNull(body.last().newTarget(), "an instance of another function as receiver makes no construct call");
    }

    @Test
    void required_hostFunctionsServeAsCallbacksOfBuiltInFunctions() {
        HostFunction plus = (self, arguments, first, newTarget) ->
                values().toNumber(arguments[first]) + values().toNumber(arguments[first + 1]);
        HostFunction minus = (self, arguments, first, newTarget) ->
                values().toNumber(arguments[first + 1]) - values().toNumber(arguments[first]);
        isNumber(6, call("function (f) { return [1, 2, 3].reduce(f) }", host(plus)), "reduce");
        isText("3,2,1", call("function (f) { return [1, 3, 2].sort(f).join() }", host(minus)), "sort");
        HostFunction upper =
                (self, arguments, first, newTarget) -> string("<" + text(required(arguments[first])) + ">");
        isText("a<b>c", call("function (f) { return 'abc'.replace('b', f) }", host(upper)), "replace");
        HostFunction seven = (self, arguments, first, newTarget) -> 7;
        isNumber(8, call("function (f) { return {valueOf: f} * 1 + 1 }", host(seven)), "valueOf");
    }

    @Test
    void required_anInnerCallLeavesTheOutersArgumentsAlone() {
        Object[] function = new Object[1];
        HostFunction body = (self, arguments, first, newTarget) -> {
            double depth = values().toNumber(arguments[first]);
            if (depth < 5) {
                call("function (f, d) { f(d + 1, 'inner') }", function[0], depth);
                functions().call(required(function[0]), undefined(), new Object[] {5, string("other")});
            }
            isNumber(depth, arguments[first], "a call of the same function inside leaves the outer arguments alone");
            assertEquals(2, arguments.length - first, "and their count");
            return undefined();
        };
        function[0] = host(body);
        call("function (f) { f(0, 'outer') }", function[0]);
    }

    @Test
    void required_functionsTakeProperties() {
        Object function = host(new Recorder(7));
        holds("a function is an extensible object, and so is its prototype", """
                function (f, g) {
                  f.extra = {a: 1};
                  f.prototype.method = g;
                  return f.extra.a === 1 && new f().method() === 8;
                }""", function, host(new Recorder(8)));
        isNumber(1, objects().get(required(objects().get(function, string("extra"))), string("a")), "the host sees it");
    }

    @Test
    void required_callCallsEveryKindOfFunction() {
        isNumber(3, functions().call(some("Math.max"), undefined(), new Object[] {1, 3, 2}), "a built-in function");
        isNumber(
                9,
                functions()
                        .call(
                                some("(function (a, b) { return this.x + a + b }).bind({x: 2}, 3)"),
                                undefined(),
                                new Object[] {4}),
                "a bound function");
        isText(
                "b",
                functions().call(some("String.prototype.charAt"), string("abc"), new Object[] {1}),
                "a built-in method on a primitive");
        isText("7", functions().call(some("String"), undefined(), new Object[] {7}), "a built-in constructor");
        isNumber(2, call("function () { return arguments.length }", 1, undefined()), "as many arguments as given");
    }

    private @Nullable Object receiver(String caller, @Nullable Object... more) {
        Recorder body = new Recorder(undefined());
        @Nullable Object[] arguments = new @Nullable Object[more.length + 1];
        arguments[0] = host(body);
        System.arraycopy(more, 0, arguments, 1, more.length);
        call(caller, arguments);
        return body.last().self();
    }

    private void boxed(String constructor, @Nullable Object self, Object primitive) {
        assertEquals(ValueKind.OBJECT, values().kindOf(self), () -> "a primitive receiver is boxed: " + constructor);
        holds(
                "a primitive receiver is boxed",
                "function (b, v) { return b instanceof " + constructor + " && b.valueOf() === v }",
                self,
                primitive);
    }

    private Object arrayOf(List<Object> elements) {
        Object array = realm().arrays().create(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            objects().setIndex(array, i, elements.get(i));
        }
        return array;
    }
}
