package dev.abide.kit.object;

import static dev.abide.spi.PropertyAttributes.ABSENT;
import static dev.abide.spi.PropertyAttributes.ACCESSOR;
import static dev.abide.spi.PropertyAttributes.CONFIGURABLE;
import static dev.abide.spi.PropertyAttributes.ENUMERABLE;
import static dev.abide.spi.PropertyAttributes.WRITABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.ObjectModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of {@link ObjectModel}: defining properties, their attributes, freezing and sealing. */
public abstract class AttributesKit extends FacetKit {
    @Test
    void required_defineValueGivesExactlyTheAttributes() {
        for (int bits = 0; bits < 8; bits++) {
            for (Object key : names()) {
                Object target = objects().create();
                assertTrue(objects().defineValue(target, key, 5, bits), "a property is defined");
                assertEquals(bits, objects().ownAttributes(target, key), () -> "the attributes of " + show(key));
                holds("scripts see the same attributes", """
                        function (o, k, bits) {
                          var d = Object.getOwnPropertyDescriptor(o, k);
                          return d.value === 5 && d.writable === !!(bits & 1) && d.enumerable === !!(bits & 2) && d.configurable === !!(bits & 4);
                        }""", target, key, bits);
            }
        }
    }

    @Test
    void required_defineAccessorGivesExactlyTheAttributes() {
        Object getter = some("function () { return this.hidden }");
        Object setter = some("function (v) { this.hidden = v }");
        for (int bits : new int[] {0, ENUMERABLE, CONFIGURABLE, ENUMERABLE | CONFIGURABLE}) {
            for (Object key : names()) {
                Object target = objects().create();
                assertTrue(objects().defineAccessor(target, key, getter, setter, bits), "an accessor is defined");
                assertEquals(
                        bits | ACCESSOR, objects().ownAttributes(target, key), () -> "the attributes of " + show(key));
                objects().set(target, key, 9);
                isNumber(9, objects().get(target, key), "setter and getter run");
                holds("scripts see the accessor", """
                        function (o, k, g, s, bits) {
                          var d = Object.getOwnPropertyDescriptor(o, k);
                          return d.get === g && d.set === s && d.enumerable === !!(bits & 2) && d.configurable === !!(bits & 4);
                        }""", target, key, getter, setter, bits);
            }
        }
    }

    @Test
    void required_symbolsAreDefinedAsNamesAre() {
        Object key = realm().symbols().create("key");
        Object getter = some("function () { return 7 }");
        for (int bits = 0; bits < 8; bits++) {
            Object target = objects().create();
            assertTrue(objects().defineValue(target, key, 5, bits), "a symbol's property is defined");
            assertEquals(bits, objects().ownAttributes(target, key), "the attributes of a symbol's property");
            isNumber(5, objects().get(target, key), "the value of a symbol's property");
        }
        Object target = objects().create();
        assertTrue(objects().defineAccessor(target, key, getter, null, CONFIGURABLE), "a symbol's accessor is defined");
        assertEquals(
                ACCESSOR | CONFIGURABLE, objects().ownAttributes(target, key), "the attributes of a symbol's accessor");
        holds("scripts run it", "function (o, k) { return o[k] === 7 }", target, key);
    }

    @Test
    void required_scriptsAskForTheDescriptorOfASymbol() {
        Object key = realm().symbols().create("key");
        Object target = objects().create();
        objects().defineValue(target, key, 5, ENUMERABLE);
        holds("a symbol's descriptor", """
                function (o, k) {
                  var d = Object.getOwnPropertyDescriptor(o, k);
                  return d.value === 5 && d.enumerable && !d.writable && !d.configurable;
                }""", target, key);
    }

    @Test
    void required_aMissingGetterOrSetterIsUndefined() {
        Object function = some("function () { return 7 }");
        Object target = objects().create();
        assertTrue(objects().defineAccessor(target, string("read"), function, null, CONFIGURABLE), "a getter alone");
        assertTrue(objects().defineAccessor(target, string("write"), null, function, CONFIGURABLE), "a setter alone");
        holds("what is missing is undefined", """
                function (o) {
                  var r = Object.getOwnPropertyDescriptor(o, 'read'), w = Object.getOwnPropertyDescriptor(o, 'write');
                  return r.set === undefined && 'set' in r && w.get === undefined && 'get' in w && o.read === 7 && o.write === undefined;
                }""", target);
        assertFalse(objects().set(target, string("read"), 1), "assigning to an accessor without setter is refused");
        holds("a strict assignment throws", """
                function (o) {
                  'use strict';
                  try { o.read = 1 } catch (e) { return e instanceof TypeError }
                  return false;
                }""", target);
    }

