package dev.abide.ecma;

import dev.abide.spi.ErrorKind;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What BigInts do, over Java's integers, with V8's limits and messages. */
public final class BigIntArithmetic {
    /** As V8's: bits that a BigInt has at most. */
    private static final int MOST_BITS = 1 << 30;

    private static final BigInteger MOST_PLACES = BigInteger.valueOf(MOST_BITS);

    private final ErrorFactory errors;

    /** Takes who makes its RangeErrors and SyntaxErrors. */
    public BigIntArithmetic(ErrorFactory errors) {
        this.errors = errors;
    }

    /** Returns the value; throws a RangeError if it exceeds the limit. */
    public BigInteger limited(BigInteger value) {
        if (value.bitLength() > MOST_BITS) {
            throw tooBig();
        }
        return value;
    }

    /** Applies an operator: the result is a Boolean or a BigInteger. */
    public Object operate(String operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case "<" -> left.compareTo(right) < 0;
            case ">" -> left.compareTo(right) > 0;
            case "<=" -> left.compareTo(right) <= 0;
            case ">=" -> left.compareTo(right) >= 0;
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> left.divide(divisor(right));
            case "%" -> left.remainder(divisor(right));
            case "&" -> left.and(right);
            case "|" -> left.or(right);
            case "^" -> left.xor(right);
            case "<<" -> shifted(left, right);
            case ">>" -> shifted(left, right.negate());
            case "**" -> power(left, right);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private BigInteger divisor(BigInteger right) {
        if (right.signum() == 0) {
            throw errors.rangeError("Division by zero");
        }
        return right;
    }

    private BigInteger shifted(BigInteger value, BigInteger places) {
        if (value.signum() == 0) {
            return value;
        }
        if (places.signum() < 0) {
            return places.bitLength() < Integer.SIZE
                    ? value.shiftRight(-places.intValue())
                    : BigInteger.valueOf(value.signum() < 0 ? -1 : 0);
        }
        if (places.compareTo(MOST_PLACES) > 0) {
            throw tooBig();
        }
        return value.shiftLeft(places.intValue());
    }

    private BigInteger power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            throw errors.rangeError("Exponent must be non-negative");
        }
        if (base.abs().bitLength() <= 1) {
            return exponent.signum() == 0 ? BigInteger.ONE : exponent.testBit(0) ? base : base.multiply(base);
        }
        if (exponent.multiply(BigInteger.valueOf(base.bitLength() - 1L)).compareTo(MOST_PLACES) > 0) {
            throw tooBig();
        }
        return base.pow(exponent.intValue());
    }

    private RuntimeException tooBig() {
        return errors.rangeError("Maximum BigInt size exceeded");
    }

    /** Keeps the low bits of a value: {@code BigInt.asUintN}, or with a sign {@code BigInt.asIntN}. */
    public BigInteger wrap(long bits, BigInteger value, boolean isSigned) {
        if (value.bitLength() < bits && (isSigned || value.signum() >= 0)) {
            return value;
        }
        if (bits > MOST_BITS) {
            throw tooBig();
        }
        BigInteger modulus = BigInteger.ONE.shiftLeft((int) bits);
        BigInteger low = value.mod(modulus);
        return isSigned && bits > 0 && low.testBit((int) bits - 1) ? low.subtract(modulus) : low;
    }

    /** Returns the value of 64 bits, two's complement if they are signed. */
    public static BigInteger ofBits(long bits, boolean isSigned) {
        BigInteger value = BigInteger.valueOf(bits);
        return isSigned || bits >= 0 ? value : value.add(BigInteger.ONE.shiftLeft(Long.SIZE));
    }

    /** NumberToBigInt: throws a RangeError unless the number is whole. */
    public BigInteger ofNumber(double number, String text) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            throw errors.rangeError(
                    "The number " + text + " cannot be converted to a BigInt because it is not an integer");
        }
        return new BigDecimal(number).toBigInteger();
    }

    /** StringToBigInt: throws a SyntaxError unless the text is an integer in one of the ways of writing it. */
    public BigInteger ofText(String given) {
        String text = given.strip();
        try {
            if (text.isEmpty()) {
                return BigInteger.ZERO;
            }
            if (text.length() > 2 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1))) {
                return ofDigits(text.substring(2), radix(text.charAt(1)));
            }
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw errors.error(ErrorKind.SYNTAX_ERROR, "Cannot convert " + text + " to a BigInt");
        }
    }

    /** A sign stands before decimal digits only. */
    private static BigInteger ofDigits(String digits, int radix) {
        if (digits.charAt(0) == '-' || digits.charAt(0) == '+') {
            throw new NumberFormatException(digits);
        }
        return new BigInteger(digits, radix);
    }

    private static int radix(char prefix) {
        return switch (prefix) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> throw new NumberFormatException("radix " + prefix);
        };
    }
}
