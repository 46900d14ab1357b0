package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.OwnRealm;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Errors;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Endless recursion is a RangeError, see {@link Errors#isThrow}, on a thread with a stack of 16 MiB. */
@OwnRealm
public abstract class RecursionKit extends FacetKit {
    @Test
    void required_endlessRecursionOfAScriptIsARangeErrorForTheHost() {
        throwsError("RangeError", "a script that calls itself for ever", () -> call("function f() { return f() + 1 }"));
        stillWorks();
    }

    @Test
    void required_endlessRecursionThroughHostFunctionsIsARangeErrorForTheHost() {
        Object script = recursionThroughHost();
        throwsError(
                "RangeError",
                "a script and a host function that call each other for ever",
                () -> functions().call(script, undefined(), new Object[] {script}));
        stillWorks();
    }

    @Test
    void required_endlessRecursionThroughHostFunctionsIsARangeErrorForScripts() {
        Object script = recursionThroughHost();
        holds(
                "a script catches the RangeError",
                "function (f) { try { f(f) } catch (e) { return e instanceof RangeError } }",
                script);
        stillWorks();
    }

    @Test
    void required_endlessRecursionOfHostFunctionsIsARangeError() {
        Object[] function = new Object[1];
        HostFunction body = (self, arguments, first, newTarget) ->
                functions().call(required(function[0]), undefined(), new Object[0]);
        function[0] = host(body);
        throwsError(
                "RangeError",
                "a host function that calls itself for ever",
                () -> functions().call(required(function[0]), undefined(), new Object[0]));
        holds(
                "a script catches the RangeError",
                "function (f) { try { f() } catch (e) { return e instanceof RangeError } }",
                function[0]);
        stillWorks();
    }

    @Test
    void required_endlessRecursionThroughConstructorsIsARangeError() {
        Object[] constructor = new Object[1];
        Object script = some("function (F) { return new F() }");
        HostFunction body = (self, arguments, first, newTarget) ->
                functions().call(script, undefined(), new @Nullable Object[] {constructor[0]});
        constructor[0] = host(body);
        throwsError(
                "RangeError",
                "a constructor that constructs for ever",
                () -> functions().construct(required(constructor[0]), new Object[0]));
        stillWorks();
    }

    @Test
    void required_endlessRecursionThroughAccessorsIsARangeError() {
        Object target = some("{get a() { return this.a + 1 }}");
        throwsError(
                "RangeError",
                "a getter that reads itself for ever",
                () -> objects().get(target, string("a")));
        stillWorks();
    }

    @Test
    void required_aThousandNestedCallsFit() {
        Object[] function = new Object[1];
        Object script = some("function (f, d) { return f(d) + 1 }");
        HostFunction body = (self, arguments, first, newTarget) -> {
            double depth = values().toNumber(arguments[first]);
            return depth == 0 ? 0 : functions().call(script, undefined(), new Object[] {function[0], depth - 1});
        };
        function[0] = host(body);
        isNumber(
                1000,
                functions().call(required(function[0]), undefined(), new Object[] {1000}),
                "1000 host calls nest on a 16 MiB stack");
    }

    private Object recursionThroughHost() {
        HostFunction body = (self, arguments, first, newTarget) ->
                functions().call(required(arguments[first]), undefined(), new Object[] {arguments[first]});
        setGlobal("viaHost", host(body));
        return some("function (f) { return viaHost(f) + 1 }");
    }

    private void stillWorks() {
        assertTrue(Boolean.TRUE.equals(js("1 + 1 === 2")), "the realm works after a stack overflow");
        isNumber(7, call("function (f) { return f() }", host(new Recorder(7))), "calls work after a stack overflow");
    }
}
