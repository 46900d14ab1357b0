package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of {@link Errors} for error objects. Throwing: {@link ThrowsKit}. */
public abstract class ErrorsKit extends FacetKit {
    private static final Map<ErrorKind, String> NAMES = Map.of(
            ErrorKind.ERROR, "Error",
            ErrorKind.TYPE_ERROR, "TypeError",
            ErrorKind.RANGE_ERROR, "RangeError",
            ErrorKind.SYNTAX_ERROR, "SyntaxError");

    @Test
    void required_createMakesAnErrorOfItsClass() {
        NAMES.forEach((kind, name) ->
                holds("an error of its class", """
                function (e, name) {
                  return Object.getPrototypeOf(e) === this[name].prototype && e instanceof Error && e.name === name
                    && Object.prototype.toString.call(e) === '[object Error]' && String(e) === name + ': what went wrong';
                }""", errors().create(kind, "what went wrong"), string(name)));
    }

    @Test
    void required_theMessageIsAnOwnPropertyThatIsNotEnumerable() {
        for (String message : new String[] {"text", "", "a\u0000\ud800\n"}) {
            holds("the message", """
                    function (e, message) {
                      var d = Object.getOwnPropertyDescriptor(e, 'message');
                      return d.value === message && d.writable && d.configurable && !d.enumerable && Object.keys(e).length === 0;
                    }""", errors().create(ErrorKind.TYPE_ERROR, message), string(message));
        }
    }

    @Test
    void required_anErrorTakesProperties() {
        Object error = errors().create(ErrorKind.ERROR, "m");
        assertTrue(objects().set(error, string("code"), string("ERR_KIT")), "an error takes properties");
        holds("scripts see them", "function (e) { return e.code === 'ERR_KIT' && e.name === 'Error' }", error);
    }

    @Test
    void required_whereErrorsHaveAStackThoseOfTheHostHaveOne() {
        holds(
                "an error of the host has a stack if one of a script has",
                "function (e) { var s; try { throw new Error('m') } catch (x) { s = x.stack } return typeof e.stack === typeof s }",
                errors().create(ErrorKind.ERROR, "m"));
    }

    @Test
    void required_isErrorTellsGenuineErrorsOnly() {
        NAMES.forEach((kind, name) -> {
            assertTrue(errors().isError(errors().create(kind, "m")), () -> "an error of the host: " + name);
            assertTrue(errors().isError(js("new " + name + "('m')")), () -> "an error of a script: " + name);
        });
        assertTrue(errors().isError(js("ReferenceError('m')")), "an error made without new");
        assertTrue(
                errors().isError(js("(function () { try { undefined.x } catch (e) { return e } })()")),
                "an error of the engine");
        assertTrue(errors().isError(js("Object.freeze(new Error())")), "a frozen error");
        for (String other : new String[] {
            "Object.create(Error.prototype)",
            "({name: 'Error', message: 'm'})",
            "Error",
            "'Error'",
            "undefined",
            "null",
            "1",
            "({})",
            "new (function E() { Error.call(this, 'm') })"
        }) {
            assertFalse(errors().isError(js(other)), () -> "no genuine error: " + other);
        }
    }

    @Test
    void required_isErrorLooksAtTheObjectNotAtItsPrototype() {
        Object error = errors().create(ErrorKind.ERROR, "m");
        objects().setPrototype(error, values().nullValue());
        assertTrue(errors().isError(error), "an error that lost its prototype is still an error");
        Object impostor = objects().create();
        objects().setPrototype(impostor, js("TypeError.prototype"));
        assertFalse(errors().isError(impostor), "an object that merely inherits is none");
    }

    @Test
    void optional_anInstanceOfASubclassIsAnError() {
        needs(Capability.MODERN_SYNTAX);
        assertTrue(
                errors().isError(js("new (class E extends TypeError {})('m')")),
                "an instance of a class that extends TypeError");
    }

    @Test
    void optional_aProxyOfAnErrorIsNoError() {
        needs(Capability.PROXY);
        assertFalse(errors().isError(js("new Proxy(new Error(), {})")), "a proxy of an error is no error");
    }

    @Test
    void required_whatTheEngineRaisesIsAThrow() {
        throwsError("TypeError", "reading a property of undefined", () -> js("undefined.x"));
        throwsError("TypeError", "calling a number", () -> js("(5)()"));
        throwsError("ReferenceError", "reading an unknown variable", () -> js("unknownVariable"));
        throwsError("RangeError", "a bad array length", () -> js("new Array(-1)"));
        throwsError("SyntaxError", "a bad RegExp", () -> js("new RegExp('(')"));
        throwsError("SyntaxError", "bad JSON", () -> js("JSON.parse('{')"));
        throwsError("SyntaxError", "bad source text", () -> js("var = 1"));
        throwsError("URIError", "a bad URI", () -> js("decodeURIComponent('%')"));
    }

    @Test
    void required_whatTheEngineRaisesIsAGenuineError() {
        for (String script : new String[] {"undefined.x", "unknownVariable", "new Array(-1)", "var = 1"}) {
            Object thrown = thrownBy(script, () -> js(script));
            assertTrue(errors().isError(thrown), () -> "what the engine raises is a genuine error: " + script);
            holds(
                    "with a message",
                    "function (e) { return typeof e.message === 'string' && e.message.length > 0 }",
                    thrown);
        }
    }

    @Test
    void required_javaExceptionsAreNoThrows() {
        for (Throwable java : new Throwable[] {
            new RuntimeException("m"),
            new IllegalStateException("m"),
            new NullPointerException("m"),
            new AssertionError("m"),
            new OutOfMemoryError("m"),
            new Exception("m")
        }) {
            assertFalse(errors().isThrow(java), () -> "no throw of JavaScript: " + java);
        }
    }

    @Test
    void required_aStackOverflowIsARangeError() {
        StackOverflowError overflow = new StackOverflowError();
        assertTrue(errors().isThrow(overflow), "a StackOverflowError is a throw");
        Object value = errors().valueOf(overflow);
        assertTrue(errors().isError(value), "a StackOverflowError is an error object");
        holds(
                "a StackOverflowError is a RangeError",
                "function (e) { return e instanceof RangeError && typeof e.message === 'string' }",
                value);
    }

    @Test
    void required_aThrowLeavesNoTrace() {
        holds("what was thrown has the keys that it had", """
                function () {
                  return [{a: 1}, [1], function () {}, Object.freeze({}), new Error('m'), Object.create({})].every(function (thrown) {
                    var before = Reflect.ownKeys(thrown).length;
                    var inherited = 0;
                    try { throw thrown } catch (e) { for (var key in e) inherited++; }
                    return Reflect.ownKeys(thrown).length === before && inherited === Object.keys(thrown).length;
                  });
                }""");
    }

    @Test
    void required_valueOfTellsTheSameEachTime() {
        try {
            js("undefined.x");
        } catch (UnsupportedOperationException missing) {
            throw missing;
        } catch (RuntimeException raised) {
            assertTrue(errors().isThrow(raised), "a throw of the engine");
            same(errors().valueOf(raised), errors().valueOf(raised), "one throw has one value");
            return;
        }
        assertEquals("a throw", "nothing", "reading a property of undefined throws");
    }
}
