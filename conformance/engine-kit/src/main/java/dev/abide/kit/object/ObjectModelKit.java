package dev.abide.kit.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules of {@link ObjectModel}: reading, writing, deleting, prototypes. Keys: {@link KeysKit}; descriptors:
 * {@link AttributesKit}; proxies: {@link ProxiesKit}.
 */
public abstract class ObjectModelKit extends FacetKit {
    @Test
    void required_createMakesAnEmptyOrdinaryObject() {
        holds(
                "a new object is empty, extensible and inherits from Object.prototype",
                "function (o) { return Object.getPrototypeOf(o) === Object.prototype && Object.isExtensible(o) && Object.keys(o).length === 0 }",
                objects().create());
    }

    @Test
    void required_getReadsAlongThePrototypeChain() {
        Object target = some("Object.create({inherited: 1, own: 1}, {own: {value: 2}})");
        isNumber(2, get(target, "own"), "an own property");
        isNumber(1, get(target, "inherited"), "an inherited property");
        same(undefined(), get(target, "absent"), "an absent property is undefined");
        same(values().nullValue(), get(some("{n: null}"), "n"), "null is not absent");
        same(js("Object.prototype.toString"), get(target, "toString"), "a built-in property");
        isNumber(3, get(some("function (a, b, c) {}"), "length"), "a property of a function");
        isNumber(2, get(some("[1, 2]"), "length"), "the length of an array");
    }

    @Test
    void required_accessorsRunWithTheTargetAsReceiver() {
        Object target = some(
                "Object.create({get me() { return this }, set it(v) { this.set = v }, get bad() { throw 'get' }, set bad(v) { throw v }})");
        same(target, get(target, "me"), "the receiver of a getter is the target");
        assertTrue(set(target, "it", 5), "a setter took the value");
        isNumber(5, get(target, "set"), "the receiver of a setter is the target");
        isText("get", thrownBy("a throw in a getter passes", () -> get(target, "bad")), "a throw in a getter passes");
        Object reason = objects().create();
        same(
                reason,
                thrownBy("a throw in a setter passes", () -> set(target, "bad", reason)),
                "a throw in a setter passes");
    }

    @Test
    void required_setAssigns() {
        Object target = some("Object.create({inherited: 1})");
        assertTrue(set(target, "a", 1), "a new property");
        assertTrue(set(target, "a", 2), "an own property");
        assertTrue(set(target, "inherited", 3), "an inherited property");
        holds(
                "assigning writes to the object, not to its prototype",
                "function (o) { return o.a === 2 && o.inherited === 3 && Object.getPrototypeOf(o).inherited === 1 }",
                target);
        assertEquals(7, attributes(target, "a"), "an assigned property is writable, enumerable and configurable");
    }

    @Test
    void required_setReturnsFalseWhereSloppyCodeIsRefused() {
        refused(some("Object.defineProperty({}, 'a', {value: 1})"), "a read-only property");
        refused(some("Object.freeze({a: 1})"), "a frozen object");
        refused(some("Object.create(Object.freeze({a: 1}))"), "a property inherited as read-only");
        refused(some("{get a() { return 1 }}"), "an accessor without setter");
        Object sealed = some("Object.preventExtensions({})");
        assertFalse(
                set(sealed, "a", 5), "a new property of an object that is not extensible is refused without a throw");
        assertFalse(objects().has(sealed, string("a")), "and does not exist");
        assertFalse(objects().setIndex(some("Object.freeze([1])"), 0, 5), "an element of a frozen array is refused");
    }

