package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.NativeAccessor;
import dev.abide.spi.ErrorKind;
import java.lang.invoke.MethodHandle;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * A part of the standard library that Nashorn lacks or has wrong: some functions told apart by their names.
 *
 * <p>Java instead of a polyfill in JavaScript, for start-up: the whole of core-js takes 3 s cold here, these parts a
 * few milliseconds. One object with a switch instead of a lambda per function, since each lambda costs a class at
 * start-up.
 */
@FunctionalInterface
public interface Library {
    /**
     * Runs the function of a name.
     *
     * @param newTarget Java {@code null} unless this is a construct call
     */
    @Nullable
    Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget);

    /** Defines methods; {@code signatures} is a list such as {@code "from/1 of/0"}. */
    static void methods(NashornRealm realm, ScriptObject target, String signatures, Library library) {
        StringTokenizer list = new StringTokenizer(signatures);
        while (list.hasMoreTokens()) {
            String signature = list.nextToken();
            int slash = signature.indexOf('/');
            method(realm, target, signature.substring(0, slash), signature.charAt(slash + 1) - '0', library);
        }
    }

    /** Defines a method. */
    static void method(NashornRealm realm, ScriptObject target, String name, int length, Library library) {
        define(target, name, function(realm, name, length, library));
    }

    /** Makes a function that is no constructor. */
    static NashornHostFunction function(NashornRealm realm, String name, int length, Library library) {
        return create(realm, name, length, library, NashornHostFunction.Style.METHOD);
    }

    /** Makes a global constructor for objects with the given prototype. */
    static NashornHostFunction constructor(
            NashornRealm realm, String name, int length, Library library, ScriptObject prototype) {
        NashornHostFunction made = create(realm, name, length, library, NashornHostFunction.Style.CONSTRUCTOR);
        made.setPrototype(prototype);
        define(prototype, "constructor", made);
        define(realm.global, name, made);
        return made;
    }

    private static NashornHostFunction create(
            NashornRealm realm, String name, int length, Library library, NashornHostFunction.Style style) {
        return NashornHostFunction.create(
                realm,
                name,
                length,
                (self, arguments, first, newTarget) -> library.call(realm, name, self, arguments, newTarget),
                style);
    }

    /** Defines a hidden property, or gives the existing one a new value. */
    static void define(ScriptObject target, Object key, @Nullable Object value) {
        if (target.hasOwnProperty(key)) {
            target.set(key, value, 0);
        } else {
            target.addOwnProperty(key, Property.NOT_ENUMERABLE, value);
        }
    }

    /** Defines a constant. */
    static void constant(ScriptObject target, Object key, Object value) {
        target.addOwnProperty(key, Property.NOT_ENUMERABLE | Property.NOT_WRITABLE | Property.NOT_CONFIGURABLE, value);
    }

    /** Defines an accessor without setter. */
    static void getter(NashornRealm realm, ScriptObject target, Object key, String name, Library library) {
        target.addOwnProperty(key, Property.NOT_ENUMERABLE, function(realm, name, 0, library), null);
    }

    /** Defines an accessor of one parameter that is faster than a function, in place of one that there may be. */
    static void nativeGetter(ScriptObject target, String name, MethodHandle getter) {
        remove(target, name);
        target.addOwnProperty(NativeAccessor.ofGetter(name, getter));
    }

    /** Removes a property, also one that Nashorn takes for permanent. */
    static void remove(ScriptObject target, String name) {
        Property known = target.getMap().findProperty(name);
        if (known != null) {
            // Nashorn's own deletion would assign to it first.
            target.setMap(target.getMap().deleteProperty(known));
        }
    }

    /** Defines {@code Symbol.species} of a constructor: the constructor itself. */
    static void species(NashornRealm realm, ScriptObject constructor) {
        getter(realm, constructor, WellKnownSymbols.SPECIES, "get [Symbol.species]", (_, _, self, _, _) -> self);
    }

    /** The function that the global object has under a name. */
    static ScriptFunction global(NashornRealm realm, String name) {
        return (ScriptFunction) realm.global.get(name);
    }

    /** The prototype of the constructor that the global object has under a name. */
    static ScriptObject prototype(NashornRealm realm, String name) {
        return (ScriptObject) global(realm, name).getPrototype();
    }

    /** The argument at an index, {@code undefined} if absent. */
    static @Nullable Object at(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : ScriptRuntime.UNDEFINED;
    }

    /** The argument at an index, which must be callable. */
    static ScriptFunction callback(NashornRealm realm, @Nullable Object value) {
        if (value instanceof ScriptFunction function) {
            return function;
        }
        throw typeError(realm, ScriptRuntime.safeToString(value) + " is not a function");
    }

    /** The argument as an object, which it must be. */
    static ScriptObject object(NashornRealm realm, @Nullable Object value) {
        if (value instanceof ScriptObject object) {
            return object;
        }
        throw typeError(realm, ScriptRuntime.safeToString(value) + " is not an object");
    }

    /** ToIntegerOrInfinity. */
    static double integer(NashornRealm realm, @Nullable Object value) {
        double number = realm.values().toNumber(value);
        return Double.isNaN(number) ? 0 : number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    /** A relative index such as that of {@code slice}, clipped to a length. */
    static long relative(NashornRealm realm, @Nullable Object value, long length, long whenAbsent) {
        if (value == ScriptRuntime.UNDEFINED) {
            return whenAbsent;
        }
        double index = integer(realm, value);
        return (long) (index < 0 ? Math.max(length + index, 0) : Math.min(index, (double) length));
    }

    /** A raw number. */
    static Object number(double value) {
        int narrow = (int) value;
        return narrow == value && Double.doubleToRawLongBits(narrow) == Double.doubleToRawLongBits(value)
                ? (Object) narrow
                : (Object) value;
    }

    /** The radix of a {@code toString}. */
    static int radix(NashornRealm realm, @Nullable Object[] arguments) {
        double radix = at(arguments, 0) == ScriptRuntime.UNDEFINED ? 10 : integer(realm, arguments[0]);
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw rangeError(realm, "toString() radix must be between 2 and 36");
        }
        return (int) radix;
    }

    static String string(NashornRealm realm, @Nullable Object value) {
        return realm.values().toStringValue(value).toString();
    }

    static boolean isObject(@Nullable Object value) {
        return value instanceof ScriptObject && !(value instanceof BigIntObject);
    }

    static Object propertyKey(@Nullable Object value) {
        return JSType.toPropertyKey(JSType.toPrimitive(value, String.class));
    }

    static RuntimeException typeError(NashornRealm realm, String message) {
        return realm.errors().throwing(ErrorKind.TYPE_ERROR, message);
    }

    static RuntimeException rangeError(NashornRealm realm, String message) {
        return realm.errors().throwing(ErrorKind.RANGE_ERROR, message);
    }
}
