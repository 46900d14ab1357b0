package dev.abide.nashorn.realm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Objects with a length and elements, read as the standard's functions read them. */
public final class ArrayLike {
    private static final double MAX_LENGTH = 9007199254740991d;

    private ArrayLike() {}

    /** LengthOfArrayLike. */
    public static long length(NashornRealm realm, ScriptObject object) {
        if (object instanceof NativeArray) {
            return object.getArray().length();
        }
        if (object instanceof ArrayBufferView) {
            return ArrayBufferView.length(object);
        }
        return (long) Math.clamp(Library.integer(realm, object.get("length")), 0, MAX_LENGTH);
    }

    /** The elements of an array-like object. */
    public static @Nullable Object[] elements(NashornRealm realm, ScriptObject object) {
        long length = length(realm, object);
        if (length > Integer.MAX_VALUE) {
            throw Library.rangeError(realm, "Invalid array length");
        }
        @Nullable Object[] elements = new @Nullable Object[(int) length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = object.get(i);
        }
        return elements;
    }

    /** The values of an iterable or else array-like object. */
    public static List<@Nullable Object> values(NashornRealm realm, @Nullable Object source) {
        ScriptObject object = (ScriptObject) realm.values().toObject(source);
        List<@Nullable Object> values = new ArrayList<>();
        if (Iteration.isIterable(object)) {
            Iteration.each(realm, source, values::add);
        } else {
            Collections.addAll(values, elements(realm, object));
        }
        return values;
    }
}
