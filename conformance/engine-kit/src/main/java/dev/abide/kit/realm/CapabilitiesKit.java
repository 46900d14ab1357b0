package dev.abide.kit.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A capability is declared if scripts see it, and only then. */
public abstract class CapabilitiesKit extends FacetKit {
    @Test
    void required_modernSyntaxIsDeclaredIfScriptsParseIt() {
        declaredExactlyIf(Capability.MODERN_SYNTAX, evaluates("""
                        (function () {
                          class A { #x = 1; static y = 2; static { A.z = 3 } get x() { return this.#x } }
                          class B extends A { constructor(...r) { super(...r); this.t = new.target === B } }
                          const { t, ...rest } = new B(...[1, 2]), [u, ...us] = [1, 2];
                          for (const i of [1]) { const b = i } for (const j of [1]) { const b = j }
                          async function f() { for await (const v of []) v; await 0 }
                          function* g() { yield* [1] }
                          let n = null; n ??= 2 ** 2; const o = n?.x ?? 7;
                          return t === true && A.y === 2 && A.z === 3 && new A().x === 1 && o === 7 && us.length === 1;
                        })()"""));
    }

    @Test
    void required_bigIntIsDeclaredIfTypeofSaysSo() {
        declaredExactlyIf(Capability.BIGINT, evaluates("typeof BigInt('1') === 'bigint'"));
    }

    @Test
    void required_bigIntArraysAreDeclaredIfBothAreThere() {
        declaredExactlyIf(
                Capability.BIGINT_ARRAYS,
                evaluates("typeof BigInt64Array === 'function' && typeof BigUint64Array === 'function'"));
    }

    @Test
    void required_float16ArrayIsDeclaredIfItIsThere() {
        declaredExactlyIf(Capability.FLOAT16_ARRAY, evaluates("typeof Float16Array === 'function'"));
    }

    @Test
    void required_proxyIsDeclaredIfItIsThere() {
        declaredExactlyIf(Capability.PROXY, evaluates("new Proxy({}, {get: function () { return 7 }}).x === 7"));
    }

    @Test
    void required_sharedArrayBufferIsDeclaredIfItIsThere() {
        declaredExactlyIf(Capability.SHARED_ARRAY_BUFFER, evaluates("new SharedArrayBuffer(8).byteLength === 8"));
    }

    @Test
    void required_symbolHasInstanceIsDeclaredIfInstanceofAsksIt() {
        declaredExactlyIf(Capability.SYMBOL_HAS_INSTANCE, evaluates("""
                        (function () {
                          function F() {}
                          Object.defineProperty(F, Symbol.hasInstance, {value: function (v) { return v === 7 }});
                          return 7 instanceof F && !(new F() instanceof F);
                        })()"""));
    }

    @Test
    void required_weakRefsAreDeclaredIfScriptsHaveThem() {
        declaredExactlyIf(Capability.WEAK_REFS, evaluates("""
                        (function () {
                          var o = {}, registry = new FinalizationRegistry(function () {});
                          registry.register(o, 1, o);
                          return new WeakRef(o).deref() === o && registry.unregister(o);
                        })()"""));
    }

    @Test
    void required_configurableFunctionNameIsDeclaredIfNamesCanBeRedefined() {
        declaredExactlyIf(Capability.CONFIGURABLE_FUNCTION_NAME, evaluates("""
                        (function () {
                          function f() {}
                          Object.defineProperty(f, 'name', {value: 'g'});
                          return f.name === 'g';
                        })()"""));
    }

    private void declaredExactlyIf(Capability capability, boolean seen) {
        assertEquals(
                seen,
                has(capability),
                () -> capability + " is declared exactly if scripts see it, and scripts " + (seen ? "do" : "do not"));
    }

    private boolean evaluates(String expression) {
        try {
            @Nullable Object result = js(expression);
            return Boolean.TRUE.equals(result);
        } catch (RuntimeException | Error absent) {
            if (errors().isThrow(absent)) {
                return false;
            }
            throw absent;
        }
    }
}
