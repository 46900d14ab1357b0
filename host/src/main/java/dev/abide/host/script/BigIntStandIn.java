package dev.abide.host.script;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The global {@code BigInt} for engines without: it makes the stand-in objects of {@link dev.abide.spi.BigInts}.
 * Operators reach {@link #operate} in scripts that mention BigInts; elsewhere they are those of numbers.
 */
public final class BigIntStandIn {
    /** As V8's: bits that a BigInt has at most. */
    private static final BigInteger BIT_LIMIT = BigInteger.ONE.shiftLeft(30);

    private BigIntStandIn() {}

    public static void install(HostContext context) {
        if (context.realm().objects().has(context.global(), context.string("BigInt"))) {
            return;
        }
        Object constructor = context.function("BigInt", 1, BigIntStandIn::convert);
        context.fill(constructor)
                .hidden("asIntN", context.function("asIntN", 2, arguments -> wrap(arguments, true)))
                .hidden("asUintN", context.function("asUintN", 2, arguments -> wrap(arguments, false)));
        Object prototype =
                context.realm().objects().prototypeOf(context.realm().bigInts().create(BigInteger.ZERO));
        context.fill(constructor).hidden("prototype", prototype);
        context.fill(context.global()).hidden("BigInt", constructor);
    }

    /** Applies an operator to two stand-ins: {@code operate(operator, left, right)}. */
    static Object operate(Arguments arguments) {
        HostContext context = arguments.context();
        BigInteger left = context.realm().bigInts().valueOf(bigInt(arguments, 1));
        BigInteger right = context.realm().bigInts().valueOf(bigInt(arguments, 2));
        String operator = arguments.string(0);
        return switch (operator) {
            case "<" -> left.compareTo(right) < 0;
            case ">" -> left.compareTo(right) > 0;
            case "<=" -> left.compareTo(right) <= 0;
            case ">=" -> left.compareTo(right) >= 0;
            default -> context.realm().bigInts().create(calculate(context, operator, left, right));
        };
    }

    private static Object bigInt(Arguments arguments, int index) {
        return Objects.requireNonNull(arguments.get(index));
    }

    private static BigInteger calculate(HostContext context, String operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> left.divide(divisor(context, right));
            case "%" -> left.remainder(divisor(context, right));
            case "&" -> left.and(right);
            case "|" -> left.or(right);
            case "^" -> left.xor(right);
            case "<<" -> shifted(context, left, right);
            case ">>" -> shifted(context, left, right.negate());
            case "**" -> power(context, left, right);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static BigInteger divisor(HostContext context, BigInteger right) {
        if (right.signum() == 0) {
            throw context.error(ErrorKind.RANGE_ERROR, null, "Division by zero");
        }
        return right;
    }

    private static BigInteger shifted(HostContext context, BigInteger value, BigInteger places) {
        if (value.signum() == 0) {
            return value;
        }
        if (places.signum() < 0) {
            return places.bitLength() < Integer.SIZE
                    ? value.shiftRight(-places.intValue())
                    : BigInteger.valueOf(value.signum() < 0 ? -1 : 0);
        }
        if (places.compareTo(BIT_LIMIT) > 0) {
            throw tooBig(context);
        }
        return value.shiftLeft(places.intValue());
    }

    private static BigInteger power(HostContext context, BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            throw context.error(ErrorKind.RANGE_ERROR, null, "Exponent must be non-negative");
        }
        if (base.abs().bitLength() <= 1) {
            return exponent.signum() == 0 ? BigInteger.ONE : exponent.testBit(0) ? base : base.multiply(base);
        }
        if (exponent.multiply(BigInteger.valueOf(base.bitLength() - 1L)).compareTo(BIT_LIMIT) > 0) {
            throw tooBig(context);
        }
        return base.pow(exponent.intValue());
    }

    private static RuntimeException tooBig(HostContext context) {
        return context.error(ErrorKind.RANGE_ERROR, null, "Maximum BigInt size exceeded");
    }

    private static Object convert(Arguments arguments) {
        HostContext context = arguments.context();
        if (arguments.isConstruct()) {
            throw context.error(ErrorKind.TYPE_ERROR, null, "BigInt is not a constructor");
        }
        return context.realm().bigInts().create(integer(context, arguments.get(0)));
    }

    private static Object wrap(Arguments arguments, boolean signed) {
        HostContext context = arguments.context();
        int bits = arguments.integer(0);
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
        BigInteger value = integer(context, arguments.get(1)).mod(modulus);
        if (signed && bits > 0 && value.testBit(bits - 1)) {
            value = value.subtract(modulus);
        }
        return context.realm().bigInts().create(value);
    }

    private static BigInteger integer(HostContext context, @Nullable Object value) {
        ValueKind kind = context.realm().values().kindOf(value);
        if (value == null || kind == ValueKind.UNDEFINED || kind == ValueKind.NULL) {
            throw context.error(ErrorKind.TYPE_ERROR, null, "Cannot convert " + context.text(value) + " to a BigInt");
        }
        return switch (kind) {
            case BIGINT -> context.realm().bigInts().valueOf(value);
            case NUMBER -> whole(context, context.realm().values().numberOf(value));
            case BOOLEAN -> context.realm().values().toBoolean(value) ? BigInteger.ONE : BigInteger.ZERO;
            default -> parsed(context, context.text(value).strip());
        };
    }

    private static BigInteger whole(HostContext context, double number) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            throw context.error(
                    ErrorKind.RANGE_ERROR,
                    null,
                    "The number " + context.text(number)
                            + " cannot be converted to a BigInt because it is not an integer");
        }
        return new BigDecimal(number).toBigInteger();
    }

    private static BigInteger parsed(HostContext context, String text) {
        try {
            if (text.isEmpty()) {
                return BigInteger.ZERO;
            }
            if (text.length() > 2 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1))) {
                return new BigInteger(text.substring(2), radix(text.charAt(1)));
            }
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw context.error(ErrorKind.SYNTAX_ERROR, null, "Cannot convert " + text + " to a BigInt");
        }
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
