package dev.abide.nashorn.error;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Error constructors that know {@code cause}, without Nashorn's functions that hand out Java objects. */
public final class ErrorLibrary {
    private static final String[] NAMES = {
        "Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"
    };

    private ErrorLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptFunction error = null;
        for (String name : NAMES) {
            ScriptFunction made = install(realm, name);
            if (error == null) {
                error = made;
            } else {
                made.setProto(error);
            }
        }
    }

    private static ScriptFunction install(NashornRealm realm, String name) {
        ScriptFunction stock = Library.global(realm, name);
        ScriptObject prototype = (ScriptObject) stock.getPrototype();
        prototype.delete("getStackTrace", false);
        prototype.delete("printStackTrace", false);
        ScriptFunction constructor = Library.constructor(
                realm,
                name,
                1,
                (_, _, _, arguments, newTarget) -> construct(realm, stock, arguments, newTarget),
                prototype);
        if (name.equals("Error")) {
            StackLibrary.install(realm, constructor);
        }
        return constructor;
    }

    private static Object construct(
            NashornRealm realm, ScriptFunction stock, @Nullable Object[] arguments, @Nullable Object newTarget) {
        Object message = Library.at(arguments, 0);
        Object text = message == ScriptRuntime.UNDEFINED ? message : Library.string(realm, message);
        ScriptObject error = (ScriptObject) ScriptRuntime.construct(stock, text);
        return finish(realm, error, Library.at(arguments, 1), newTarget);
    }

    /** Gives a new error the cause among the options of its constructor, and the prototype that a subclass asks for. */
    static ScriptObject finish(
            NashornRealm realm, ScriptObject error, @Nullable Object given, @Nullable Object newTarget) {
        if (given instanceof ScriptObject options && options.has("cause")) {
            Library.define(error, "cause", options.get("cause"));
        }
        return newTarget instanceof ScriptObject target ? realm.functions().withPrototypeOf(target, error) : error;
    }
}
