package dev.abide.ecma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.abide.ecma.ModelEngine.Thrown;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BigInts count as in Node; the rows were computed there. */
class BigIntArithmeticTest {
    private final BigIntArithmetic arithmetic = new BigIntArithmetic(new ModelEngine());

    private BigInteger whole(String text) {
        return arithmetic.ofText(text);
    }

    @ParameterizedTest
    @CsvSource({
        "-7, /, 2, -3",
        "-7, %, 2, -1",
        "7, %, -2, 1",
        "-5, >>, 1, -3",
        "-5, >>, 100000000000, -1",
        "5, >>, 100000000000, 0",
        "5, <<, -1, 2",
        "0, <<, 100000000000, 0",
        "-1, **, 100000000000000000001, -1",
        "-1, **, 100000000000000000000, 1",
        "0, **, 0, 1",
        "2, **, 64, 18446744073709551616",
        "-6, &, 0xff, 250",
        "-6, |, 1, -5",
        "-6, ^, 5, -1"
    })
    void anOperatorGivesWhatNodeGives(String left, String operator, String right, String result) {
        assertEquals(new BigInteger(result), arithmetic.operate(operator, whole(left), whole(right)));
    }

    @ParameterizedTest
    @CsvSource({"1, <, 2, true", "2, <=, 2, true", "1, >, 2, false", "1, >=, 2, false"})
    void aComparisonIsABoolean(String left, String operator, String right, boolean result) {
        assertEquals(result, arithmetic.operate(operator, whole(left), whole(right)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, /, 0, Division by zero",
        "1, %, 0, Division by zero",
        "2, **, -1, Exponent must be non-negative",
        "2, **, 10000000000, Maximum BigInt size exceeded",
        "1, <<, 10000000000, Maximum BigInt size exceeded"
    })
    void whatIsNoBigIntIsRefused(String left, String operator, String right, String message) {
        refuses(message, () -> arithmetic.operate(operator, whole(left), whole(right)));
    }

    private static void refuses(String message, Executable use) {
        assertEquals(message, assertThrows(Thrown.class, use).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "' 12 ', 12", "-12, -12", "+12, 12", "0x1F, 31", "0o17, 15", "0b101, 5", "007, 7"})
    void aTextIsReadAsNodeReadsIt(String text, String value) {
        assertEquals(new BigInteger(value), arithmetic.ofText(text));
    }

    @ParameterizedTest
    @CsvSource({"1n", "1.5", "x", "0x", "-0x1", "0x-1", "0b2", "1e3", "1 2"})
    void whatIsNoWholeNumberIsASyntaxError(String text) {
        refuses("Cannot convert " + text + " to a BigInt", () -> arithmetic.ofText(text));
    }

    @Test
    void aNumberIsWhole() {
        assertEquals(BigInteger.TWO.pow(70), arithmetic.ofNumber(Math.pow(2, 70), "1.1805916207174113e+21"));
        refuses(
                "The number 1.5 cannot be converted to a BigInt because it is not an integer",
                () -> arithmetic.ofNumber(1.5, "1.5"));
        refuses(
                "The number Infinity cannot be converted to a BigInt because it is not an integer",
                () -> arithmetic.ofNumber(Double.POSITIVE_INFINITY, "Infinity"));
    }

    @Property
    void wrappingKeepsTheLowBits(@ForAll BigInteger value, @ForAll @IntRange(max = 200) int bits) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
        BigInteger unsigned = arithmetic.wrap(bits, value, false);
        BigInteger signed = arithmetic.wrap(bits, value, true);
        assertEquals(value.mod(modulus), unsigned);
        assertEquals(value.mod(modulus), signed.mod(modulus));
        assertEquals(true, signed.bitLength() < Math.max(bits, 1), "the sign fits");
    }

    @Property
    void sixtyFourBitsAreALong(@ForAll long bits) {
        assertEquals(BigInteger.valueOf(bits), BigIntArithmetic.ofBits(bits, true));
        assertEquals(new BigInteger(Long.toUnsignedString(bits)), BigIntArithmetic.ofBits(bits, false));
    }

    @Test
    void moreBitsThanAreAllowedAreRefused() {
        refuses("Maximum BigInt size exceeded", () -> arithmetic.wrap(1L << 40, BigInteger.ONE.negate(), false));
        assertEquals(BigInteger.ONE, arithmetic.wrap(1L << 40, BigInteger.ONE, false));
        refuses("Maximum BigInt size exceeded", () -> arithmetic.limited(BigInteger.ZERO.setBit(1 << 30)));
    }
}
