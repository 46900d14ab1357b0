package dev.abide.host;

import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The global {@code BigInt} for engines without: it makes the stand-in objects of {@link dev.abide.spi.BigInts}. Arithmetic on them is that of numbers. */
final class BigIntStandIn {
    private BigIntStandIn() {}

    static void install(HostContext context) {
        if (context.realm().objects().has(context.global(), context.string("BigInt"))) {
            return;
        }
        Object constructor = context.function("BigInt", 1, BigIntStandIn::convert);
        context.fill(constructor)
                .hidden("asIntN", context.function("asIntN", 2, arguments -> wrap(arguments, true)))
                .hidden("asUintN", context.function("asUintN", 2, arguments -> wrap(arguments, false)));
        context.fill(context.global()).hidden("BigInt", constructor);
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
