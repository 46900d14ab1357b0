package dev.abide.kit.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Arrays;
import dev.abide.spi.Capability;
import dev.abide.spi.PropertyAttributes;
import org.junit.jupiter.api.Test;

/** Rules of {@link Arrays}. */
public abstract class ArraysKit extends FacetKit {
    @Test
    void required_createMakesAnArrayOfHoles() {
        Object array = realm().arrays().create(3);
        assertEquals(3, realm().arrays().lengthOf(array), "the length");
        assertEquals(1, objects().ownKeys(array).length, "no elements, only length");
        holds("an array of holes", """
                function (a) {
                  return Array.isArray(a) && Object.getPrototypeOf(a) === Array.prototype && a.length === 3 && !(0 in a) && a[0] === undefined;
                }""", array);
        assertEquals(0, realm().arrays().lengthOf(realm().arrays().create(0)), "an empty array");
    }

    @Test
    void required_aHugeLengthCostsNoMemory() {
        Object[] arrays = new Object[20];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = realm().arrays().create(Integer.MAX_VALUE);
        }
        for (Object array : arrays) {
            assertEquals(Integer.MAX_VALUE, realm().arrays().lengthOf(array), "the length is at most 2^31 - 1");
            assertFalse(objects().has(array, 5), "all holes");
        }
    }

    @Test
    void required_scriptsUseWhatCreateMade() {
        Object array = realm().arrays().create(2);
        objects().setIndex(array, 0, string("a"));
        objects().setIndex(array, 1, 1.5);
        isText(
                "a,1.5,x",
                call("function (a) { a.push('x'); return a.slice(0).join() }", array),
                "an array works in scripts");
        assertEquals(3, realm().arrays().lengthOf(array), "what a script pushed is counted");
        isText("x", objects().getIndex(array, 2), "and read");
    }

    @Test
    void required_definingALengthThatIsNoNumberThrows() {
        Object array = realm().arrays().create(2);
        throwsError(
                "TypeError",
                "a symbol as length",
                () -> objects()
                        .defineValue(
                                array, string("length"), realm().symbols().create("s"), PropertyAttributes.WRITABLE));
        assertEquals(2, realm().arrays().lengthOf(array), "the length afterwards");
    }

    @Test
    void required_lengthOfIsAnUnsigned32BitNumber() {
        assertEquals(4_294_967_295L, realm().arrays().lengthOf(some("new Array(4294967295)")), "the largest length");
        assertEquals(
                2_147_483_648L,
                realm().arrays().lengthOf(some("(function () { var a = []; a[2147483647] = 1; return a })()")),
                "a sparse array");
        assertEquals(2, realm().arrays().lengthOf(some("[1, 2]")), "a literal");
        assertEquals(
                1,
                realm().arrays().lengthOf(some("(function () { var a = [1, 2, 3]; a.length = 1; return a })()")),
                "a shortened array");
    }

    @Test
    void required_isArrayTellsGenuineArraysOnly() {
        for (String array : new String[] {
            "[]", "[1, 2]", "new Array(3)", "'a b'.split(' ')", "Object.freeze([1])", "JSON.parse('[1]')"
        }) {
            assertTrue(realm().arrays().isArray(js(array)), () -> "an array: " + array);
        }
        for (String other : new String[] {
            "({length: 1})",
            "Object.create([])",
            "(function () { return arguments })(1)",
            "new Uint8Array(2)",
            "'abc'",
            "undefined",
            "null",
            "1",
            "Array"
        }) {
            assertFalse(realm().arrays().isArray(js(other)), () -> "no array: " + other);
        }
    }

    @Test
    void optional_aProxyOfAnArrayIsNoArray() {
        needs(Capability.PROXY);
        assertFalse(realm().arrays().isArray(js("new Proxy([], {})")), "isArray is false for a proxy of an array");
    }

    @Test
    void optional_anInstanceOfASubclassIsAnArray() {
        needs(Capability.MODERN_SYNTAX);
        Object array = some("new (class A extends Array {})(4)");
        assertTrue(realm().arrays().isArray(array), "an instance of a class that extends Array is an array");
        assertEquals(4, realm().arrays().lengthOf(array), "it has a length");
    }
}
