package dev.abide.nashorn.library;

import dev.abide.ecma.RadixText;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeNumber;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Functions of Number and Math since ECMAScript 2015. */
public final class NumberLibrary {
    private static final double MAX_SAFE_INTEGER = 9007199254740991d;

    private NumberLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptFunction number = Library.global(realm, "Number");
        Library.methods(realm, number, "isInteger/1 isSafeInteger/1 isFinite/1 isNaN/1", NumberLibrary::test);
        Library.constant(number, "EPSILON", Math.ulp(1.0));
        Library.constant(number, "MAX_SAFE_INTEGER", MAX_SAFE_INTEGER);
        Library.constant(number, "MIN_SAFE_INTEGER", -MAX_SAFE_INTEGER);
        Library.define(number, "parseFloat", realm.global.get("parseFloat"));
        Library.define(number, "parseInt", realm.global.get("parseInt"));
        ScriptObject prototype = Library.prototype(realm, "Number");
        ScriptFunction stock = (ScriptFunction) prototype.get("toString");
        Library.method(
                realm, prototype, "toString", 1, (_, _, self, arguments, _) -> toString(realm, stock, self, arguments));
        ScriptObject math = (ScriptObject) realm.global.get("Math");
        Library.methods(
                realm,
                math,
                "acosh/1 asinh/1 atanh/1 cbrt/1 clz32/1 cosh/1 expm1/1 fround/1 hypot/2 imul/2 log10/1 log1p/1 log2/1"
                        + " sign/1 sinh/1 tanh/1 trunc/1",
                NumberLibrary::math);
        Library.define(math, WellKnownSymbols.TO_STRING_TAG, "Math");
    }

    /** Nashorn writes fractions in other bases with up to a thousand digits. */
    private static @Nullable Object toString(
            NashornRealm realm, ScriptFunction stock, @Nullable Object self, @Nullable Object[] arguments) {
        Object base = Library.at(arguments, 0);
        if (base == ScriptRuntime.UNDEFINED || !(self instanceof Number || self instanceof NativeNumber)) {
            return realm.functions().call(stock, self, arguments);
        }
        double value = JSType.toNumber(self);
        double radix = JSType.toInteger(realm.values().toNumber(base));
        boolean hasFraction = Double.isFinite(value) && value != Math.rint(value);
        return hasFraction && radix >= 2 && radix <= 36 && radix != 10
                ? RadixText.of(value, (int) radix)
                : realm.functions().call(stock, self, new Object[] {radix});
    }

    private static @Nullable Object test(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(Library.at(arguments, 0) instanceof Number boxed)) {
            return false;
        }
        double number = boxed.doubleValue();
        return switch (name) {
            case "isNaN" -> Double.isNaN(number);
            case "isFinite" -> Double.isFinite(number);
            case "isInteger" -> Double.isFinite(number) && Math.rint(number) == number;
            case "isSafeInteger" -> Math.rint(number) == number && Math.abs(number) <= MAX_SAFE_INTEGER;
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object math(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (name.equals("hypot")) {
            return Library.number(hypot(realm, arguments));
        }
        double x = realm.values().toNumber(Library.at(arguments, 0));
        return Library.number(
                switch (name) {
                    case "acosh" -> Math.log(x + Math.sqrt(x * x - 1));
                    case "asinh" -> asinh(x);
                    case "atanh" -> 0.5 * (Math.log1p(x) - Math.log1p(-x));
                    case "cbrt" -> Math.cbrt(x);
                    case "clz32" -> Integer.numberOfLeadingZeros(JSType.toInt32(x));
                    case "cosh" -> Math.cosh(x);
                    case "expm1" -> Math.expm1(x);
                    case "fround" -> (float) x;
                    case "imul" ->
                        JSType.toInt32(x) * JSType.toInt32(realm.values().toNumber(Library.at(arguments, 1)));
                    case "log10" -> Math.log10(x);
                    case "log1p" -> Math.log1p(x);
                    case "log2" -> log2(x);
                    case "sign" -> Math.signum(x);
                    case "sinh" -> Math.sinh(x);
                    case "tanh" -> Math.tanh(x);
                    case "trunc" -> x < 0 ? Math.ceil(x) : Math.floor(x);
                    default -> throw new AssertionError(name);
                });
    }

    private static double asinh(double x) {
        return Double.isInfinite(x) || x == 0 ? x : Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }

    /** Exact for powers of two, which a quotient of logarithms is not. */
    private static double log2(double x) {
        double rough = Math.log(x) / Math.log(2);
        double whole = Math.rint(rough);
        return Math.abs(whole) <= Double.MAX_EXPONENT && Math.scalb(1.0, (int) whole) == x ? whole : rough;
    }

    private static double hypot(NashornRealm realm, @Nullable Object[] arguments) {
        double result = 0;
        for (Object argument : arguments) {
            result = Math.hypot(result, realm.values().toNumber(argument));
        }
        return result;
    }
}
