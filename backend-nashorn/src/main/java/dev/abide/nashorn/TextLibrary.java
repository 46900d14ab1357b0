package dev.abide.nashorn;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Parts of JSON and RegExp. */
final class TextLibrary {
    private TextLibrary() {}

    static void install(NashornRealm realm) {
        ScriptObject json = (ScriptObject) realm.global.get("JSON");
        ScriptFunction stringify = (ScriptFunction) json.get("stringify");
        Library.method(
                realm,
                json,
                "stringify",
                3,
                (_, _, self, arguments, _) -> escaped(realm.functions().call(stringify, self, arguments)));
        Library.define(json, SymbolLibrary.TO_STRING_TAG, "JSON");
    }

    /** Well-formed JSON.stringify: Nashorn leaves lone surrogates. They occur inside strings only, so the whole may be looked at. */
    private static @Nullable Object escaped(@Nullable Object json) {
        if (!(json instanceof CharSequence text) || !hasSurrogate(text)) {
            return json;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(result, point));
        return result.toString();
    }

    private static boolean hasSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder result, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            result.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            result.appendCodePoint(point);
        }
    }
}
