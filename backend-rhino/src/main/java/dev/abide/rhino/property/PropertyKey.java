package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.NativeSymbol;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

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

    public static @Nullable Object get(ScriptableObject object, Object key) {
        Object value = switch (key) {
            case String name -> ScriptableObject.getProperty(object, name);
            case Integer index -> ScriptableObject.getProperty(object, index);
            default -> ScriptableObject.getProperty(object, (Symbol) key);
        };
        return Scriptable.NOT_FOUND.equals(value) ? Undefined.instance : value;
    }

    public static void put(ScriptableObject object, Object key, @Nullable Object value) {
        switch (key) {
            case String name -> ScriptableObject.putProperty(object, name, value);
            case Integer index -> ScriptableObject.putProperty(object, index, value);
            default -> ScriptableObject.putProperty(object, (Symbol) key, value);
        }
    }

    /** Returns the key as scripts see it: an index as a string. */
    public static Object toScript(Object key) {
        return key instanceof Integer index ? index.toString() : key;
    }

    /** What an object has under a key. */
    public enum SlotKind {
        /** Nothing. */
        ABSENT,
        /** A value. */
        DATA,
        /** A getter, a setter or both. */
        ACCESSOR
    }

    public static SlotKind slot(ScriptableObject object, Object key) {
        // Ordinary objects keep all properties in slots, and one look at a slot tells everything. The slots of symbols
        // are not
        // public: an accessor defined by a descriptor is at least read-only.
        if (!(object instanceof NativeObject) || key instanceof Symbol) {
            return !isOwn(object, key) ? SlotKind.ABSENT : isAccessor(object, key) ? SlotKind.ACCESSOR : SlotKind.DATA;
        }
        Object getter = getter(object, key);
        if (getter == null) {
            return SlotKind.ABSENT;
        }
        return getter instanceof Callable ? SlotKind.ACCESSOR : SlotKind.DATA;
    }

    private static boolean isAccessor(ScriptableObject object, Object key) {
        return key instanceof Symbol ? isReadOnly(object, key) : getter(object, key) instanceof Callable;
    }

    private static @Nullable Object getter(ScriptableObject object, Object key) {
        return getterOrSetter(object, key, false);
    }

    private static @Nullable Object getterOrSetter(ScriptableObject object, Object key, boolean isSetter) {
        return key instanceof Integer index
                ? object.getGetterOrSetter(null, index, object, isSetter)
                : object.getGetterOrSetter((String) key, 0, object, isSetter);
    }

    /** Tells whether a property has a getter or a setter. Of a symbol that is not known. */
    public static boolean hasAccessor(ScriptableObject object, Object key) {
        return !(key instanceof Symbol)
                && (getter(object, key) instanceof Callable || getterOrSetter(object, key, true) instanceof Callable);
    }

    /** Tells whether an own data property cannot be assigned; also true for some accessors. */
    public static boolean isReadOnly(ScriptableObject object, Object key) {
        return (attributes(object, key) & ScriptableObject.READONLY) != 0;
    }

    /** Assigns to an object that has the property itself or gets it now. */
    public static void putOwn(ScriptableObject object, Object key, @Nullable Object value) {
        switch (key) {
            case String name -> object.put(name, object, value);
            case Integer index -> object.put(index, object, value);
            default -> object.put((Symbol) key, object, value);
        }
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

    public static boolean isIn(ScriptableObject object, Object key) {
        return switch (key) {
            case String name -> ScriptableObject.hasProperty(object, name);
            case Integer index -> ScriptableObject.hasProperty(object, index);
            default -> ScriptableObject.hasProperty(object, (Symbol) key);
        };
    }

    public static boolean isOwn(ScriptableObject object, Object key) {
        return switch (key) {
            case String name -> object.has(name, object);
            case Integer index -> object.has(index, object);
            default -> object.has((Symbol) key, object);
        };
    }

    /** Returns Rhino's attributes of an own property. */
    public static int attributes(ScriptableObject object, Object key) {
        return switch (key) {
            case String name -> object.getAttributes(name);
            case Integer index -> hasNoSlot(object, index) ? ScriptableObject.EMPTY : object.getAttributes(index);
            default -> object.getAttributes((Symbol) key);
        };
    }

    /** Rhino fails when it is asked for the attributes of what an arguments object was made with. */
    private static boolean hasNoSlot(ScriptableObject object, Integer index) {
        return object.getClassName().equals("Arguments") && getter(object, index) == null;
    }
}