    @Test
    void required_hasFollowsThePrototypeChainAndHasOwnDoesNot() {
        Object target = some("Object.create({inherited: 1}, {own: {value: undefined}})");
        Object symbol = realm().symbols().create("s");
        objects().set(target, symbol, 1);
        present(true, true, target, string("own"));
        present(true, false, target, string("inherited"));
        present(false, false, target, string("absent"));
        present(true, true, target, symbol);
        present(false, false, target, realm().symbols().create("s"));
        present(true, true, some("[1, 2]"), string("1"));
        present(false, false, some("[1, 2]"), string("2"));
        present(true, true, some("[1, 2]"), string("length"));
        present(true, true, some("function () {}"), string("prototype"));
        present(true, false, some("function () {}"), string("call"));
        present(true, true, some("new Uint8Array(2)"), string("1"));
        present(true, true, values().global(), string("Object"));
    }

    @Test
    void required_deleteRemovesWhatIsConfigurable() {
        Object target =
                some("Object.create({inherited: 1}, {fixed: {value: 1}, loose: {value: 2, configurable: true}})");
        assertTrue(objects().delete(target, string("loose")), "a configurable property is deleted");
        assertFalse(objects().hasOwn(target, string("loose")), "and gone");
        assertFalse(objects().delete(target, string("fixed")), "a property that is not configurable is not deleted");
        isNumber(1, get(target, "fixed"), "and stays");
        assertTrue(objects().delete(target, string("absent")), "deleting what is absent succeeds");
        assertTrue(objects().delete(target, string("inherited")), "deleting what is inherited succeeds");
        isNumber(1, get(target, "inherited"), "and changes nothing");
        Object array = some("[1, 2]");
        assertTrue(objects().delete(array, 0), "an element is deleted");
        assertFalse(objects().has(array, 0), "and leaves a hole");
        Object symbol = realm().symbols().create("s");
        objects().set(target, symbol, 1);
        assertTrue(objects().delete(target, symbol), "a symbol's property is deleted");
        assertFalse(objects().has(target, symbol), "and gone");
    }

    @Test
    void required_prototypesAreReadAndSet() {
        Object prototype = objects().create();
        Object target = objects().create();
        same(js("Object.prototype"), objects().prototypeOf(target), "the prototype of an object");
        assertTrue(objects().setPrototype(target, prototype), "a prototype is set");
        same(prototype, objects().prototypeOf(target), "and read");
        holds("scripts see it", "function (o, p) { return Object.getPrototypeOf(o) === p }", target, prototype);
        assertTrue(objects().setPrototype(target, values().nullValue()), "null is a prototype");
        assertEquals(ValueKind.NULL, values().kindOf(objects().prototypeOf(target)), "no prototype is the raw null");
        same(js("Function.prototype"), objects().prototypeOf(some("function () {}")), "the prototype of a function");
        same(js("Array.prototype"), objects().prototypeOf(some("[]")), "the prototype of an array");
    }

    @Test
    void required_setPrototypeReturnsFalseWhenRefused() {
        Object prototype = objects().create();
        Object target = objects().create();
        objects().setPrototype(target, prototype);
        assertFalse(objects().setPrototype(prototype, target), "a cycle is refused without a throw");
        Object fixed = some("Object.preventExtensions({})");
        assertFalse(objects().setPrototype(fixed, prototype), "an object that is not extensible keeps its prototype");
        assertTrue(objects().setPrototype(fixed, js("Object.prototype")), "the same prototype again is no change");
    }

    private @Nullable Object get(Object target, String key) {
        return objects().get(target, string(key));
    }

    private boolean set(Object target, String key, @Nullable Object value) {
        return objects().set(target, string(key), value);
    }

    private int attributes(Object target, String key) {
        int attributes = objects().ownAttributes(target, string(key));
        assertTrue(attributes != PropertyAttributes.ABSENT, () -> key + " exists");
        return attributes;
    }

    private void refused(Object target, String what) {
        assertFalse(set(target, "a", 5), () -> what + " is refused without a throw");
        isNumber(1, get(target, "a"), what + " is unchanged");
    }

    private void present(boolean has, boolean own, Object target, Object key) {
        assertEquals(has, objects().has(target, key), () -> "has along the chain: " + show(key));
        assertEquals(own, objects().hasOwn(target, key), () -> "has as its own: " + show(key));
    }
}
