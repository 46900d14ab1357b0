package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.spi.ObjectModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caches of prepared names against the readable twin: {@code get} and {@code set} by key. */
class PreparedNameTest {
    /**
     * Objects to read {@code x}, {@code 0} and {@code length} of, and to assign those to; each is made anew for either
     * side.
     */
    private static final List<String> OBJECTS = List.of(
            "({})",
            "({x: 1})",
            "({x: 1.5, y: 2})",
            "({y: 2, x: 'x', length: 3, 0: 4})",
            "Object.freeze({x: 1})",
            "Object.freeze({})",
            "Object.seal({x: 1})",
            "Object.preventExtensions({y: 1})",
            "Object.defineProperty({}, 'x', {value: 1})",
            "({get x() { return this.y }, y: 5})",
            "({get x() { return 1 }, set x(v) { this.y = v }})",
            "({set x(v) { this.y = v }})",
            "({__proto__: {x: 1}})",
            "({__proto__: {get x() { return 1 }}})",
            "({__proto__: {set x(v) { this.y = v }}})",
            "Object.create(Object.freeze({x: 1}))",
            "Object.create(null)",
            "[]",
            "[7, 8]",
            "Object.assign([7], {x: 1})",
            "Object.freeze([7])",
            "Object.seal([7])",
            "Object.preventExtensions([])",
            "Object.defineProperty([1, 2], 'length', {writable: false})",
            "new Uint8Array(2)",
            "new Uint8Array(0)",
            "new String('ab')",
            "(function () { return arguments })(1, 2)",
            "(function (x) {})",
            "new Proxy({x: 1}, {})",
            "new Proxy({x: 1}, {get() { return 9 }, set() { return false }})",
            "new Proxy({}, {set(o, k, v) { o.y = v; return true }})",
            "(() => { const o = {x: 0}; for (let i = 0; i < 2000; i++) o['k' + i] = i; return o })()",
            "(() => { const o = {}; for (let i = 0; i < 2000; i++) o['k' + i] = i; return Object.freeze(o) })()");

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "length"})
    void aPreparedNameDoesWhatTheKeyDoes(String name) {
        try (World world = new World()) {
            List<String> slow = new ArrayList<>();
            List<String> fast = new ArrayList<>();
            Object key = world.string(name);
            Object prepared = world.objects().prepareName(name);
            // Three rounds: the first fills the caches, the others use them.
            for (int round = 0; round < 3; round++) {
                for (String source : OBJECTS) {
                    slow.add(source + use(world, world.js(source), new ByKey(world.objects(), key)));
                    fast.add(source + use(world, world.js(source), new ByPreparedName(world.objects(), prepared)));
                }
            }
            assertEquals(slow, fast);
        }
    }

    @Test
    void aValueOfAnotherTypeIsStoredInAnObjectOfTheSameShape() {
        try (World world = new World()) {
            Object prepared = world.objects().prepareName("x");
            Object first = world.js("var make = () => ({x: 1}); make()");
            Object second = world.js("make()");
            for (Object value : List.of(2, 2.5, world.string("s"), true, world.js("({})"))) {
                world.objects().setNamed(first, prepared, value);
                assertEquals(world.text(value), world.text(world.objects().getNamed(first, prepared)));
                assertEquals("1", world.text(world.objects().getNamed(second, prepared)));
            }
        }
    }

    @Test
    void aConstantOfCompiledCodeMayBeAssigned() {
        try (World world = new World()) {
            Object read = world.js("var holder = {x: 1}; (function () { return holder.x })");
            Object prepared = world.objects().prepareName("x");
            for (int i = 0; i < 5; i++) {
                world.objects().setNamed(world.js("holder"), prepared, i);
                assertEquals(
                        i,
                        world.realm.functions().call(read, world.realm.values().undefined(), new Object[0]));
            }
        }
    }

    private static String use(World world, Object object, Access access) {
        StringBuilder story = new StringBuilder();
        story.append(" is ").append(attempt(world, () -> access.get(object)));
        story.append(", takes 1: ").append(attempt(world, () -> access.set(object, 1)));
        story.append(", is ").append(attempt(world, () -> access.get(object)));
        story.append(", takes -0.5: ").append(attempt(world, () -> access.set(object, -0.5)));
        story.append(", is ").append(attempt(world, () -> access.get(object)));
        story.append(", y ").append(world.text(world.objects().get(object, world.string("y"))));
        return story.toString();
    }

    private static String attempt(World world, Attempt attempt) {
        try {
            Object result = attempt.run();
            return result instanceof Boolean accepted ? accepted.toString() : world.text(result);
        } catch (RuntimeException thrown) {
            return "throws " + world.text(world.realm.errors().valueOf(thrown));
        }
    }

    private interface Attempt {
        Object run();
    }

    private interface Access {
        Object get(Object object);

        Object set(Object object, Object value);
    }

    private record ByKey(ObjectModel objects, Object key) implements Access {
        @Override
        public Object get(Object object) {
            return objects.get(object, key);
        }

        @Override
        public Object set(Object object, Object value) {
            return objects.set(object, key, value);
        }
    }

    private record ByPreparedName(ObjectModel objects, Object name) implements Access {
        @Override
        public Object get(Object object) {
            return objects.getNamed(object, name);
        }

        @Override
        public Object set(Object object, Object value) {
            return objects.setNamed(object, name, value);
        }
    }
}
