package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Values}: kinds, singletons, numbers, comparison. Conversions: {@link ConversionsKit}. */
public abstract class ValuesKit extends FacetKit {
    @Test
    void required_undefinedAndNullAreThoseOfScripts() {
        holds(
                "undefined() is undefined",
                "function (v) { return v === undefined && typeof v === 'undefined' }",
                undefined());
        holds("nullValue() is null", "function (v) { return v === null }", values().nullValue());
        kind(ValueKind.UNDEFINED, js("void 0"), "undefined from a script");
        kind(ValueKind.NULL, js("null"), "null from a script");
        kind(ValueKind.UNDEFINED, call("function () {}"), "the result of a function without return");
        kind(ValueKind.UNDEFINED, call("function (a) { return a }"), "a missing argument");
    }

    @Test
    void required_globalIsTheGlobalThisOfScripts() {
        same(js("this"), values().global(), "global() is the object that scripts see as this");
        same(values().global(), values().global(), "global() has one identity");
    }

    @Test
    void required_kindOfTellsWhatTypeofTells() {
        kind(ValueKind.BOOLEAN, js("1 < 2"), "true");
        kind(ValueKind.NUMBER, js("1"), "1");
        kind(ValueKind.NUMBER, js("0.5"), "0.5");
        kind(ValueKind.NUMBER, js("-0"), "-0");
        kind(ValueKind.NUMBER, js("NaN"), "NaN");
        kind(ValueKind.NUMBER, js("4294967296 * 3"), "a whole number above 2^32");
        kind(ValueKind.NUMBER, js("Math.pow(2, 53) + 2"), "a whole number above 2^53");
        kind(ValueKind.NUMBER, js("-1 >>> 0"), "2^32 - 1");
        kind(ValueKind.NUMBER, js("'abc'.length"), "a length");
        kind(ValueKind.NUMBER, js("Date.now()"), "a time");
        kind(ValueKind.STRING, js("'a'"), "a literal");
        kind(ValueKind.STRING, js("var s = 'a'; for (var i = 0; i < 40; i++) s += i; s"), "a concatenation");
        kind(ValueKind.STRING, js("'abcabcabcabcabcabcabcabc'.substring(3, 20)"), "a substring");
        kind(ValueKind.STRING, js("String(12345)"), "a number as string");
        kind(ValueKind.SYMBOL, js("Symbol('s')"), "a symbol");
        kind(ValueKind.SYMBOL, js("Symbol.iterator"), "a well-known symbol");
        kind(ValueKind.OBJECT, js("({})"), "an object");
        kind(ValueKind.OBJECT, js("[]"), "an array");
        kind(ValueKind.OBJECT, js("new String('a')"), "a boxed string");
        kind(ValueKind.OBJECT, js("/a/"), "a RegExp");
        kind(ValueKind.OBJECT, js("new Date()"), "a Date");
        kind(ValueKind.OBJECT, js("this"), "the global object");
        kind(ValueKind.OBJECT, js("(function () { return arguments })()"), "an arguments object");
        kind(ValueKind.OBJECT, js("Math"), "Math");
        kind(ValueKind.FUNCTION, js("(function () {})"), "a function");
        kind(ValueKind.FUNCTION, js("Object"), "a built-in constructor");
        kind(ValueKind.FUNCTION, js("Math.max"), "a built-in function");
        kind(ValueKind.FUNCTION, js("(function () {}).bind(null)"), "a bound function");
    }

    @Test
    void required_kindOfKnowsWhatTheFacetsMake() {
        kind(ValueKind.STRING, string("a"), "a string");
        kind(ValueKind.SYMBOL, realm().symbols().create(null), "a symbol");
        kind(ValueKind.BIGINT, realm().bigInts().create(BigInteger.TEN), "a BigInt");
        kind(ValueKind.OBJECT, realm().dates().create(0), "a Date");
        kind(ValueKind.OBJECT, objects().create(), "an object");
        kind(ValueKind.OBJECT, realm().arrays().create(1), "an array");
        kind(ValueKind.FUNCTION, host(new Recorder(null)), "a host function");
        kind(ValueKind.OBJECT, errors().create(ErrorKind.ERROR, "kit"), "an error");
        kind(ValueKind.OBJECT, realm().promises().createDeferred().promise(), "a promise");
        kind(ValueKind.OBJECT, buffers().create(8), "an ArrayBuffer");
        kind(ValueKind.EXTERNAL, realm().externals().create("payload"), "an external");
    }

