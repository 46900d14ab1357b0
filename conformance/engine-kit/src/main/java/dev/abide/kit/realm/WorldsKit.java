package dev.abide.kit.realm;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Realm#newWorld}. */
public abstract class WorldsKit extends FacetKit {
    private Realm world() {
        return realm().newWorld();
    }

    private static @Nullable Object in(Realm world, String source) {
        return world.scripts().evaluate("world.js", source);
    }

    @Test
    void required_aWorldHasAGlobalObjectAndIntrinsicsOfItsOwn() {
        Realm world = world();
        assertNotSame(values().global(), world.values().global(), "two global objects");
        same(world.values().global(), in(world, "this"), "this is the world's");
        Object array = in(world, "[1, 2]");
        holds(
                "a literal is made of the world's intrinsics",
                "function (a) { return !(a instanceof Array) && Array.isArray(a) && a.length === 2 }",
                array);
        same(true, in(world, "[] instanceof Array"), "and so it looks from within");
        in(world, "var inWorld = 1");
        isText("undefined", js("typeof inWorld"), "declarations stay inside");
        setGlobal("outside", 1);
        isText("undefined", in(world, "typeof outside"), "and outside");
    }

    @Test
    void required_valuesOfTwoWorldsMeet() {
        Realm world = world();
        Object object = js("({a: 1})");
        world.objects().set(world.values().global(), string("given"), object);
        same(object, in(world, "given.b = 2; given"), "an object comes back as itself");
        holds("what was added is there", "function (o) { return o.b === 2 }", object);
        Object function = in(world, "(function (f) { return f(20) + 1 })");
        isNumber(
                41,
                call("function (f) { return f(function (n) { return 2 * n }) }", function),
                "functions call each other");
        same(in(world, "Symbol.iterator"), js("Symbol.iterator"), "well-known symbols are the same");
        same(in(world, "Symbol.for('kit')"), js("Symbol.for('kit')"), "and registered ones");
    }

    @Test
    void required_whatAWorldThrowsIsCaughtOutside() {
        Realm world = world();
        Object thrower = in(world, "(function () { throw new RangeError('far') })");
        holds(
                "it is an error of the world",
                "function (f) { try { f() } catch (e) { return !(e instanceof RangeError) && e.message === 'far' } }",
                thrower);
    }

    @Test
    void required_worldsShareTheQueueOfJobs() {
        Realm world = world();
        in(world, "var order = ''; Promise.resolve().then(function () { order += 'a' })");
        Object append = in(world, "(function () { order += 'b' })");
        call("function (f) { Promise.resolve().then(f) }", append);
        realm().jobs().drain();
        isText("ab", in(world, "order"), "in the order in which they came");
    }

    @Test
    void required_theSlotOfAnObjectIsTheSameFromBothWorlds() {
        Realm world = world();
        Object object = world.objects().create();
        realm().associations().put(object, "data");
        assertSame("data", world.associations().get(object), "one slot");
    }

    @Test
    void required_checkThrowsWhatDoesNotParseAndRunsNothing() {
        realm().scripts().check("kit.js", "throw 1");
        throwsError("SyntaxError", "does not parse", () -> realm().scripts().check("kit.js", "var = 1"));
    }

    @Test
    void optional_aProxyStandsForTheGlobalObject() {
        needs(Capability.GLOBAL_PROXY);
        Realm world = world();
        Object handler = required(js("({has: function (t, k) { return k in t || k === 'made' },"
                + " get: function (t, k) { return k === 'made' ? 7 : t[k] }})"));
        Object target = world.values().global();
        Object proxy = world.scripts().proxyGlobal(target, handler);
        same(proxy, in(world, "this"), "it is this");
        same(proxy, in(world, "(function () { return this })()"), "and the receiver of sloppy functions");
        isNumber(7, in(world, "made"), "names are read from it");
        isText("undefined", in(world, "typeof nowhere"), "also those that are not there");
        in(world, "var declared = 3; implied = 4; function f() { return declared + implied }");
        isNumber(7, in(world, "f()"), "declarations and assignments go through it");
        isNumber(3, world.objects().get(target, string("declared")), "to its target");
    }
}
