package dev.abide.ecma;

import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The global {@code BigInt} for engines without: it makes the stand-in objects of {@link dev.abide.spi.BigInts}.
 * Operators reach {@link #operate} in scripts that mention BigInts; elsewhere they are those of numbers.
 */
public final class BigIntStandIn {
    private static final int HIDDEN = PropertyAttributes.WRITABLE | PropertyAttributes.CONFIGURABLE;
    private static final double MAX_SAFE_INTEGER = 9007199254740991d;

    private final Realm realm;
    private final BigIntArithmetic arithmetic;

    /** Binds it to a realm whose engine makes stand-ins. */
    public BigIntStandIn(Realm realm) {
        this.realm = realm;
        this.arithmetic = new BigIntArithmetic(this::error);
    }

    /** Defines the global {@code BigInt}, unless there is one. */
    public void install() {
        Object global = realm.values().global();
        if (realm.objects().has(global, string("BigInt"))) {
            return;
        }
        Object constructor = realm.functions().create("BigInt", 1, (_, arguments, first, newTarget) -> {
            if (newTarget != null) {
                throw error(ErrorKind.TYPE_ERROR, "BigInt is not a constructor");
            }
            return realm.bigInts().create(integer(at(arguments, first)));
        });
        hide(constructor, "asIntN", wrapping("asIntN", true));
        hide(constructor, "asUintN", wrapping("asUintN", false));
        hide(
                constructor,
                "prototype",
                realm.objects().prototypeOf(realm.bigInts().create(BigInteger.ZERO)));
        hide(global, "BigInt", constructor);
    }

    /** Applies an operator to two stand-ins. */
    public Object operate(String operator, @Nullable Object left, @Nullable Object right) {
        Object result = arithmetic.operate(operator, valueOf(left), valueOf(right));
        return result instanceof BigInteger value ? realm.bigInts().create(value) : result;
    }

    private BigInteger valueOf(@Nullable Object standIn) {
        return realm.bigInts().valueOf(Objects.requireNonNull(standIn));
    }

    private Object wrapping(String name, boolean isSigned) {
        return realm.functions().create(name, 2, (_, arguments, first, _) -> {
            double bits = realm.values().toNumber(at(arguments, first));
            if (!(bits > -1 && bits <= MAX_SAFE_INTEGER)) {
                throw error(ErrorKind.RANGE_ERROR, "Invalid value: not (convertible to) a safe integer");
            }
            Object given = at(arguments, first + 1);
            if (realm.values().kindOf(given) == ValueKind.NUMBER) {
                throw error(ErrorKind.TYPE_ERROR, "Cannot convert " + text(given) + " to a BigInt");
            }
            BigInteger value = integer(given);
            return realm.bigInts().create(arithmetic.wrap((long) bits, value, isSigned));
        });
    }

    private BigInteger integer(@Nullable Object value) {
        ValueKind kind = realm.values().kindOf(value);
        if (value == null || kind == ValueKind.UNDEFINED || kind == ValueKind.NULL) {
            throw error(ErrorKind.TYPE_ERROR, "Cannot convert " + text(value) + " to a BigInt");
        }
        return switch (kind) {
            case BIGINT -> realm.bigInts().valueOf(value);
            case NUMBER -> arithmetic.ofNumber(realm.values().numberOf(value), text(value));
            case BOOLEAN -> realm.values().toBoolean(value) ? BigInteger.ONE : BigInteger.ZERO;
            default -> arithmetic.ofText(text(value));
        };
    }

    private @Nullable Object at(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : realm.values().undefined();
    }

    private void hide(Object target, String name, @Nullable Object value) {
        realm.objects().defineValue(target, string(name), value, HIDDEN);
    }

    private Object string(String text) {
        return realm.strings().create(text);
    }

    private String text(@Nullable Object value) {
        return realm.strings().textOf(realm.values().toStringValue(value));
    }

    private RuntimeException error(ErrorKind kind, String message) {
        return realm.errors().toThrowable(realm.errors().create(kind, message));
    }
}
