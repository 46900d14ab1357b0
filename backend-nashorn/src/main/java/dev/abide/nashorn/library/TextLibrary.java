package dev.abide.nashorn.library;

import dev.abide.nashorn.proxy.ProxiedArrays;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Parts of JSON and RegExp. */
public final class TextLibrary {
    private TextLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject json = (ScriptObject) realm.global.get("JSON");
        ScriptFunction stringify = (ScriptFunction) json.get("stringify");
        Library.method(
                realm,
                json,
                "stringify",
                3,
                (_, _, self, arguments, _) ->
                        escaped(realm.functions().call(stringify, self, withoutProxies(realm, arguments))));
        Library.define(json, WellKnownSymbols.TO_STRING_TAG, "JSON");
    }

    /** Nashorn takes a proxy of an array for an object: a replacer gives it a copy instead. */
    private static @Nullable Object[] withoutProxies(NashornRealm realm, @Nullable Object[] arguments) {
        if (!realm.hasProxiedArrays()) {
            return arguments;
        }
        @Nullable Object[] changed = Arrays.copyOf(arguments, Math.max(arguments.length, 2));
        Object replacer = Library.at(arguments, 1);
        Set<String> names = replacer instanceof NativeArray list ? names(list) : null;
        boolean[] isInside = {false};
        changed[1] = Library.function(realm, "", 2, (_, _, holder, pair, _) -> {
            boolean isLeftOut = names != null
                    && isInside[0]
                    && !ScriptObject.isArray(holder)
                    && !names.contains(pair[0].toString());
            isInside[0] = true;
            Object value =
                    replacer instanceof ScriptFunction own ? realm.functions().call(own, holder, pair) : pair[1];
            return isLeftOut ? ScriptRuntime.UNDEFINED : ProxiedArrays.withoutProxy(value);
        });
        return changed;
    }

    private static Set<String> names(NativeArray list) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.getArray().length(); i++) {
            names.add(JSType.toString(list.get(i)));
        }
        return names;
    }

    /**
     * Well-formed JSON.stringify: Nashorn leaves lone surrogates. They occur inside strings only, so the whole may be
     * looked at.
     */
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
