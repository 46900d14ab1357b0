package dev.abide.nashorn.error;

import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** AggregateError. */
public final class AggregateErrorLibrary {
    private AggregateErrorLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = new HostObject(Library.prototype(realm, "Error"));
        Library.define(prototype, "name", "AggregateError");
        Library.define(prototype, "message", "");
        ScriptFunction constructor = Library.constructor(
                realm,
                "AggregateError",
                2,
                (_, _, _, arguments, newTarget) -> construct(realm, arguments, newTarget),
                prototype);
        constructor.setProto(Library.global(realm, "Error"));
    }

    private static ScriptObject construct(
            NashornRealm realm, @Nullable Object[] arguments, @Nullable Object newTarget) {
        Object message = Library.at(arguments, 1);
        String text = message == ScriptRuntime.UNDEFINED ? null : Library.string(realm, message);
        ScriptObject error = bare(realm, text);
        ErrorLibrary.finish(realm, error, Library.at(arguments, 2), newTarget);
        Object[] errors = ArrayLike.values(realm, Library.at(arguments, 0)).toArray();
        Library.define(error, "errors", Global.allocate(errors));
        return error;
    }

    /** Makes the error of an array of errors. */
    public static ScriptObject create(NashornRealm realm, Object errors, String message) {
        ScriptObject error = bare(realm, message);
        Library.define(error, "errors", errors);
        return error;
    }

    private static ScriptObject bare(NashornRealm realm, @Nullable String message) {
        ScriptObject error = realm.global.newError(message == null ? "" : message);
        if (message == null) {
            error.delete("message", false);
        }
        error.setProto(Library.prototype(realm, "AggregateError"));
        return error;
    }
}
