package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.BigInts;
import dev.abide.spi.Capability;
import dev.abide.spi.ValueKind;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of {@link BigInts}. */
public abstract class BigIntsKit extends FacetKit {
    private static final List<BigInteger> NUMBERS = List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.ONE.negate(),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.TWO.pow(64),
            BigInteger.TWO.pow(64).negate(),
            BigInteger.TWO.pow(5000).subtract(BigInteger.ONE));

    @Test
    void required_everyNumberSurvivesARoundTrip() {
        for (BigInteger number : NUMBERS) {
            Object raw = realm().bigInts().create(number);
            assertEquals(ValueKind.BIGINT, values().kindOf(raw), "the kind of a BigInt");
            assertEquals(number, realm().bigInts().valueOf(raw), "a BigInt keeps its value");
            Object passed = call("function (b) { return b }", raw);
            same(raw, passed, "a BigInt passes through a script unchanged");
        }
    }

    @Test
    void required_equalBigIntsAreEqualInScripts() {
        for (BigInteger number : NUMBERS) {
            Object one = realm().bigInts().create(number);
            Object two = realm().bigInts().create(new BigInteger(number.toString()));
            holds("equal BigInts are ===", "function (a, b) { return a === b }", one, two);
            holds(
                    "equal BigInts are one Map key",
                    "function (a, b) { var m = new Map(); m.set(a, 1); return m.get(b) === 1 }",
                    one,
                    two);
        }
    }

    @Test
    void required_aBigIntPrintsInDecimal() {
        for (BigInteger number : NUMBERS) {
            isText(
                    number.toString(),
                    call("function (b) { return String(b) }", realm().bigInts().create(number)),
                    "String(bigint)");
        }
    }

    @Test
    void required_aBigIntBeyondTheLimitIsARangeError() {
        BigInteger tooLarge = BigInteger.ZERO.setBit(1 << 30);
        throwsError(
                "RangeError",
                "a BigInt of more than 2^30 bits",
                () -> realm().bigInts().create(tooLarge));
    }

    @Test
    void optional_bigIntsAreBigIntsOfScripts() {
        needs(Capability.BIGINT);
        for (BigInteger number : NUMBERS) {
            holds(
                    "typeof says bigint, and BigInt() makes the same",
                    "function (b, s) { return typeof b === 'bigint' && b === BigInt(s) }",
                    realm().bigInts().create(number),
                    string(number.toString()));
        }
        Object computed = js("BigInt('18446744073709551616') * BigInt(2)");
        assertEquals(ValueKind.BIGINT, values().kindOf(computed), "the kind of a computed BigInt");
        same(realm().bigInts().create(BigInteger.TWO.pow(65)), computed, "the value of a computed BigInt");
        same(realm().bigInts().create(BigInteger.TWO), js("BigInt(2)"), "a small BigInt");
    }

    @Test
    void required_withoutBigIntEqualStandInsAreOneObject() {
        assumeFalse(has(Capability.BIGINT), "BIGINT is declared");
        for (BigInteger number : NUMBERS) {
            Object one = realm().bigInts().create(number);
            assertSame(
                    one,
                    realm().bigInts().create(new BigInteger(number.toString())),
                    "equal stand-ins are the same object");
        }
    }
}
