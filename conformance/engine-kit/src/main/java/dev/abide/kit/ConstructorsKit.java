package dev.abide.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.spi.Capability;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Functions} and {@link HostFunction} for construct calls: new, subclasses of every make, new.target. */
abstract class ConstructorsKit extends FacetKit {
    /** What a transpiler makes of {@code class Derived extends Base { constructor(a) { super(a, 'more'); this.own = 1 } }}. */
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
    void required_newGivesAFreshInstance() {
        Recorder body = new Recorder(undefined());
        Object constructor = host(body);
        Object made = required(call("function (F) { return new F(1, 'a') }", constructor));
        same(made, body.last().self(), "the result of new is the receiver of the body");
        same(constructor, body.last().newTarget(), "new.target is the constructor");
        assertEquals(2, body.last().arguments().size(), "the arguments of new");
        same(
                objects().get(constructor, string("prototype")),
                objects().prototypeOf(made),
                "the prototype is newTarget.prototype");
        holds(
                "scripts see an instance",
                "function (o, F) { return o instanceof F && o.constructor === F && Object.keys(o).length === 0 }",
                made,
                constructor);
        assertNotSame(made, call("function (F) { return new F }", constructor), "each new gives another object");
    }

    @Test
    void required_constructIsNew() {
        Recorder body = new Recorder(undefined());
        Object constructor = host(body);
        Object made = functions().construct(constructor, new Object[] {7});
        same(made, body.last().self(), "the result of construct is the receiver of the body");
        same(constructor, body.last().newTarget(), "new.target is the constructor");
        assertEquals(List.<@Nullable Object>of(7), body.last().arguments(), "the arguments of construct");
        holds("scripts see an instance", "function (o, F) { return o instanceof F }", made, constructor);
    }

    @Test
    void required_constructConstructsEveryConstructor() {
        assertEquals(
                5.0,
                realm().dates().timeOf(functions().construct(some("Date"), new Object[] {5})),
                "a built-in constructor");
        Object point = functions().construct(some("function P(x) { this.x = x }"), new Object[] {3});
        isNumber(3, objects().get(point, string("x")), "a constructor of a script");
        Object replaced = objects().create();
        same(
                replaced,
                functions().construct(some("function (o) { return o }"), new Object[] {replaced}),
                "an object result of a script replaces the instance");
        Object bound =
                functions().construct(some("(function P(x, y) { this.x = x + y }).bind(null, 3)"), new Object[] {4});
        isNumber(7, objects().get(bound, string("x")), "a bound constructor");
    }

    @Test
    void required_constructRefusesWhatIsNoConstructor() {
        throwsError(
                "TypeError",
                "new of an object",
                () -> functions().construct(objects().create(), new Object[0]));
        throwsError(
                "TypeError",
                "new of a built-in function that is no constructor",
                () -> functions().construct(some("Math.max"), new Object[0]));
    }

    @Test
    void optional_constructRefusesArrowFunctions() {
        needs(Capability.MODERN_SYNTAX);
        throwsError(
                "TypeError", "new of an arrow function", () -> functions().construct(some("() => 1"), new Object[0]));
        throwsError("TypeError", "new of a method", () -> functions().construct(some("({ m() {} }).m"), new Object[0]));
    }

    @Test
    void required_anObjectResultReplacesTheInstance() {
        objectSamples().forEach((name, object) -> {
            Object constructor = host((self, arguments, first, newTarget) -> object);
            same(
                    object,
                    functions().construct(constructor, new Object[0]),
                    "an object result replaces the instance: " + name);
            same(
                    object,
                    call("function (F) { return new F() }", constructor),
                    "an object result replaces the instance: " + name);
        });
    }

    @Test
    void required_anyOtherResultIsIgnored() {
        samples().forEach((name, value) -> {
            if (!isObject(value)) {
                Recorder body = new Recorder(value);
                Object made = functions().construct(host(body), new Object[0]);
                same(body.last().self(), made, "a result that is no object is ignored: " + name);
                Object fromScript = call("function (F) { return new F() }", host(body));
                same(body.last().self(), fromScript, "a result that is no object is ignored: " + name);
            }
        });
    }