    @Test
    void required_aMissingGetterOrSetterStaysWhatItWas() {
        Object getter = some("function () { return 7 }");
        Object setter = some("function (v) {}");
        Object target = objects().create();
        objects().defineAccessor(target, string("p"), getter, null, CONFIGURABLE);
        assertTrue(objects().defineAccessor(target, string("p"), null, setter, CONFIGURABLE), "a setter is added");
        holds("both are there", """
                function (o, g, s) {
                  var d = Object.getOwnPropertyDescriptor(o, 'p');
                  return d.get === g && d.set === s;
                }""", target, getter, setter);
    }

    @Test
    void required_hostFunctionsServeAsAccessors() {
        Object prototype = objects().create();
        Recorder getter = new Recorder(7);
        Recorder setter = new Recorder(undefined());
        objects().defineAccessor(prototype, string("p"), host(getter), host(setter), CONFIGURABLE);
        Object target = call("function (p) { var o = Object.create(p); o.p = 'v'; o.p; return o }", prototype);
        same(target, getter.last().self(), "the receiver of a getter is the object, not the prototype");
        same(target, setter.last().self(), "the receiver of a setter is the object, not the prototype");
        isText("v", setter.last().arguments().getFirst(), "a setter gets the value");
        isNumber(7, call("function (o) { return o.p }", target), "a getter gives the value");
    }

    @Test
    void required_definingAgainChangesWhatIsConfigurable() {
        Object target = objects().create();
        Object key = string("p");
        objects().defineValue(target, key, 1, WRITABLE | ENUMERABLE | CONFIGURABLE);
        assertTrue(objects().defineValue(target, key, 2, CONFIGURABLE), "attributes are taken away");
        assertEquals(CONFIGURABLE, objects().ownAttributes(target, key), "all four fields are given");
        assertTrue(
                objects().defineAccessor(target, key, some("function () { return 3 }"), null, CONFIGURABLE),
                "a value becomes an accessor");
        isNumber(3, objects().get(target, key), "a value becomes an accessor");
        assertTrue(objects().defineValue(target, key, 4, 0), "an accessor becomes a value");
        isNumber(4, objects().get(target, key), "an accessor becomes a value");
        assertEquals(0, objects().ownAttributes(target, key), "an accessor becomes a value");
    }

    @Test
    void required_definingAgainIsRefusedWhereItIsNotConfigurable() {
        refused(some("Object.defineProperty({}, 'p', {value: 1})"), "a fixed property");
        refused(some("Object.freeze({p: 1})"), "a frozen object");
        Object fixed = some("Object.preventExtensions({})");
        isRefused(
                () -> objects().defineValue(fixed, string("p"), 2, 7),
                "a new property of an object that is not extensible");
        assertEquals(ABSENT, objects().ownAttributes(fixed, string("p")), "it was not added");
    }

    @Test
    void required_propertiesOfFunctionsAndArraysAreDefined() {
        for (Map.Entry<String, Object> sample : Map.of(
                        "a host function",
                        host(new Recorder(null)),
                        "a function",
                        some("function () {}"),
                        "an array",
                        some("[]"))
                .entrySet()) {
            assertTrue(objects().defineValue(sample.getValue(), string("p"), 1, ENUMERABLE), sample.getKey());
            assertEquals(ENUMERABLE, objects().ownAttributes(sample.getValue(), string("p")), sample.getKey());
        }
        Object array = some("[]");
        assertTrue(objects().defineValue(array, string("2"), 1, 0), "an element of an array");
        isNumber(3, objects().get(array, string("length")), "a defined element grows the array");
        assertEquals(0, objects().ownAttributes(array, string("2")), "the attributes of an element");
    }

