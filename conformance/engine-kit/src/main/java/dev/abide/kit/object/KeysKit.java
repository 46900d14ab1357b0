package dev.abide.kit.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link ObjectModel} for keys: names, prepared names, symbols, indices. */
public abstract class KeysKit extends FacetKit {
    private static final long MAX_UINT32 = 0xffff_ffffL;

    @Test
    void required_keysAreNormalised() {
        Object target = objects().create();
        for (Object key :
                new Object[] {7, 7.0, string("7"), some("[7]"), some("{toString: function () { return '7' }}")}) {
            objects().set(target, key, key);
            same(key, objects().get(target, 7), "all ways to write 7 are one key");
            same(key, objects().get(target, string("7")), "all ways to write 7 are one key");
            same(key, objects().getIndex(target, 7), "all ways to write 7 are one key");
            assertTrue(objects().has(target, 7.0), "all ways to write 7 are one key");
            assertTrue(objects().hasOwn(target, string("7")), "all ways to write 7 are one key");
        }
        assertEquals(1, objects().ownKeys(target).length, "all ways to write 7 are one key");
        assertTrue(objects().delete(target, 7.0), "it can be deleted in each way");
        assertEquals(0, objects().ownKeys(target).length, "all ways to write 7 are one key");
    }

    @Test
    void required_anyValueIsAKey() {
        Object target = some(
                "{'true': 1, 'null': 2, 'undefined': 3, '1.5': 4, '0': 5, '-1': 6, 'NaN': 7, '1e+21': 8, '': 9, '4294967296': 10}");
        isNumber(1, objects().get(target, true), "true is the key 'true'");
        isNumber(2, objects().get(target, values().nullValue()), "null is the key 'null'");
        isNumber(3, objects().get(target, undefined()), "undefined is the key 'undefined'");
        isNumber(4, objects().get(target, 1.5), "1.5 is the key '1.5'");
        isNumber(5, objects().get(target, -0.0), "-0 is the key '0'");
        isNumber(6, objects().get(target, -1), "-1 is the key '-1'");
        isNumber(7, objects().get(target, Double.NaN), "NaN is the key 'NaN'");
        isNumber(8, objects().get(target, 1e21), "1e21 is the key '1e+21'");
        isNumber(9, objects().get(target, string("")), "an empty string is a key");
        isNumber(10, objects().get(target, 4294967296.0), "2^32 is the key '4294967296'");
    }

    @Test
    void required_aThrowInToPropertyKeyPasses() {
        Object key = some("{toString: function () { throw 'key' }}");
        isText("key", thrownBy("get", () -> objects().get(objects().create(), key)), "a throw of the key passes");
        isText("key", thrownBy("set", () -> objects().set(objects().create(), key, 1)), "a throw of the key passes");
        isText("key", thrownBy("has", () -> objects().has(objects().create(), key)), "a throw of the key passes");
        isText("key", thrownBy("delete", () -> objects().delete(objects().create(), key)), "a throw of the key passes");
    }

    @Test
    void required_aPreparedNameIsTheSameKey() {
        for (String name : List.of("kit", "", "7", "-1", "\u0000\ud800", "length", "a b", "toString")) {
            Object prepared = objects().prepareName(name);
            Object target = objects().create();
            assertTrue(objects().setNamed(target, prepared, 5), "setNamed assigns");
            isNumber(5, get(target, name), "setNamed and get use one key: " + name);
            set(target, name, 6);
            isNumber(6, objects().getNamed(target, prepared), "set and getNamed use one key: " + name);
        }
    }

    @Test
    void required_aPreparedNameWorksOnObjectsOfEveryShape() {
        Object prepared = objects().prepareName("p");
        for (int i = 0; i < 300; i++) {
            Object target = some("{a" + (i % 30) + ": 1, p: " + i + ", z" + (i % 7) + ": 2}");
            isNumber(i, objects().getNamed(target, prepared), "getNamed");
            objects().setNamed(target, prepared, i + 0.5);
            isNumber(i + 0.5, get(target, "p"), "setNamed");
        }
        for (Object target : objectSamples().values()) {
            boolean accepted = objects().setNamed(target, prepared, 1);
            same(get(target, "p"), objects().getNamed(target, prepared), "getNamed reads what get reads");
            if (accepted && values().kindOf(target) != ValueKind.EXTERNAL) {
                isNumber(1, get(target, "p"), "what setNamed accepts is there");
            }
        }
    }

    @Test
    void required_preparedNamesFollowTheRulesOfGetAndSet() {
        Object prepared = objects().prepareName("a");
        same(undefined(), objects().getNamed(objects().create(), prepared), "an absent property is undefined");
        isNumber(1, objects().getNamed(some("Object.create({a: 1})"), prepared), "an inherited property is read");
        assertFalse(objects().setNamed(some("Object.freeze({a: 1})"), prepared, 2), "a frozen property is refused");
        Object accessor = some("{get a() { return this }, set a(v) { throw v }}");
        same(accessor, objects().getNamed(accessor, prepared), "the receiver of a getter");
        isText(
                "set",
                thrownBy("setNamed", () -> objects().setNamed(accessor, prepared, string("set"))),
                "a throw in a setter passes");
    }

