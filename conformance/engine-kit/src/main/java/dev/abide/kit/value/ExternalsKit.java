package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Externals;
import dev.abide.spi.ValueKind;
import org.junit.jupiter.api.Test;

/** Rules of {@link Externals}. */
public abstract class ExternalsKit extends FacetKit {
    @Test
    void required_anExternalHoldsItsPayload() {
        Object payload = new Object();
        Object external = realm().externals().create(payload);
        assertSame(payload, realm().externals().payloadOf(external), "the payload is the Java object given");
        assertEquals(ValueKind.EXTERNAL, values().kindOf(external), "the kind of an external");
        assertNotSame(external, realm().externals().create(payload), "each external is another object");
    }

    @Test
    void required_scriptsSeeAnOpaqueObject() {
        holds(
                "an external is an object without properties and without prototype",
                """
                function (x) {
                  return typeof x === 'object' && x !== null && !!x && Object.getPrototypeOf(x) === null && Object.keys(x).length === 0
                    && Object.getOwnPropertyNames(x).length === 0 && x.toString === undefined && !(x instanceof Object);
                }""",
                realm().externals().create("payload"));
    }

    @Test
    void required_anExternalKeepsItsKindThroughScripts() {
        Object payload = new Object();
        Object external = realm().externals().create(payload);
        Object passed = call("function (x) { return {p: [x]}.p[0] }", external);
        assertEquals(ValueKind.EXTERNAL, values().kindOf(passed), "the kind after a way through scripts");
        assertSame(payload, realm().externals().payloadOf(passed), "the payload after a way through scripts");
        holds(
                "an external equals itself only",
                "function (x, y) { return x === x && x !== y }",
                external,
                realm().externals().create(payload));
    }

    @Test
    void required_anExternalServesAsAKeyOfAMap() {
        holds(
                "an external is a key of Map and WeakMap",
                "function (x) { var m = new Map(), w = new WeakMap(); m.set(x, 1); w.set(x, 2); return m.get(x) === 1 && w.get(x) === 2 }",
                realm().externals().create("payload"));
    }

    @Test
    void required_otherValuesHaveNoPayload() {
        samples().forEach((name, value) -> {
            if (values().kindOf(value) != ValueKind.EXTERNAL) {
                assertNull(realm().externals().payloadOf(value), () -> "no payload: " + name);
            }
        });
    }

    @Test
    void required_anyJavaObjectIsAPayload() {
        for (Object payload : new Object[] {"text", 42, 1L << 40, true, new int[3], undefinedOr("x")}) {
            assertSame(
                    payload,
                    realm().externals().payloadOf(realm().externals().create(payload)),
                    "a payload is never converted");
        }
    }

    private Object undefinedOr(String otherwise) {
        Object undefined = undefined();
        return undefined == null ? otherwise : undefined;
    }
}
