package dev.abide.kit.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Reachability;
import dev.abide.spi.Capability;
import dev.abide.spi.Functions;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a function of a script keeps alive. An addon that keeps a callback waits for the finalizers of objects that the
 * callback does not use; see {@link Functions}.
 */
public abstract class ClosuresKit extends FacetKit {
    /** Where the variable is that the closure uses, in relation to the one that it does not. */
    private static final String[] MAKERS = {
        "function (watch) { var used = 0; return (function () { var o = {}; watch(o); return function () { return ++used } })() }",
        "function (watch) { var used = 0; return (function (o) { watch(o); return function () { return ++used } })({}) }",
        "function (watch) { var used = 0, o = {}; watch(o); return function () { return ++used } }"
    };

    @Test
    void required_aClosureKeepsNoVariableThatItDoesNotUse() {
        for (String maker : MAKERS) {
            keepsNothing(maker);
        }
    }

    @Test
    void optional_anArrowFunctionKeepsNoVariableThatItDoesNotUse() {
        needs(Capability.MODERN_SYNTAX);
        keepsNothing(
                "function (watch) { let used = 0; return (() => { const o = {}; watch(o); return () => ++used })() }");
        keepsNothing("function (watch) { let used = 0; return (() => { for (const n of [1]) { used += n }"
                + " const o = {}; watch(o); return () => ++used })() }");
        keepsNothing("function (watch) { let used = 0; return (() => { for (const n of [1]) { used += (() => n)() }"
                + " const o = {}; watch(o); return () => ++used })() }");
        keepsNothing("function (watch) { let used = 0; { const o = {}; watch(o); } return async () => ++used }");
        keepsNothing(
                "function (watch) { let used = 0; for (const o of [{}]) { watch(o) } return function* () { yield ++used } }");
    }

    @Test
    void required_aClosureKeepsTheVariablesThatItUses() {
        Object closure = required(call("function () { var a = {n: 1}; return (function (b) { return (function () {"
                + " var c = {n: 3}; return function () { return a.n + b.n + c.n + this.n } })() })({n: 2}) }"));
        Object self = some("{n: 4}");
        Reachability.collect(this::turn);
        isNumber(10, functions().call(closure, self, new Object[0]), "variables at every distance are there");
    }

    @Test
    void optional_anArrowFunctionKeepsTheVariablesThatItUses() {
        needs(Capability.MODERN_SYNTAX);
        Object closure = required(call("""
                function () {
                  let a = 1;
                  return (function (b) {
                    return (() => {
                      const unused = {};
                      return () => (() => a + b + this.c + arguments.length + (new.target === undefined ? 10 : 0))();
                    })();
                  }).call({c: 3}, 2);
                }"""));
        Reachability.collect(this::turn);
        isNumber(
                17,
                functions().call(closure, undefined(), new Object[0]),
                "receiver, arguments and variables are there");
        Object evaluator = required(call("""
                function () {
                  let a = 1;
                  return (() => { const b = 2; return (text) => eval(text) })();
                }"""));
        isNumber(
                3,
                functions().call(evaluator, undefined(), new Object[] {string("a + b")}),
                "evaluated text may use every variable");
        Object within = required(call("""
                function () {
                  let a = 1;
                  return (function (o) { with (o) { return (() => () => a + b)() } })({b: 2});
                }"""));
        isNumber(3, functions().call(within, undefined(), new Object[0]), "the object of a with statement is there");
    }

    private void keepsNothing(String maker) {
        List<WeakReference<Object>> seen = new ArrayList<>();
        Object watch = host((self, arguments, first, newTarget) -> {
            seen.add(new WeakReference<>(required(arguments[first])));
            return undefined();
        });
        Object closure = required(call(maker, watch));
        try {
            Reachability.collect(this::turn);
        } finally {
            Reference.reachabilityFence(closure);
        }
        assertTrue(seen.getFirst().refersTo(null), () -> "a closure keeps no variable that it does not use: " + maker);
    }

    private void turn() {
        call("function (a) { return a }", 1);
    }
}