    @Test
    void required_thePrototypeIsReadAtEachConstructCall() {
        Object constructor = host(new Recorder(undefined()));
        holds("a changed prototype counts from then on", """
                function (F) {
                  var before = new F(), p = {m: 1};
                  F.prototype = p;
                  var after = new F();
                  return Object.getPrototypeOf(after) === p && Object.getPrototypeOf(before) !== p && after instanceof F && !(before instanceof F);
                }""", constructor);
        holds(
                "a prototype that is no object means Object.prototype",
                "function (F) { F.prototype = 5; return Object.getPrototypeOf(new F()) === Object.prototype }",
                constructor);
    }

    @Test
    void required_theBodyCanFillTheInstance() {
        HostFunction body = (self, arguments, first, newTarget) -> {
            objects().set(required(self), string("x"), arguments[first]);
            return undefined();
        };
        holds(
                "what the body writes is on the instance",
                "function (F) { var o = new F(5); return o.x === 5 && new F(6).x === 6 }",
                host(body));
    }

    @Test
    void required_aThrowInAConstructorPasses() {
        Object reason = objects().create();
        Object constructor = host((self, arguments, first, newTarget) -> {
            throw errors().toThrowable(reason);
        });
        holds(
                "a throw in a constructor reaches the script",
                "function (F, r) { try { new F() } catch (e) { return e === r } }",
                constructor,
                reason);
        same(
                reason,
                thrownBy("construct", () -> functions().construct(constructor, new Object[0])),
                "a throw in a constructor reaches the host");
    }

    @Test
    void required_boundConstructorsConstructTheirTarget() {
        Recorder body = new Recorder(undefined());
        Object constructor = host(body);
        holds(
                "new of a bound function makes an instance of its target",
                "function (F) { return new (F.bind({}, 1))(2) instanceof F }",
                constructor);
        same(constructor, body.last().newTarget(), "new.target is the target");
        assertEquals(
                List.<@Nullable Object>of(1, 2), normalised(body.last().arguments()), "bound arguments come first");
    }

    @Test
    void required_reflectConstructSetsNewTarget() {
        assumeTrue(
                Boolean.TRUE.equals(js("typeof Reflect === 'object' && typeof Reflect.construct === 'function'")),
                "no Reflect.construct");
        Recorder body = new Recorder(undefined());
        Object constructor = host(body);
        Object other = some("(function () { function Other() {} Other.prototype.other = 1; return Other })()");
        Object made = required(call("function (F, N) { return Reflect.construct(F, [1, 2], N) }", constructor, other));
        same(other, body.last().newTarget(), "Reflect.construct gives new.target");
        same(made, body.last().self(), "the result is the receiver of the body");
        assertEquals(2, body.last().arguments().size(), "the arguments of Reflect.construct");
        isNumber(1, objects().get(made, string("other")), "the prototype is that of new.target");
        call("function (F) { return Reflect.construct(F, []) }", constructor);
        same(constructor, body.last().newTarget(), "without a third argument new.target is the constructor");
        holds(
                "a host function is new.target of a script's constructor",
                "function (F) { return Reflect.construct(function () {}, [], F) instanceof F }",
                constructor);
    }

    @Test
    void required_reflectConstructMayBeNested() {
        assumeTrue(
                Boolean.TRUE.equals(js("typeof Reflect === 'object' && typeof Reflect.construct === 'function'")),
                "no Reflect.construct");
        Recorder inner = new Recorder(undefined());
        Object innerConstructor = host(inner);
        HostFunction outer = (self, arguments, first, newTarget) -> {
            call("function (I) { new I() }", innerConstructor);
            call("function (I) { I() }", innerConstructor);
            assertNull(inner.last().newTarget(), "a plain call inside a construct call has no new.target");
            return undefined();
        };
        holds(
                "nested construct calls keep apart",
                "function (F, N) { return Reflect.construct(F, [], N) instanceof N }",
                host(outer),
                some("function N() {}"));
    }

    @Test
    void required_aTranspiledSubclassCallsItsBase() {
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
    void required_aTranspiledSubclassAppliesItsBase() {
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
    void required_aTranspiledSubclassOfASubclassCallsItsBase() {
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

    private List<@Nullable Object> normalised(List<@Nullable Object> numbers) {
        return numbers.stream()
                .<@Nullable Object>map(n -> (int) values().toNumber(n))
                .toList();
    }
}