    @Test
    void required_numbersAreIntegersAndDoubles() {
        kind(ValueKind.NUMBER, 7, "an Integer");
        kind(ValueKind.NUMBER, 7.5, "a Double");
        kind(ValueKind.BOOLEAN, true, "a Boolean");
        holds(
                "a Double without fraction is the same number as an Integer",
                "function (a, b) { return a === b }",
                3,
                3.0);
        holds("it prints as a whole number", "function (a) { return String(a) === '3' && [0, 1, 2, 9][a] === 9 }", 3.0);
        holds(
                "it is a property key as a whole number",
                "function (a) { var o = {}; o[a] = 1; return o['3'] === 1 }",
                3.0);
        holds("it is written by JSON", "function (a) { return JSON.stringify([a]) === '[3]' }", 3.0);
        holds("typeof an Integer is number", "function (a) { return typeof a === 'number' && a + 1 === 8 }", 7);
        holds("Integer.MIN_VALUE negates as a number", "function (a) { return -a === 2147483648 }", Integer.MIN_VALUE);
    }

    @Test
    void required_numbersPassUnchangedBothWays() {
        Object identity = some("function (v) { return v }");
        for (double number : new double[] {
            0.0,
            -0.0,
            1,
            -1,
            0.1,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            0x1p31,
            0x1p32,
            0x1p53,
            -0x1p53 - 2,
            0x1p63,
            0x1p64,
            1e300
        }) {
            isNumber(
                    number,
                    functions().call(identity, undefined(), new Object[] {number}),
                    "a number passes unchanged");
        }
        for (int number : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            isNumber(number, functions().call(identity, undefined(), new Object[] {number}), "an int passes unchanged");
        }
        holds("-0 arrives as -0", "function (v) { return v === 0 && 1 / v === -Infinity }", -0.0);
        isNumber(-0.0, js("-0"), "-0 from a script");
        isNumber(-0.0, js("0 * -1"), "-0 computed by a script");
    }

    @Test
    void required_numberOfIsTheValueOfANumber() {
        Object half = required(js("0.5"));
        assertEquals(0.5, values().numberOf(half), "numberOf a fraction");
        assertEquals(-0.0, values().numberOf(required(js("-0"))), "numberOf -0");
        assertEquals(Double.NaN, values().numberOf(required(js("NaN"))), "numberOf NaN");
        assertEquals(3.0, values().numberOf(required(js("'abc'.length"))), "numberOf a length");
        assertEquals(0x1p53, values().numberOf(required(js("Math.pow(2, 53)"))), "numberOf 2^53");
        assertEquals(4294967295.0, values().numberOf(required(js("-1 >>> 0"))), "numberOf 2^32 - 1");
        assertEquals(7.0, values().numberOf(7), "numberOf an Integer");
    }

    @Test
    void required_booleansAreJavaBooleans() {
        assertEquals(true, js("true"), "true is Boolean.TRUE");
        assertEquals(false, js("1 > 2"), "false is Boolean.FALSE");
        holds("a Boolean is a boolean", "function (t, f) { return t === true && f === false && !f }", true, false);
    }

