package dev.abide.rhino.library;

import java.util.List;
import java.util.Set;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/**
 * What Rhino's library has beyond the standard and Node has not. Scripts that look for features, or go through a
 * prototype, stumble over it; {@code equals} makes a string look like an object of Java.
 */
public final class Leftovers {
    private static final List<String> CLASSES =
            List.of("Array", "BigInt", "Boolean", "Date", "Error", "Function", "Number", "Object", "RegExp", "String");

    /** What the constructors whose methods Rhino offers as functions, too, shall keep. */
    private static final Set<String> STATICS = Set.of(
            "arity", "from", "fromCharCode", "fromCodePoint", "isArray", "length", "name", "of", "prototype", "raw");

    private static final List<String> UNSCOPABLES = List.of(
            "at",
            "copyWithin",
            "entries",
            "fill",
            "find",
            "findIndex",
            "findLast",
            "findLastIndex",
            "flat",
            "flatMap",
            "includes",
            "keys",
            "toReversed",
            "toSorted",
            "toSpliced",
            "values");

    private Leftovers() {}

    /** Takes it away. */
    public static void remove(ScriptableObject global) {
        for (String name : CLASSES) {
            object(object(global, name), "prototype").delete("toSource");
        }
        ScriptableObject strings = object(object(global, "String"), "prototype");
        strings.delete("equals");
        strings.delete("equalsIgnoreCase");
        removeGenerics(object(global, "Array"));
        removeGenerics(object(global, "String"));
        // A constructor whose prototype is no object.
        global.delete("With");
        // The object itself under a name of Rhino's; where Node has it, the host says so.
        global.delete("global");
        replaceUnscopables(object(object(global, "Array"), "prototype"));
    }

    /** Rhino's own shows an object of Java before somebody has read it by name. */
    private static void replaceUnscopables(ScriptableObject arrays) {
        NativeObject names = new NativeObject();
        for (String name : UNSCOPABLES) {
            names.defineProperty(name, true, ScriptableObject.EMPTY);
        }
        names.setPrototype(null);
        arrays.delete(SymbolKey.UNSCOPABLES);
        arrays.defineProperty(SymbolKey.UNSCOPABLES, names, ScriptableObject.DONTENUM | ScriptableObject.READONLY);
    }

    private static void removeGenerics(ScriptableObject constructor) {
        for (Object key : constructor.getAllIds()) {
            if (key instanceof String name && !STATICS.contains(name)) {
                constructor.delete(name);
            }
        }
    }

    private static ScriptableObject object(ScriptableObject holder, String name) {
        return (ScriptableObject) ScriptableObject.getProperty(holder, name);
    }
}
