package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeSymbol;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

/**
 * Property keys as Rhino wants them: an Integer for an array index below 2^31, else a String, or a Symbol. An object
 * keeps {@code 7} and {@code "7"} apart, so whoever does not normalise loses properties.
 */
public final class PropertyKey {
    private static final String MAX_INDEX = "4294967294";

    private PropertyKey() {}

    /** Applies ToPropertyKey and normalises; may run JavaScript for an object. */
    public static Object of(@Nullable Object key) {
        return switch (key) {
            case String name -> ofName(name);
            case Integer index when index >= 0 -> index;
            case Symbol symbol when !(symbol instanceof NativeSymbol) -> symbol;
            case null, default -> ofOther(key);
        };
    }

    public static Object of(long index) {
        return index <= Integer.MAX_VALUE ? (Object) (int) index : Long.toString(index);
    }

    private static Object ofName(String name) {
        long index = ScriptRuntime.indexFromString(name);
        return index >= 0 && index <= Integer.MAX_VALUE ? (Object) (int) index : name;
    }

    private static Object ofOther(@Nullable Object key) {
        Object primitive = key instanceof ScriptableObject ? ScriptRuntime.toPrimitive(key, String.class) : key;
        return primitive instanceof Symbol symbol ? symbol : ofName(ScriptRuntime.toString(primitive));
    }

    /** Returns the key as scripts see it: an index as a string. */
    public static Object toScript(Object key) {
        return key instanceof Integer index ? index.toString() : key;
    }

    /** Tells an array index from 2^31 on. */
    public static boolean isLargeIndex(Object key) {
        return key instanceof String name && rank(name) > Integer.MAX_VALUE && rank(name) < Long.MAX_VALUE;
    }

    /** Returns the value of an array index, more than any for other keys. */
    public static long rank(Object key) {
        // Rhino takes "-1" for an index.
        if (!(key instanceof String name) || name.startsWith("-")) {
            return Long.MAX_VALUE;
        }
        long index = ScriptRuntime.indexFromString(name);
        if (index < 0 && name.length() == MAX_INDEX.length() && name.compareTo(MAX_INDEX) <= 0 && isDigits(name)) {
            index = Long.parseLong(name);
        }
        return index >= 0 ? index : Long.MAX_VALUE;
    }

    private static boolean isDigits(String name) {
        return name.charAt(0) != '0' && name.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }
}
