package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules of {@link Functions} and {@link HostFunction} for construct calls: new, Reflect.construct, new.target.
 * Subclasses: {@link SubclassesKit}.
 */
public abstract class ConstructorsKit extends FacetKit {
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
    void required_aCallSiteTellsInstancesOfConstructorsApart() {
        holds(
                "each instance has the methods of its own prototype",
                """
                function (A, B) {
                  function name(o) { return o.name(); }
                  function text(o) { return String(o); }
                  A.prototype.name = function () { return 'A'; };
                  B.prototype.other = 1;
                  B.prototype.name = function () { return 'B'; };
                  var plain = {}, names = '';
                  for (var i = 0; i < 20; i++) {
                    names += name(new A) + name(new B);
                    text(plain);
                    text(new A);
                  }
                  return names === new Array(21).join('AB');
                }""",
                host(new Recorder(undefined())),
                host(new Recorder(undefined())));
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

    private List<@Nullable Object> normalised(List<@Nullable Object> numbers) {
        return numbers.stream()
                .<@Nullable Object>map(n -> (int) values().toNumber(n))
                .toList();
    }
}
