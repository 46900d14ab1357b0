package dev.abide.kit.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ProxyDetails;
import dev.abide.spi.ValueKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rules of {@link ObjectModel} and {@link dev.abide.spi.Values} for proxies. */
public abstract class ProxiesKit extends FacetKit {
    /** Each trap throws its own name. */
    private static final String THROWING = """
            (function () {
              var handler = {};
              ['get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'getPrototypeOf',
                'setPrototypeOf', 'preventExtensions', 'isExtensible', 'apply', 'construct'].forEach(
                function (trap) { handler[trap] = function () { throw trap } });
              return new Proxy(function () {}, handler);
            })()""";

    @Test
    void optional_kindOfRunsNoTrap() {
        needs(Capability.PROXY);
        assertEquals(ValueKind.FUNCTION, values().kindOf(some(THROWING)), "a proxy of a function is callable");
        assertEquals(
                ValueKind.OBJECT,
                values().kindOf(some("new Proxy({}, {get: function () { throw 'get' }})")),
                "a proxy of an object");
        assertEquals(
                ValueKind.FUNCTION,
                values().kindOf(some(
                        "(function () { var r = Proxy.revocable(function () {}, {}); r.revoke(); return r.proxy })()")),
                "a revoked proxy stays callable");
    }

    @Test
    void optional_everyOperationRunsItsTrap() {
        needs(Capability.PROXY);
        Object proxy = some("""
                new Proxy({real: 1}, {
                  get: function (t, k, r) { return 'got ' + String(k) },
                  has: function (t, k) { return k === 'seeming' },
                  set: function (t, k, v) { t[k] = v + 1; return true },
                  deleteProperty: function (t, k) { return k !== 'kept' },
                  ownKeys: function () { return ['real', 'listed'] },
                  getOwnPropertyDescriptor: function (t, k) { return {value: 1, writable: false, enumerable: true, configurable: true} },
                  defineProperty: function (t, k, d) { t.defined = d.value; return true },
                  getPrototypeOf: function () { return Array.prototype }
                })""");
        isText("got a", objects().get(proxy, string("a")), "get");
        isText("got 3", objects().getIndex(proxy, 3), "get of an index: the trap sees a string");
        isText("got n", objects().getNamed(proxy, objects().prepareName("n")), "get of a prepared name");
        assertTrue(objects().has(proxy, string("seeming")), "has");
        assertFalse(objects().has(proxy, string("other")), "has");
        assertTrue(objects().set(proxy, string("b"), 5), "set");
        assertTrue(objects().delete(proxy, string("x")), "deleteProperty");
        assertEquals(2, objects().ownKeys(proxy).length, "ownKeys");
        assertEquals(
                PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE,
                objects().ownAttributes(proxy, string("any")),
                "getOwnPropertyDescriptor");
        assertTrue(objects().hasOwn(proxy, string("any")), "getOwnPropertyDescriptor");
        assertTrue(objects().defineValue(proxy, string("c"), 9, 7), "defineProperty");
    }

    @Test
    void optional_aSetTrapThatAnswersFalseRefuses() {
        needs(Capability.PROXY);
        Object proxy = some("new Proxy({}, {set: function () { return false }})");
        assertFalse(objects().set(proxy, string("a"), 1), "sloppy code ignores the refusal of a set trap");
    }

    @Test
    void optional_aDeleteTrapThatAnswersFalseRefuses() {
        needs(Capability.PROXY);
        Object proxy = some("new Proxy({a: 1}, {deleteProperty: function () { return false }})");
        assertFalse(objects().delete(proxy, string("a")), "delete answers what the trap answers");
    }

    @Test
    void optional_trapsThatAnswerFalseRefuseDefinitions() {
        needs(Capability.PROXY);
        Object proxy = some("""
                (function () {
                  function no() { return false }
                  return new Proxy({a: 1}, {defineProperty: no, preventExtensions: no, setPrototypeOf: no});
                })()""");
        isRefused(() -> objects().defineValue(proxy, string("b"), 1, 7), "defining a value");
        isRefused(() -> objects().defineAccessor(proxy, string("b"), null, null, 6), "defining an accessor");
        isRefused(() -> objects().freeze(proxy), "freezing");
        isRefused(() -> objects().seal(proxy), "sealing");
        assertFalse(
                objects().setPrototype(proxy, values().nullValue()),
                "setting the prototype is refused without a throw");
    }

    @Test
    void optional_aThrowInTheTrapOfSetPrototypePasses() {
        needs(Capability.PROXY);
        String rule = "a throw in the trap setPrototypeOf passes";
        Object proxy = some("new Proxy({}, {setPrototypeOf: function () { throw 'trap' }})");
        isText("trap", thrownBy(rule, () -> objects().setPrototype(proxy, values().nullValue())), rule);
    }

