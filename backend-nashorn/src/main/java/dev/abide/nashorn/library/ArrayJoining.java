package dev.abide.nashorn.library;

import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * {@code Array.prototype.join}. As in other engines an array that holds itself is empty within itself; Nashorn's own
 * exhausts the stack. That one also takes the length of a view from the view, whatever {@code length} says.
 */
final class ArrayJoining implements Library {
    /** As in V8; an array may be longer than any text. */
    private static final int LONGEST_TEXT = (1 << 29) - 24;

    private final Set<ScriptObject> joining = Collections.newSetFromMap(new IdentityHashMap<>());

    private ArrayJoining() {}

    static void install(NashornRealm realm) {
        Library.method(realm, realm.global.getArrayPrototype(), "join", 1, new ArrayJoining());
    }

    @Override
    public Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        ScriptObject array = (ScriptObject) realm.values().toObject(self);
        if (!joining.add(array)) {
            return "";
        }
        try {
            Object separator = Library.at(arguments, 0);
            return join(realm, array, separator == ScriptRuntime.UNDEFINED ? "," : JSType.toString(separator));
        } finally {
            joining.remove(array);
        }
    }

    private static String join(NashornRealm realm, ScriptObject array, String separator) {
        long length = array instanceof ArrayBufferView
                ? (long) Library.integer(realm, array.get("length"))
                : ArrayLike.length(realm, array);
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < length; i++) {
            text.append(i == 0 ? "" : separator).append(text(ArrayLibrary.get(array, i)));
            if (text.length() > LONGEST_TEXT) {
                throw Library.rangeError(realm, "Invalid string length");
            }
        }
        return text.toString();
    }

    private static String text(@Nullable Object element) {
        return element == null || element == ScriptRuntime.UNDEFINED ? "" : JSType.toString(element);
    }
}