    @Test
    void required_indicesAreUnsigned32BitNumbers() {
        Object target = objects().create();
        for (long index : new long[] {0, 7, Integer.MAX_VALUE, 1L << 31, MAX_UINT32 - 1, MAX_UINT32}) {
            assertTrue(objects().setIndex(target, index, (double) index), "setIndex assigns");
            isNumber((double) index, objects().getIndex(target, index), "getIndex reads it");
            isNumber((double) index, get(target, Long.toString(index)), "an index is the key of its decimal digits");
        }
        same(undefined(), objects().getIndex(target, 1), "an absent element is undefined");
    }

    @Test
    void required_elementsOfArraysFollowTheLength() {
        Object array = some("[]");
        objects().setIndex(array, MAX_UINT32, 1);
        isNumber(0, get(array, "length"), "2^32 - 1 is no array index");
        isNumber(1, objects().getIndex(array, MAX_UINT32), "but a property");
        objects().setIndex(array, MAX_UINT32 - 1, 2);
        isNumber(MAX_UINT32, get(array, "length"), "2^32 - 2 is the last array index");
        isNumber(2, objects().getIndex(array, MAX_UINT32 - 1), "and holds its element");
        Object grown = some("[1]");
        objects().setIndex(grown, 3, 4);
        holds(
                "an element beyond the end grows the array and leaves holes",
                "function (a) { return a.length === 4 && !(2 in a) && a[3] === 4 }",
                grown);
    }

    @Test
    void required_elementsOfStringsTypedArraysAndArgumentsAreRead() {
        isText("b", objects().getIndex(some("new String('abc')"), 1), "a unit of a boxed string");
        isNumber(200, objects().getIndex(some("new Uint8Array([100, 200])"), 1), "an element of a typed array");
        isNumber(9, objects().getIndex(some("(function () { return arguments })(8, 9)"), 1), "an argument");
        isNumber(5, objects().getIndex(some("Object.create([4, 5])"), 1), "an inherited element");
        Object bytes = some("new Uint8Array(2)");
        objects().setIndex(bytes, 1, 257);
        isNumber(1, objects().getIndex(bytes, 1), "an element of a typed array is converted");
        same(undefined(), objects().getIndex(bytes, 2), "an element beyond a typed array's end");
    }

    @Test
    void required_ownKeysAreInTheOrderOfOwnPropertyKeys() {
        Object target = some("""
                (function () {
                  var o = {};
                  o.b = 1; o[symbolOne] = 1; o['10'] = 1; o.a = 1; o['2'] = 1; o[symbolTwo] = 1; o['01'] = 1; o['4294967294'] = 1;
                  Object.defineProperty(o, 'hidden', {value: 1});
                  o['0'] = 1;
                  return o;
                })()""", "symbolOne", "symbolTwo");
        List<String> keys = new ArrayList<>();
        for (Object key : objects().ownKeys(target)) {
            keys.add(name(key));
        }
        assertEquals(
                List.of("0", "2", "10", "4294967294", "b", "a", "01", "hidden", "symbolOne", "symbolTwo"),
                keys,
                "indices ascending, strings as made, symbols as made; also what is not enumerable");
    }

    @Test
    void required_aNegativeNumberIsANameAmongTheKeys() {
        Object[] keys = objects().ownKeys(some("{b: 1, '-1': 1, a: 1, '1': 1}"));
        List<String> names = new ArrayList<>();
        for (Object key : keys) {
            names.add(text(key));
        }
        assertEquals(List.of("1", "b", "-1", "a"), names, "-1 is no index");
    }

    @Test
    void required_ownKeysAreStringsAndSymbols() {
        Object array = some("[5, 6]");
        for (Object key : objects().ownKeys(array)) {
            assertEquals(ValueKind.STRING, values().kindOf(key), "an index is a string among the keys");
            assertTrue(objects().hasOwn(array, key), "each key is an own key");
        }
        assertEquals(3, objects().ownKeys(array).length, "two elements and length");
        assertEquals(0, objects().ownKeys(some("Object.create({a: 1})")).length, "no inherited keys");
    }

    private Object some(String expression, String... symbols) {
        for (String symbol : symbols) {
            setGlobal(symbol, realm().symbols().create(symbol));
        }
        return some(expression);
    }

    private String name(Object key) {
        if (values().kindOf(key) == ValueKind.STRING) {
            return text(key);
        }
        return Boolean.TRUE.equals(call("function (k) { return k === symbolOne }", key)) ? "symbolOne" : "symbolTwo";
    }

    private @Nullable Object get(Object target, String key) {
        return objects().get(target, string(key));
    }

    private boolean set(Object target, String key, @Nullable Object value) {
        return objects().set(target, string(key), value);
    }
}
