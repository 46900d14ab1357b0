package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import org.junit.jupiter.api.Test;

/**
 * Rules of {@link Functions} and {@link HostFunction} as base classes: of transpiled classes and of {@code class …
 * extends}.
 */
public abstract class SubclassesKit extends FacetKit {
    /**
     * What a transpiler makes of {@code class Derived extends Base { constructor(a) { super(a, 'more'); this.own = 1 }
     * }}.
     */
    private static final String TRANSPILED = """
            (function (Base) {
              function Derived(a) {
                var self = Base.call(this, a, 'more') || this;
                self.own = 1;
                return self;
              }
              Derived.prototype = Object.create(Base.prototype);
              Derived.prototype.constructor = Derived;
              Derived.prototype.derivedMethod = function () { return 'derived' };
              return Derived;
            })""";

    @Test
    void optional_aTranspiledSubclassCallsItsBase() {
        onlyWithout(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object base = host(body);
        Object derived = required(functions().call(some(TRANSPILED), undefined(), new Object[] {base}));
        Object made = functions().construct(derived, new Object[] {string("arg")});
        same(made, body.last().self(), "Base.call(this) runs the body on that instance");
        same(derived, body.last().newTarget(), "new.target is the receiver's constructor");
        assertEquals(2, body.last().arguments().size(), "the arguments of Base.call(this, …)");
        holds(
                "the instance is one of both classes",
                "function (o, D, B) { return o instanceof D && o instanceof B && o.own === 1 && o.derivedMethod() === 'derived' }",
                made,
                derived,
                base);
    }

    @Test
    void optional_aTranspiledSubclassAppliesItsBase() {
        onlyWithout(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object derived = required(call("""
                function (Base) {
                  function Derived() {
                    return Base !== null && Base.apply(this, arguments) || this;
                  }
                  Derived.prototype = Object.create(Base.prototype, {constructor: {value: Derived, writable: true, configurable: true}});
                  return Derived;
                }""", host(body)));
        Object made = functions().construct(derived, new Object[] {1, 2, 3});
        same(made, body.last().self(), "Base.apply(this, arguments) runs the body on that instance");
        same(derived, body.last().newTarget(), "new.target is the receiver's constructor");
        assertEquals(3, body.last().arguments().size(), "the arguments of Base.apply(this, arguments)");
    }

    @Test
    void optional_aTranspiledSubclassOfASubclassCallsItsBase() {
        onlyWithout(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object base = host(body);
        Object derived = required(functions().call(some(TRANSPILED), undefined(), new Object[] {base}));
        Object further = required(functions().call(some(TRANSPILED), undefined(), new Object[] {derived}));
        Object made = functions().construct(further, new Object[] {1});
        same(made, body.last().self(), "three levels, one instance");
        same(further, body.last().newTarget(), "new.target is the lowest class");
    }

    @Test
    void required_anObjectResultReplacesTheInstanceOfATranspiledSubclass() {
        Object replacement = objects().create();
        Object base = host((self, arguments, first, newTarget) -> replacement);
        Object derived = required(functions().call(some(TRANSPILED), undefined(), new Object[] {base}));
        same(
                replacement,
                functions().construct(derived, new Object[0]),
                "Base.call(this) returns the object that the body returned");
        Recorder five = new Recorder(5);
        Object ignoring = required(functions().call(some(TRANSPILED), undefined(), new Object[] {host(five)}));
        Object made = functions().construct(ignoring, new Object[0]);
        same(five.last().self(), made, "a result that is no object is ignored in Base.call(this) too");
    }

    @Test
    void required_callingABaseOnAnythingElseIsAPlainCall() {
        Recorder body = new Recorder(undefined());
        call("function (B) { B.call({}); B.call(Object.create(null)); B.call([]) }", host(body));
        assertEquals(3, body.count(), "three calls");
        assertNull(body.last().newTarget(), "a receiver that is no instance makes a plain call");
    }

    @Test
    void optional_callingABaseOnItsInstanceIsAPlainCall() {
        needs(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object base = host(body);
        Object made = functions().construct(base, new Object[0]);
        holds("the result of the body", "function (B, o) { return B.call(o) === undefined }", base, made);
        same(made, body.last().self(), "the receiver as it is");
        assertNull(
                body.last().newTarget(),
                "a class that was transpiled for a script's own sake gets no new.target, as on Node");
    }

    @Test
    void required_aSubclassInheritsThePrototypeOfItsHostBase() {
        Object base = host(new Recorder(undefined()));
        objects()
                .set(
                        required(objects().get(base, string("prototype"))),
                        string("m"),
                        host((self, arguments, first, newTarget) -> self));
        Object derived = required(functions().call(some(TRANSPILED), undefined(), new Object[] {base}));
        holds(
                "methods of the base have the derived receiver",
                "function (D) { var d = new D(); return d.m() === d }",
                derived);
    }

    @Test
    void optional_aClassExtendsAHostFunction() {
        needs(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object base = host(body);
        Object derived = required(call(
                "function (B) { return class Derived extends B { field = 3; constructor(a) { super(a, 'more'); this.own = this.hello() } hello() { return 'hi' } } }",
                base));
        Object made = functions().construct(derived, new Object[] {1});
        same(made, body.last().self(), "super() runs the body on the instance");
        same(derived, body.last().newTarget(), "new.target is the derived class");
        holds(
                "the instance is one of both classes",
                "function (o, D, B) { return o instanceof D && o instanceof B && o.own === 'hi' && o.field === 3 && Object.getPrototypeOf(D) === B }",
                made,
                derived,
                base);
    }

    @Test
    void optional_theBodySeesTheDerivedPrototype() {
        needs(Capability.MODERN_SYNTAX);
        HostFunction body = (self, arguments, first, newTarget) -> {
            Object method = required(objects().get(required(self), string("hello")));
            objects().set(required(self), string("said"), functions().call(method, self, new Object[0]));
            return undefined();
        };
        holds(
                "a base calls a method of the derived class",
                "function (B) { class D extends B { hello() { return 'hi' } } return new D().said === 'hi' }",
                host(body));
    }

    @Test
    void optional_anObjectResultReplacesThisInADerivedClass() {
        needs(Capability.MODERN_SYNTAX);
        Object replacement = objects().create();
        Object base = host((self, arguments, first, newTarget) -> replacement);
        same(
                replacement,
                call(
                        "function (B) { return new (class extends B { constructor() { super(); this.own = 1 } })() }",
                        base),
                "an object result of super() is this");
        isNumber(1, objects().get(replacement, string("own")), "an object result of super() is this");
        Recorder five = new Recorder(5);
        Object made = call("function (B) { return new (class extends B {})() }", host(five));
        same(five.last().self(), made, "a result of super() that is no object is ignored");
    }

    @Test
    void optional_constructingManyTimesGivesEachItsNewTarget() {
        needs(Capability.MODERN_SYNTAX);
        Recorder body = new Recorder(undefined());
        Object base = host(body);
        holds("base and derived classes alternate", """
                function (B) {
                  class D extends B {} class E extends D {}
                  for (let i = 0; i < 200; i++) {
                    const C = [B, D, E][i % 3], o = new C(i);
                    if (Object.getPrototypeOf(o) !== C.prototype) return false;
                  }
                  return true;
                }""", base);
        assertEquals(200, body.count(), "each construct call runs the body once");
        assertNotNull(body.last().newTarget(), "a construct call has a new.target");
        assertTrue(values().instanceOf(body.last().self(), base), "each is an instance");
    }
}
