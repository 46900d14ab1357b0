package dev.abide.nashorn.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.openjdk.nashorn.internal.objects.NativeError;
import org.openjdk.nashorn.internal.objects.NativeEvalError;
import org.openjdk.nashorn.internal.objects.NativeRangeError;
import org.openjdk.nashorn.internal.objects.NativeReferenceError;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.objects.NativeSyntaxError;
import org.openjdk.nashorn.internal.objects.NativeTypeError;
import org.openjdk.nashorn.internal.objects.NativeURIError;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The properties that Nashorn's own objects are born with, mended once for the process: errors have their stack instead
 * of a Java exception, regular expressions inherit what is the same for all that are written alike.
 */
public final class InstanceMaps {
    private static final List<Class<? extends ScriptObject>> ERRORS = List.of(
            NativeError.class,
            NativeEvalError.class,
            NativeRangeError.class,
            NativeReferenceError.class,
            NativeSyntaxError.class,
            NativeTypeError.class,
            NativeURIError.class);

    private static final class Once {
        static final boolean DONE = mendAll();
    }

    private InstanceMaps() {}

    /** Mends them; to be called before objects are made. */
    public static void mend() {
        if (!Once.DONE) {
            throw new AssertionError("initialized once");
        }
    }

    private static boolean mendAll() {
        for (Class<? extends ScriptObject> error : ERRORS) {
            VarHandle map = mapOf(error);
            PropertyMap known = without((PropertyMap) map.get(), Birth.EXCEPTION);
            Property message = known.findProperty("message");
            map.set(without(known, "message").addProperty(Birth.stackProperty()).addProperty(message));
        }
        VarHandle map = mapOf(NativeRegExp.class);
        map.set(without((PropertyMap) map.get(), "source", "global", "ignoreCase", "multiline"));
        return true;
    }

    private static PropertyMap without(PropertyMap map, String... names) {
        PropertyMap changed = map;
        for (String name : names) {
            changed = changed.deleteProperty(changed.findProperty(name));
        }
        return changed;
    }

    private static VarHandle mapOf(Class<? extends ScriptObject> type) {
        try {
            // The name that Nashorn's build gives it.
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findStaticVarHandle(type, "$nasgenmap$", PropertyMap.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this Nashorn is not 15.7: " + e.getMessage(), e);
        }
    }
}
