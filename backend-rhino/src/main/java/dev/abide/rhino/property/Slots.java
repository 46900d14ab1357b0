package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/** Rhino's three kinds of access to properties as one. Keys are as {@link PropertyKey} makes them. */
public final class Slots {
    private Slots() {}

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

    /** What an object has under a key. */
    public enum Kind {
        /** Nothing. */
        ABSENT,
        /** A value. */
        DATA,
        /** A getter, a setter or both. */
        ACCESSOR
    }

    public static Kind kind(ScriptableObject object, Object key) {
        // Ordinary objects keep all properties in slots, and one look at a slot tells everything. The slots of symbols
        // are not public: an accessor defined by a descriptor is at least read-only.
        if (!(object instanceof NativeObject) || key instanceof Symbol) {
            return !isOwn(object, key) ? Kind.ABSENT : isAccessor(object, key) ? Kind.ACCESSOR : Kind.DATA;
        }
        Object getter = getter(object, key);
        if (getter == null) {
            return Kind.ABSENT;
        }
        return getter instanceof Callable ? Kind.ACCESSOR : Kind.DATA;
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

    /**
     * Tells whether a property is enumerable for good. Rhino refuses a definition of it that does not say so, which
     * changes nothing.
     */
    public static boolean isShownForGood(ScriptableObject object, Object key) {
        boolean isOrdinary = object instanceof NativeObject || object instanceof NativeArray;
        return isOrdinary
                && isOwn(object, key)
                && (attributes(object, key) & (ScriptableObject.PERMANENT | ScriptableObject.DONTENUM))
                        == ScriptableObject.PERMANENT;
    }

    /** Rhino fails when it is asked for the attributes of what an arguments object was made with. */
    private static boolean hasNoSlot(ScriptableObject object, Integer index) {
        return object.getClassName().equals("Arguments") && getter(object, index) == null;
    }
}
