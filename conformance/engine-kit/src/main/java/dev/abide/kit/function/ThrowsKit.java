package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Errors;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Errors} for throwing: any value, with its identity, in both directions and through any nesting. */
public abstract class ThrowsKit extends FacetKit {
    @Test
    void required_toThrowableKeepsTheValue() {
        samples().forEach((name, value) -> {
            RuntimeException throwable = errors().toThrowable(value);
            assertTrue(errors().isThrow(throwable), () -> "what toThrowable made is a throw: " + name);
            same(value, errors().valueOf(throwable), "valueOf undoes toThrowable: " + name);
        });
    }

    @Test
    void required_whatAHostThrowsAScriptCatches() {
        Object catcher = some("function (f) { try { f() } catch (e) { return [e] } return 'nothing' }");
        samples().forEach((name, value) -> {
            Object caught = required(functions().call(catcher, undefined(), new Object[] {thrower(value)}));
            same(value, objects().getIndex(caught, 0), "a script catches what a host function threw: " + name);
        });
    }

    @Test
    void required_whatAScriptThrowsTheHostCatches() {
        Object thrower = some("function (v) { throw v }");
        samples().forEach((name, value) -> {
            String rule = "the host catches what a script threw: " + name;
            same(value, thrownBy(rule, () -> functions().call(thrower, undefined(), new Object[] {value})), rule);
        });
    }

    @Test
    void required_whatAHostThrowsPassesThroughScriptsToTheHost() {
        samples().forEach((name, value) -> {
            String rule = "a throw passes from a host function through a script to the host: " + name;
            same(value, thrownBy(rule, () -> call("function (f) { f() }", thrower(value))), rule);
            same(
                    value,
                    thrownBy(rule, () -> functions().call(thrower(value), undefined(), new Object[0])),
                    rule + ", without a script");
        });
    }

    @Test
    void required_whatAScriptThrowsPassesThroughTheHostToAScript() {
        HostFunction passing = (self, arguments, first, newTarget) ->
                functions().call(required(arguments[first]), undefined(), new Object[0]);
        HostFunction again = (self, arguments, first, newTarget) -> {
            Object value = thrownBy(
                    "a script throws", () -> functions().call(required(arguments[first]), undefined(), new Object[0]));
            throw errors().toThrowable(value);
        };
        Object script =
                some("function (through, v) { try { through(function () { throw v }) } catch (e) { return [e] } }");
        samples().forEach((name, value) -> {
            Object passed = required(functions().call(script, undefined(), new Object[] {host(passing), value}));
            same(value, objects().getIndex(passed, 0), "a throw that the host lets pass: " + name);
            Object thrownAgain = required(functions().call(script, undefined(), new Object[] {host(again), value}));
            same(value, objects().getIndex(thrownAgain, 0), "a throw that the host catches and throws again: " + name);
        });
    }

    @Test
    void required_aThrowSurvivesManyFrames() {
        Object[] down = new Object[1];
        HostFunction body = (self, arguments, first, newTarget) -> {
            double depth = values().toNumber(arguments[first]);
            if (depth == 0) {
                throw errors().toThrowable(arguments[first + 1]);
            }
            return call(
                    "function (f, d, v) { try { return f(d - 1, v) } finally { trace++ } }",
                    down[0],
                    depth,
                    arguments[first + 1]);
        };
        down[0] = host(body);
        samples().forEach((name, value) -> {
            setGlobal("trace", 0);
            String rule = "a throw survives ten frames of each kind: " + name;
            same(
                    value,
                    thrownBy(rule, () -> functions().call(required(down[0]), undefined(), new Object[] {10, value})),
                    rule);
            isNumber(10, js("trace"), "every finally block runs");
        });
    }

    @Test
    void required_finallyBlocksRunAndMayOverride() {
        Object reason = objects().create();
        isText(
                "overridden",
                call(
                        "function (f) { return (function () { try { f() } finally { return 'overridden' } })() }",
                        thrower(reason)),
                "a return in finally overrides a throw of the host");
        Object other = objects().create();
        String rule = "a throw in catch replaces a throw of the host";
        same(
                other,
                thrownBy(
                        rule,
                        () -> call("function (f, o) { try { f() } catch (e) { throw o } }", thrower(reason), other)),
                rule);
        same(
                reason,
                thrownBy("rethrow", () -> call("function (f) { try { f() } catch (e) { throw e } }", thrower(reason))),
                "a throw again keeps identity");
    }

    @Test
    void required_aThrowThatTheHostSwallowsIsGone() {
        HostFunction swallowing = (self, arguments, first, newTarget) -> {
            thrownBy("a script throws", () -> functions().call(required(arguments[first]), undefined(), new Object[0]));
            return 7;
        };
        isNumber(
                7,
                call("function (f) { return f(function () { throw 'gone' }) }", host(swallowing)),
                "the script goes on after a swallowed throw");
        isNumber(8, js("8"), "and so does the realm");
    }

    @Test
    void required_throwsPassThroughBuiltInFunctions() {
        samples().forEach((name, value) -> {
            String rule = "a throw passes through a built-in function: " + name;
            same(value, thrownBy(rule, () -> call("function (f) { [1].forEach(f) }", thrower(value))), rule);
            same(value, thrownBy(rule, () -> call("function (f) { [2, 1].sort(f) }", thrower(value))), rule);
            same(
                    value,
                    thrownBy(rule, () -> call("function (f) { JSON.stringify({toJSON: f}) }", thrower(value))),
                    rule);
            same(value, thrownBy(rule, () -> call("function (f) { return {valueOf: f} + 1 }", thrower(value))), rule);
        });
    }

    @Test
    void required_aThrowFromTopLevelScriptKeepsItsValue() {
        samples().forEach((name, value) -> {
            setGlobal("thrownAtTop", value);
            String rule = "a script's throw at the top: " + name;
            same(value, thrownBy(rule, () -> js("throw thrownAtTop")), rule);
        });
    }

    @Test
    void required_oneThrowableMayBeThrownTwice() {
        RuntimeException throwable = errors().toThrowable(string("twice"));
        HostFunction body = (self, arguments, first, newTarget) -> {
            throw throwable;
        };
        isText(
                "twice twice",
                call(
                        "function (f) { var r = []; for (var i = 0; i < 2; i++) try { f() } catch (e) { r.push(e) } return r.join(' ') }",
                        host(body)),
                "a throwable may be thrown twice");
    }

    @Test
    void required_anErrorOfTheHostIsCaughtWithItsClass() {
        HostFunction body = (self, arguments, first, newTarget) -> {
            throw errors().toThrowable(errors().create(dev.abide.spi.ErrorKind.RANGE_ERROR, "too far"));
        };
        holds(
                "a script sees class and message",
                "function (f) { try { f() } catch (e) { return e instanceof RangeError && e.message === 'too far' } }",
                host(body));
    }

    @Test
    void required_whatTheEngineRaisesInsideAHostCallIsCaughtByScripts() {
        HostFunction body = (self, arguments, first, newTarget) -> js("undefined.x");
        holds(
                "an error of the engine passes the host as its object",
                "function (f) { try { f() } catch (e) { return e instanceof TypeError } }",
                host(body));
        HostFunction facet = (self, arguments, first, newTarget) -> values().toObject(undefined());
        holds(
                "so does an error that a facet raises",
                "function (f) { try { f() } catch (e) { return e instanceof TypeError } }",
                host(facet));
        assertEquals(1.0, values().toNumber(js("1")), "the realm goes on");
    }

    private Object thrower(@Nullable Object value) {
        return host((self, arguments, first, newTarget) -> {
            throw errors().toThrowable(value);
        });
    }
}
