package dev.abide.nashorn.realm;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Walks iterables. Nashorn's own walk never closes an iterator and wraps exceptions. */
public final class Iteration {
    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private Iteration() {}

    /** Calls an action for each value; if that throws, the iterator is closed. */
    public static void each(NashornRealm realm, @Nullable Object iterable, Consumer<@Nullable Object> action) {
        ScriptObject source = (ScriptObject) realm.values().toObject(iterable);
        Object method = source.get(NativeSymbol.iterator);
        if (!(method instanceof ScriptFunction)) {
            throw Library.typeError(realm, ScriptRuntime.safeToString(iterable) + " is not iterable");
        }
        ScriptObject iterator = Library.object(realm, realm.functions().call(method, iterable, NO_ARGUMENTS));
        Object next = Library.callback(realm, iterator.get("next"));
        for (; ; ) {
            ScriptObject step = Library.object(realm, realm.functions().call(next, iterator, NO_ARGUMENTS));
            if (JSType.toBoolean(step.get("done"))) {
                return;
            }
            accept(realm, iterator, step.get("value"), action);
        }
    }

    private static void accept(
            NashornRealm realm, ScriptObject iterator, @Nullable Object value, Consumer<@Nullable Object> action) {
        try {
            action.accept(value);
        } catch (RuntimeException e) {
            close(realm, iterator);
            throw e;
        }
    }

    /** An error while closing is dropped: the first one wins. */
    private static void close(NashornRealm realm, ScriptObject iterator) {
        try {
            if (iterator.get("return") instanceof ScriptFunction method) {
                realm.functions().call(method, iterator, NO_ARGUMENTS);
            }
        } catch (RuntimeException e) {
            if (!realm.errors().isThrow(e)) {
                throw e;
            }
        }
    }

    static boolean isIterable(ScriptObject object) {
        return object.get(NativeSymbol.iterator) instanceof ScriptFunction;
    }
}