    @Test
    void optional_aThrowInATrapPassesWithIdentity() {
        needs(Capability.PROXY);
        Object proxy = some(THROWING);
        Object key = string("k");
        Map<String, Executable> operations = new LinkedHashMap<>();
        operations.put("get", () -> objects().get(proxy, key));
        operations.put("set", () -> objects().set(proxy, key, 1));
        operations.put("has", () -> objects().has(proxy, key));
        operations.put("deleteProperty", () -> objects().delete(proxy, key));
        operations.put("ownKeys", () -> objects().ownKeys(proxy));
        operations.put("getOwnPropertyDescriptor", () -> objects().ownAttributes(proxy, key));
        operations.put("defineProperty", () -> objects().defineValue(proxy, key, 1, 7));
        operations.put("preventExtensions", () -> objects().freeze(proxy));
        operations.put("apply", () -> functions().call(proxy, undefined(), new Object[0]));
        operations.put("construct", () -> functions().construct(proxy, new Object[0]));
        operations.forEach((trap, operation) -> {
            String rule = "a throw in the trap " + trap + " passes";
            isText(trap, thrownBy(rule, operation), rule);
        });
        isText(
                "getOwnPropertyDescriptor",
                thrownBy("hasOwn", () -> objects().hasOwn(proxy, key)),
                "a throw in a trap passes hasOwn");
        isText("get", thrownBy("getIndex", () -> objects().getIndex(proxy, 1)), "a throw in a trap passes getIndex");
        isText("set", thrownBy("setIndex", () -> objects().setIndex(proxy, 1, 1)), "a throw in a trap passes setIndex");
    }

    @Test
    void optional_aProxyOfAHostFunctionIsCalledAndConstructed() {
        needs(Capability.PROXY);
        Object function = host(new Recorder(7));
        Object proxy = call("function (f) { return new Proxy(f, {}) }", function);
        holds("a proxy of a host function is called", "function (p) { return p(1) === 7 }", proxy);
        holds("and constructed", "function (p, f) { return new p(1) instanceof f }", proxy, function);
    }

    @Test
    void optional_newTargetThroughAProxyIsTheProxy() {
        needs(Capability.PROXY);
        Recorder body = new Recorder(undefined());
        Object proxy = call("function (f) { return new Proxy(f, {}) }", host(body));
        call("function (p) { return new p(1) }", proxy);
        same(proxy, body.last().newTarget(), "the new.target of a construct call through a proxy is the proxy");
    }

    @Test
    void optional_aProxyOfAFunctionMayLeaveOutItsNameAndLength() {
        needs(Capability.PROXY);
        Object proxy = some("""
                new Proxy((function f(a) {}).bind(), {
                  ownKeys: function () { return ['value'] },
                  getOwnPropertyDescriptor: function () { return {value: 1, enumerable: true, configurable: true} }
                })""");
        assertEquals(1, objects().ownKeys(proxy).length, "a function's name and length are configurable");
        holds("scripts see it", "function (p) { return Object.keys(p).join() === 'value' }", proxy);
    }

    @Test
    void optional_throwingAProxyRunsNoTrap() {
        needs(Capability.PROXY);
        String function = "function (thrown) { try { throw thrown } catch (e) { return true } }";
        holds("a proxy can be thrown", function, some(THROWING));
        holds(
                "an heir of a proxy can be thrown",
                function,
                some("Object.create(new Proxy({}, {set: function () { throw 'set' }, get: "
                        + "function () { throw 'get' }, has: function () { throw 'has' }}))"));
    }

    @Test
    void optional_whatIsBehindAProxyIsShownWithoutATrap() {
        needs(Capability.PROXY);
        Object target = some("(function () {})");
        Object handler = some("({})");
        Object proxy = call("function (target, handler) { return new Proxy(target, handler) }", target, handler);
        ProxyDetails details = objects().proxyDetails(proxy);
        assertNotNull(details, "a proxy has details");
        same(target, details.target(), "the target of a proxy");
        same(handler, details.handler(), "the handler of a proxy");
        assertNotNull(objects().proxyDetails(some(THROWING)), "details of a proxy whose traps throw");
        assertNull(objects().proxyDetails(target), "what is no proxy has none");
        assertNull(objects().proxyDetails(some("1")), "a number has none");
        assertEquals(
                new ProxyDetails(null, null),
                objects()
                        .proxyDetails(some(
                                "(function () { var r = Proxy.revocable({}, {}); r.revoke(); return r.proxy })()")),
                "a revoked proxy has neither");
    }
}