    @Test
    void required_strictEqualsIsTripleEquals() {
        Object object = objects().create();
        equal(true, 1, 1.0, "one number in two representations");
        equal(true, 0.0, -0.0, "0 and -0");
        equal(false, Double.NaN, Double.NaN, "NaN and NaN");
        equal(true, string("ab"), js("'a' + 'b'"), "two strings of the same units");
        equal(
                true,
                js("var t = 'x'; for (var i = 0; i < 40; i++) t += 'y'; t"),
                string("x" + "y".repeat(40)),
                "a concatenation");
        equal(false, string("a"), string("b"), "two strings");
        equal(false, string("1"), 1, "a string and a number");
        equal(false, true, 1, "a boolean and a number");
        equal(true, true, js("true"), "true and true");
        equal(true, undefined(), js("void 0"), "undefined and undefined");
        equal(false, undefined(), values().nullValue(), "undefined and null");
        equal(false, values().nullValue(), 0, "null and 0");
        equal(true, object, object, "an object and itself");
        equal(false, object, objects().create(), "two objects");
        equal(false, js("new String('a')"), string("a"), "a boxed string and a string");
        equal(true, realm().symbols().registered("k"), js("Symbol['for']('k')"), "a registered symbol");
        equal(false, js("Symbol('s')"), js("Symbol('s')"), "two symbols of one description");
        Object big = realm().bigInts().create(BigInteger.TWO.pow(80));
        equal(true, big, realm().bigInts().create(BigInteger.TWO.pow(80)), "two BigInts of one value");
        equal(false, realm().bigInts().create(BigInteger.ONE), 1, "a BigInt and a number");
    }

    @Test
    void required_instanceOfFollowsThePrototypeChain() {
        setGlobal("Base", functions().create("Base", 0, new Recorder(undefined())));
        js("function Derived() {} Derived.prototype = Object.create(Base.prototype)");
        Object base = some("Base");
        assertTrue(values().instanceOf(some("new Base"), base), "new F instanceof F");
        assertTrue(
                values().instanceOf(some("new Derived"), base),
                "an object is an instance of what its class inherits from");
        assertFalse(
                values().instanceOf(some("new Base"), some("Derived")), "an object is no instance of a derived class");
        assertTrue(values().instanceOf(some("[]"), some("Object")), "an array is an Object");
        assertTrue(values().instanceOf(base, some("Function")), "a host function is a Function");
        assertTrue(values().instanceOf(some("new Base"), some("Base.bind(null)")), "a bound function asks its target");
        assertFalse(values().instanceOf(string("a"), some("String")), "a primitive is no instance");
        assertFalse(values().instanceOf(undefined(), base), "undefined is no instance");
        assertFalse(values().instanceOf(some("Object.create(null)"), some("Object")), "no prototype, no instance");
    }

    @Test
    void required_instanceOfRefusesWhatIsNoFunction() {
        throwsError(
                "TypeError",
                "value instanceof {} throws a TypeError",
                () -> values().instanceOf(1, objects().create()));
    }

    @Test
    void required_instanceOfAsksSymbolHasInstance() {
        Object odd = some("""
                (function () {
                  function Odd() {}
                  Object.defineProperty(Odd, Symbol.hasInstance, {value: function (v) { if (v === 'throw') throw v; return v % 2 }});
                  return Odd;
                })()""");
        assertTrue(
                values().instanceOf(3, odd), "Symbol.hasInstance decides for a primitive, its answer made a boolean");
        assertFalse(values().instanceOf(4, odd), "Symbol.hasInstance decides against");
        Object thrown =
                thrownBy("a throw in Symbol.hasInstance passes", () -> values().instanceOf(string("throw"), odd));
        isText("throw", thrown, "a throw in Symbol.hasInstance passes");
    }

    private void kind(ValueKind expected, @Nullable Object value, String what) {
        assertEquals(expected, values().kindOf(value), () -> "the kind of " + what);
    }

    private void equal(boolean expected, @Nullable Object left, @Nullable Object right, String what) {
        assertEquals(expected, values().strictEquals(left, right), () -> "strictEquals: " + what);
        assertEquals(expected, values().strictEquals(right, left), () -> "strictEquals the other way round: " + what);
        assertEquals(
                expected, call("function (a, b) { return a === b }", left, right), () -> "=== in a script: " + what);
    }
}
