package dev.abide.kit.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Reachability;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Associations;
import dev.abide.spi.Capability;
import java.lang.ref.WeakReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of {@link Associations}. */
public abstract class AssociationsKit extends FacetKit {
    @Test
    void required_everyObjectHasASlot() {
        for (Map.Entry<String, Object> sample : objectSamples().entrySet()) {
            Object target = sample.getValue();
            Object data = new Object();
            assertNull(realm().associations().get(target), () -> "the slot is empty at first: " + sample.getKey());
            realm().associations().put(target, data);
            assertSame(
                    data, realm().associations().get(target), () -> "the slot keeps what was put: " + sample.getKey());
            Object other = new Object();
            realm().associations().put(target, other);
            assertSame(other, realm().associations().get(target), () -> "it can be replaced: " + sample.getKey());
        }
    }

    @Test
    void required_globalAndIntrinsicsHaveASlot() {
        for (String expression : new String[] {"this", "Object.prototype", "Function.prototype", "Array", "Math"}) {
            Object data = new Object();
            realm().associations().put(some(expression), data);
            assertSame(data, realm().associations().get(some(expression)), () -> "a slot of " + expression);
        }
    }

    @Test
    void required_freezingLaterLeavesTheSlotAlone() {
        Object target = objects().create();
        Object data = new Object();
        realm().associations().put(target, data);
        objects().freeze(target);
        assertSame(data, realm().associations().get(target), "the slot of an object frozen since");
        realm().associations().put(target, "new");
        assertSame("new", realm().associations().get(target), "it can still be written");
    }

    @Test
    void required_theSlotIsInvisible() {
        objectSamples().forEach((name, target) -> {
            int before = objects().ownKeys(target).length;
            realm().associations().put(target, new Object());
            assertEquals(before, objects().ownKeys(target).length, () -> "no key tells of the slot: " + name);
        });
        Object target = objects().create();
        realm().associations().put(target, "hidden");
        holds(
                "scripts see nothing",
                "function (o) { for (var k in o) return false; return JSON.stringify(o) === '{}' && Object.getOwnPropertySymbols(o).length === 0 }",
                target);
    }

    @Test
    void required_theSlotIsNotInherited() {
        Object prototype = objects().create();
        realm().associations().put(prototype, "of the prototype");
        assertNull(
                realm().associations().get(required(call("function (p) { return Object.create(p) }", prototype))),
                "the slot is not inherited");
        Object constructor = host(new Recorder(undefined()));
        realm().associations().put(constructor, "of the function");
        assertNull(realm().associations().get(functions().construct(constructor, new Object[0])), "nor by instances");
    }

    @Test
    void required_eachObjectHasItsOwnSlot() {
        Object[] targets = new Object[100];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % 2 == 0 ? objects().create() : some("{i: " + i + "}");
            realm().associations().put(targets[i], "data " + i);
        }
        for (int i = 0; i < targets.length; i++) {
            assertEquals("data " + i, realm().associations().get(targets[i]), "each object has its own slot");
        }
        Object equal = some("[1]");
        realm().associations().put(equal, "one");
        assertNull(realm().associations().get(some("[1]")), "an equal object is another");
    }

    @Test
    void required_theSlotSurvivesAWayThroughScripts() {
        Object target = some("Object.freeze({})");
        realm().associations().put(target, "data");
        assertSame(
                "data",
                realm().associations().get(required(call("function (o) { return [o][0] }", target))),
                "one object, one slot");
    }

    @Test
    void optional_theSlotOfAProxyRunsNoTrap() {
        needs(Capability.PROXY);
        Object handler = some("new Proxy({}, {get: function (t, trap) { throw trap }})");
        Object target = objects().create();
        Object proxy = required(call("function (t, h) { return new Proxy(t, h) }", target, handler));
        realm().associations().put(target, "of the target");
        assertNull(realm().associations().get(proxy), "a proxy has a slot of its own");
        realm().associations().put(proxy, "of the proxy");
        assertSame("of the proxy", realm().associations().get(proxy), "reading and writing it runs no trap");
        assertSame("of the target", realm().associations().get(target), "the target keeps its own");
    }

    @Test
    void required_theSlotLivesAsLongAsTheObject() {
        Object holder = objects().create();
        WeakReference<Object> data = put(holder);
        Reachability.collect(this::turn);
        assertNotNull(data.get(), "the data lives as long as the object");
        assertSame(data.get(), realm().associations().get(kept(holder)), "and is still in its slot");
        objects().set(holder, string("kept"), undefined());
        Reachability.awaitCleared(data, this::turn, "the data goes with the object");
    }

    @Test
    void required_theSlotDoesNotKeepTheObjectAlive() {
        for (String expression :
                new String[] {"{}", "Object.freeze({})", "[1]", "new Date()", "new Uint8Array(8)", "Object.create(null)"
                }) {
            Reachability.awaitCleared(
                    dropped(expression), this::turn, "the slot does not keep its object alive: " + expression);
        }
    }

    private WeakReference<Object> put(Object holder) {
        Object data = new Object();
        objects().set(holder, string("kept"), objects().create());
        realm().associations().put(kept(holder), data);
        return new WeakReference<>(data);
    }

    private Object kept(Object holder) {
        return required(objects().get(holder, string("kept")));
    }

    private WeakReference<Object> dropped(String expression) {
        Object target = some(expression);
        realm().associations().put(target, new Object());
        return new WeakReference<>(target);
    }

    private void turn() {
        call("function (a) { return a }", 1);
    }
}
