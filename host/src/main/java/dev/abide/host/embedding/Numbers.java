package dev.abide.host.embedding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;

/** Numbers and BigInts as Java's types of numbers, exactly or not at all. */
final class Numbers {
    private static final Map<Class<?>, Function<Number, Number>> CONVERSIONS = Map.ofEntries(
            Map.entry(double.class, Number::doubleValue),
            Map.entry(Double.class, Number::doubleValue),
            Map.entry(Number.class, Numbers::itself),
            Map.entry(float.class, Number::floatValue),
            Map.entry(Float.class, Number::floatValue),
            Map.entry(int.class, number -> integer(number).intValueExact()),
            Map.entry(Integer.class, number -> integer(number).intValueExact()),
            Map.entry(long.class, number -> integer(number).longValueExact()),
            Map.entry(Long.class, number -> integer(number).longValueExact()),
            Map.entry(short.class, number -> integer(number).shortValueExact()),
            Map.entry(Short.class, number -> integer(number).shortValueExact()),
            Map.entry(byte.class, number -> integer(number).byteValueExact()),
            Map.entry(Byte.class, number -> integer(number).byteValueExact()),
            Map.entry(BigInteger.class, Numbers::integer));

    private Numbers() {}

    static boolean isOne(Class<?> type) {
        return CONVERSIONS.containsKey(type);
    }

    static Number convert(Number number, Class<?> type) {
        Function<Number, Number> conversion = CONVERSIONS.get(type);
        if (conversion == null) {
            throw new IllegalArgumentException(type.getName());
        }
        return conversion.apply(number);
    }

    /** An Integer if it is one, else a Double. */
    static Number natural(double number) {
        boolean isInt = number == (int) number && (number != 0 || 1 / number > 0);
        return isInt ? (Number) (int) number : (Number) number;
    }

    private static Number itself(Number number) {
        return number instanceof Double real ? natural(real) : number;
    }

    private static BigInteger integer(Number number) {
        if (number instanceof BigInteger big) {
            return big;
        }
        double real = number.doubleValue();
        if (real != Math.rint(real) || Double.isInfinite(real)) {
            throw new ArithmeticException(real + " is no integer");
        }
        return new BigDecimal(real).toBigIntegerExact();
    }
}
