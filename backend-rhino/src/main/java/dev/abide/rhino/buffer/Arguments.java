package dev.abide.rhino.buffer;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Undefined;

/** Arguments of builtin functions. */
final class Arguments {
    private Arguments() {}

    /** Returns an argument, {@code undefined} if it is missing. */
    static @Nullable Object at(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : Undefined.instance;
    }

    static boolean isGiven(@Nullable Object[] arguments, int index) {
        return !Undefined.isUndefined(at(arguments, index));
    }

    /** Applies ToIndex; larger values than any buffer's length stay larger than it. */
    static double index(@Nullable Object value, String complaint) {
        double index = integer(value);
        if (index < 0 || index > 0x1p53) {
            throw ScriptRuntime.rangeError(complaint);
        }
        return index;
    }

    /** Applies ToIndex to the length of a typed array. */
    static double arrayLength(@Nullable Object value) {
        double length = integer(value);
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw ScriptRuntime.rangeError("Invalid typed array length: " + ScriptRuntime.toString(value));
        }
        return length;
    }

    /** Applies ToIntegerOrInfinity; Rhino's own leaves NaN as it is. */
    static double integer(@Nullable Object value) {
        if (value instanceof Integer integer) {
            return integer;
        }
        double integer = ScriptRuntime.toIntegerOrInfinity(value);
        return Double.isNaN(integer) ? 0 : integer;
    }

    /** Applies the rule for a start or end relative to a length: negative counts from the end, clamped. */
    static int relative(@Nullable Object value, int length, int ifUndefined) {
        if (Undefined.isUndefined(value)) {
            return ifUndefined;
        }
        double position = integer(value);
        return (int) (position < 0 ? Math.max(0, length + position) : Math.min(position, length));
    }
}
