package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Values}: the conversions of ECMAScript. */
public abstract class ConversionsKit extends FacetKit {
    @Test
    void required_toBooleanFollowsEcmaScript() {
        for (String falsy : new String[] {"undefined", "null", "false", "0", "-0", "NaN", "''"}) {
            assertEquals(false, values().toBoolean(js(falsy)), () -> "ToBoolean of " + falsy);
        }
        for (String truthy : new String[] {
            "true", "1", "-1", "0.5", "Infinity", "'0'", "'false'", "({})", "[]", "new Boolean(false)", "Symbol()"
        }) {
            assertEquals(true, values().toBoolean(js(truthy)), () -> "ToBoolean of " + truthy);
        }
        assertEquals(true, values().toBoolean(realm().externals().create("payload")), "ToBoolean of an external");
        assertEquals(false, values().toBoolean(-0.0), "ToBoolean of a Double -0.0");
        assertEquals(false, values().toBoolean(string("")), "ToBoolean of an empty string");
        assertEquals(true, values().toBoolean(string("\u0000")), "ToBoolean of a NUL");
    }

    @Test
    void optional_toBooleanOfABigIntIsFalseForZeroOnly() {
        needs(Capability.BIGINT);
        assertEquals(false, values().toBoolean(realm().bigInts().create(BigInteger.ZERO)), "ToBoolean of 0n");
        assertEquals(true, values().toBoolean(realm().bigInts().create(BigInteger.ONE)), "ToBoolean of 1n");
    }

    @Test
    void required_toNumberFollowsEcmaScript() {
        number(Double.NaN, "undefined");
        number(0, "null");
        number(1, "true");
        number(0, "false");
        number(0, "''");
        number(12.5, "' 12.5\\n'");
        number(255, "'0xff'");
        number(-0.0, "'-0'");
        number(Double.NEGATIVE_INFINITY, "'-Infinity'");
        number(Double.NaN, "'12px'");
        number(1e21, "'1e21'");
        number(0, "[]");
        number(5, "[5]");
        number(Double.NaN, "({})");
        number(7, "new Date(7)");
        number(3, "({valueOf: function () { return '3' }})");
        number(4, "({valueOf: function () { return {} }, toString: function () { return 4 }})");
    }

    @Test
    void required_toNumberRefusesSymbolsAndBigInts() {
        throwsError(
                "TypeError",
                "ToNumber of a symbol",
                () -> values().toNumber(realm().symbols().create("s")));
        Object big = realm().bigInts().create(BigInteger.ONE);
        throwsError("TypeError", "ToNumber of a BigInt", () -> values().toNumber(big));
    }

    @Test
    void required_toStringFollowsEcmaScript() {
        textOf("undefined", "undefined");
        textOf("null", "null");
        textOf("true", "true");
        textOf("0", "-0");
        textOf("NaN", "NaN");
        textOf("-Infinity", "-Infinity");
        textOf("0.1", "0.1");
        textOf("1e+21", "1e21");
        textOf("100000000000000000000", "1e20");
        textOf("1e-7", "1e-7");
        textOf("4294967295", "4294967295");
        textOf("1,,2", "[1, null, 2]");
        textOf("[object Object]", "({})");
        textOf("7", "({toString: function () { return 7 }})");
        textOf("x", "({toString: null, valueOf: function () { return 'x' }})");
        isText("3", values().toStringValue(3.0), "ToString of a Double without fraction");
        isText("0", values().toStringValue(-0.0), "ToString of a Double -0.0");
        isText("a\u0000\ud800", values().toStringValue(string("a\u0000\ud800")), "ToString of a string is that string");
        isText(
                "-12",
                values().toStringValue(realm().bigInts().create(BigInteger.valueOf(-12))),
                "ToString of a BigInt");
    }

    @Test
    void required_toStringRefusesSymbols() {
        throwsError(
                "TypeError",
                "ToString of a symbol",
                () -> values().toStringValue(realm().symbols().create("s")));
    }

    @Test
    void required_aThrowWhileConvertingPassesWithIdentity() {
        Object error = some("{}");
        setGlobal("conversionError", error);
        Object bad = some(
                "{valueOf: function () { throw conversionError }, toString: function () { throw conversionError }}");
        same(error, thrownBy("a throw in valueOf passes", () -> values().toNumber(bad)), "a throw in valueOf passes");
        same(
                error,
                thrownBy("a throw in toString passes", () -> values().toStringValue(bad)),
                "a throw in toString passes");
        Object worse = some("{valueOf: function () { return {} }, toString: function () { return {} }}");
        throwsError("TypeError", "an object without primitive value has no number", () -> values().toNumber(worse));
    }

    @Test
    void required_anObjectMayConvertItself() {
        Object own = some("""
                (function () {
                  var own = {valueOf: function () { throw 'valueOf' }, toString: function () { throw 'toString' }};
                  own[Symbol.toPrimitive] = function (hint) { return hint === 'number' ? 7 : hint };
                  return own;
                })()""");
        isNumber(7, values().toNumber(own), "ToNumber asks Symbol.toPrimitive");
        isText("string", values().toStringValue(own), "ToString asks Symbol.toPrimitive");
        isNumber(3, objects().get(some("{string: 3, number: 4}"), own), "an object as key asks Symbol.toPrimitive");
        holds(
                "operators ask Symbol.toPrimitive",
                "function (own) { return own + '' === 'default' && own * 2 === 14 && own < 8 && own == 'default' }",
                own);
        throwsError(
                "TypeError",
                "no object is a primitive",
                () -> js(
                        "(function () { var o = {}; o[Symbol.toPrimitive] = function () { return {} }; return +o })()"));
    }

    @Test
    void required_toObjectBoxesPrimitives() {
        boxed(5, "Number");
        boxed(string("a"), "String");
        boxed(true, "Boolean");
        boxed(realm().symbols().create("s"), "Symbol");
    }

    @Test
    void required_toObjectLeavesObjectsAlone() {
        objectSamples().forEach((name, object) -> same(object, values().toObject(object), "ToObject of " + name));
    }

    @Test
    void required_toObjectRefusesUndefinedAndNull() {
        throwsError("TypeError", "ToObject of undefined", () -> values().toObject(undefined()));
        throwsError("TypeError", "ToObject of null", () -> values().toObject(values().nullValue()));
    }

    private void number(double expected, String expression) {
        isNumber(expected, values().toNumber(js("(" + expression + ")")), "ToNumber of " + expression);
    }

    private void textOf(String expected, String expression) {
        isText(expected, values().toStringValue(js("(" + expression + ")")), "ToString of " + expression);
    }

    private void boxed(@Nullable Object primitive, String constructor) {
        Object box = values().toObject(primitive);
        assertEquals(ValueKind.OBJECT, values().kindOf(box), () -> "ToObject makes an object: " + constructor);
        holds(
                "ToObject boxes a primitive",
                "function (b, v) { return b instanceof " + constructor + " && b.valueOf() === v }",
                box,
                primitive);
    }
}