    @Test
    void required_ownAttributesTellsWhatBuiltInPropertiesHave() {
        assertEquals(ABSENT, objects().ownAttributes(objects().create(), string("p")), "an absent property");
        assertEquals(ABSENT, objects().ownAttributes(objects().create(), string("toString")), "an inherited property");
        assertEquals(7, objects().ownAttributes(some("{p: 1}"), string("p")), "a property of a literal");
        assertEquals(7, objects().ownAttributes(some("[1]"), string("0")), "an element");
        assertEquals(ABSENT, objects().ownAttributes(some("[1]"), string("1")), "an element beyond the end");
        assertEquals(WRITABLE, objects().ownAttributes(some("[1]"), string("length")), "the length of an array");
        assertEquals(
                ENUMERABLE, objects().ownAttributes(some("new String('a')"), string("0")), "a unit of a boxed string");
        assertEquals(
                ACCESSOR | ENUMERABLE | CONFIGURABLE,
                objects().ownAttributes(some("{get p() { return 1 }}"), string("p")),
                "a getter");
        assertEquals(
                WRITABLE | CONFIGURABLE,
                objects().ownAttributes(some("Object.prototype"), string("toString")),
                "a built-in method");
    }

    @Test
    void required_ownAttributesRunsNoGetter() {
        assertEquals(
                ACCESSOR | ENUMERABLE | CONFIGURABLE,
                objects().ownAttributes(some("{get p() { throw 'called' }}"), string("p")),
                "looking at attributes calls no getter");
    }

    @Test
    void required_freezeFreezes() {
        for (String expression :
                List.of("{p: 1, get q() { return 2 }}", "[1, 2]", "function () {}", "Object.create(null)")) {
            Object target = some(expression);
            assertTrue(objects().freeze(target), () -> "freezing succeeds: " + expression);
            holds(
                    "scripts see it frozen",
                    "function (o) { return Object.isFrozen(o) && !Object.isExtensible(o) }",
                    target);
            assertFalse(
                    objects().set(target, string("extra"), 1),
                    () -> "nothing is added to what is frozen: " + expression);
        }
        Object target = some("{p: 1, inner: {}}");
        objects().freeze(target);
        assertEquals(
                ENUMERABLE, objects().ownAttributes(target, string("p")), "frozen: neither writable nor configurable");
        holds("freezing is shallow", "function (o) { return !Object.isFrozen(o.inner) }", target);
    }

    @Test
    void required_sealSeals() {
        Object target = some("{p: 1}");
        assertTrue(objects().seal(target), "sealing succeeds");
        holds("scripts see it sealed", "function (o) { return Object.isSealed(o) && !Object.isFrozen(o) }", target);
        assertEquals(
                WRITABLE | ENUMERABLE,
                objects().ownAttributes(target, string("p")),
                "sealed: still writable, not configurable");
        assertFalse(objects().delete(target, string("p")), "nothing is deleted from what is sealed");
        assertTrue(objects().set(target, string("p"), 2), "what is sealed is still assigned");
    }

    @Test
    void required_accessorsOfTheLibraryHaveGetters() {
        for (String accessor : List.of(
                "Map.prototype, 'size'",
                "Set.prototype, 'size'",
                "ArrayBuffer.prototype, 'byteLength'",
                "Object.getPrototypeOf(Uint8Array.prototype), 'length'",
                "RegExp.prototype, 'source'",
                "RegExp.prototype, 'flags'",
                "RegExp.prototype, 'global'",
                "Symbol.prototype, 'description'",
                "Object.prototype, '__proto__'")) {
            holds(
                    "a getter can be taken out of " + accessor,
                    "function () { var found = Object.getOwnPropertyDescriptor(" + accessor
                            + "); return typeof found.get === 'function' && !('value' in found) && found.configurable }");
        }
    }

    @Test
    void required_definitionsSeeSymbols() {
        holds("Object.create defines under symbols", """
                function () {
                  var key = Symbol('key'), properties = {};
                  properties[key] = {value: 5};
                  return Object.create({}, properties)[key] === 5 && Object.defineProperties({}, properties)[key] === 5;
                }""");
    }

    @Test
    void required_hostFunctionsCanBeFrozen() {
        Recorder body = new Recorder(7);
        Object function = host(body);
        assertTrue(objects().freeze(function), "a host function is frozen");
        holds(
                "scripts see it frozen",
                "function (f) { return Object.isFrozen(f) && f() === 7 && typeof new f() === 'object' }",
                function);
    }

    private List<Object> names() {
        return List.of(string("name"), string("7"), string(""), string("a\u0000b"));
    }

    private void refused(Object target, String what) {
        Object key = string("p");
        isRefused(() -> objects().defineValue(target, key, 2, 7), what);
        isRefused(() -> objects().defineAccessor(target, key, null, null, 7 & ~WRITABLE), what);
        isNumber(1, objects().get(target, key), what + " is unchanged");
    }
}
