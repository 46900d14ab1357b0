package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.spi.ErrorKind;
import org.junit.jupiter.api.Test;

class HostFunctionTest {
    @Test
    void aHostFunctionShowsUpInStackTracesByItsName() {
        try (World world = new World()) {
            world.define(
                    "raise",
                    (self, arguments, first, newTarget) -> world.realm.errors().create(ErrorKind.ERROR, "m"));
            assertEquals("""
                    Error: m
                        at raise (native)
                        at caller (test.js:1:28)
                        at test.js:1:45""", world.text("function caller() { return raise().stack }; caller()"));
        }
    }

    /** As V8 describes a function that native code made. */
    @Test
    void aHostFunctionHasTheOwnPropertiesOfOneOfNode() {
        try (World world = new World()) {
            world.define("host", (self, arguments, first, newTarget) -> self);
            assertEquals(
                    "length false false true,name false false true,arguments false false false,"
                            + "caller false false false,prototype true false false",
                    world.text("""
                            Object.entries(Object.getOwnPropertyDescriptors(host))
                              .map(([key, d]) => [key, d.writable, d.enumerable, d.configurable].join(' ')).join()"""));
            assertEquals("function host() { [native code] }", world.text("host.toString()"));
        }
    }

    /** One constructor's caches see three prototypes by turns. */
    @Test
    void instancesOfManyClassesKeepTheirPrototypes() {
        try (World world = new World()) {
            world.define(
                    "Base",
                    (self, arguments, first, newTarget) -> world.realm.values().undefined());
            assertEquals("true", world.text("""
                    const classes = [Base, class A extends Base {}, class B extends Base {}];
                    Array.from({length: 99}, (_, i) => classes[i % 3])
                      .every(c => Object.getPrototypeOf(new c()) === c.prototype)"""));
            assertEquals("true", world.text("""
                    Base.prototype = {other: 1}; new Base().other === 1"""));
        }
    }

    @Test
    void anInstanceIsAnOrdinaryObject() {
        try (World world = new World()) {
            world.define(
                    "Base",
                    (self, arguments, first, newTarget) -> world.realm.values().undefined());
            assertEquals("{\"0\":1,\"b\":\"x\",\"c\":2.5}", world.text("""
                    const instance = new Base();
                    instance.a = 1; instance.b = 'x'; instance.c = 2; instance.c = 2.5; instance[0] = 1; delete instance.a;
                    JSON.stringify(instance)"""));
            assertEquals("true", world.text("Object.setPrototypeOf(instance, Array.prototype) instanceof Array"));
            assertEquals("true", world.text("Object.isFrozen(Object.freeze(instance))"));
        }
    }
}
