package dev.abide.nashorn.object;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/**
 * What a key that names a number means for a view: one of its elements, or nothing. Nashorn takes it for a property if
 * it is no index.
 */
public final class ViewElements {
    private ViewElements() {}

    /** Tells whether a key of an object names an element that the object has or lacks, but never a property. */
    public static boolean isMeant(ScriptObject object, Object key) {
        return object instanceof ArrayBufferView && isNumeric(key);
    }

    /** Tells a number, or a string that a number becomes. */
    private static boolean isNumeric(Object key) {
        return key instanceof Number
                || (key instanceof String name
                        && (name.equals("-0") || name.equals(JSType.toString(JSType.toNumber(name)))));
    }

    /** Returns the view that an object inherits from, if that is where assigning to the key of an element leads. */
    public static @Nullable ScriptObject inherited(ScriptObject object, Object key) {
        ScriptObject view = object.getProto();
        while (view != null && !(view instanceof ArrayBufferView)) {
            view = view.getProto();
        }
        return view != null && isNumeric(key) && isFirst(view, object, key) ? view : null;
    }

    @SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
    private static boolean isFirst(ScriptObject view, ScriptObject start, Object key) {
        for (ScriptObject link = start; link != view; link = link.getProto()) {
            if (link.hasOwnProperty(key)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a view has an element. */
    public static boolean has(ScriptObject view, Object key) {
        return indexOf(view, key) >= 0;
    }

    /** Assigns to an element if there is one. The value is converted in any case, which may throw. */
    public static void set(ScriptObject view, Object key, @Nullable Object value) {
        int index = indexOf(view, key);
        if (index < 0) {
            JSType.toNumber(value);
        } else {
            view.set(index, value, 0);
        }
    }

    /**
     * Defines an element by a descriptor, which may leave everything out; false if there is none, or if it cannot be
     * like that.
     */
    public static boolean define(ScriptObject view, Object key, PropertyDescriptor wanted) {
        int index = indexOf(view, key);
        if (index < 0
                || wanted.type() == PropertyDescriptor.ACCESSOR
                || (wanted.has(PropertyDescriptor.CONFIGURABLE) && !wanted.isConfigurable())
                || (wanted.has(PropertyDescriptor.ENUMERABLE) && !wanted.isEnumerable())
                || (wanted.has(PropertyDescriptor.WRITABLE) && !wanted.isWritable())) {
            return false;
        }
        if (wanted.has(PropertyDescriptor.VALUE)) {
            view.set(index, wanted.getValue(), 0);
        }
        return true;
    }

    private static int indexOf(ScriptObject view, Object key) {
        int index = ArrayIndex.getArrayIndex(key);
        return index >= 0 && index < ArrayBufferView.length(view) ? index : -1;
    }
}
