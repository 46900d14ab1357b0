package dev.abide.rhino.regexp;

import dev.abide.ecma.regexp.PatternTranslation;
import dev.abide.ecma.regexp.TranslatedPattern;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** A regular expression that Rhino's own would refuse. */
final class ModernRegExp extends ScriptableObject {
    private static final String LAST_INDEX = "lastIndex";

    private final String source;
    private final String flags;
    private final TranslatedPattern translation;

    /** Throws a {@link java.util.regex.PatternSyntaxException} if the source is no expression. */
    ModernRegExp(String source, String flags) {
        this.source = source;
        this.flags = flags;
        this.translation = PatternTranslation.translate(source, flags);
        defineProperty(LAST_INDEX, 0, DONTENUM | PERMANENT);
    }

    String source() {
        return source;
    }

    String flags() {
        return flags;
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /** The builtin {@code exec}: returns a match as scripts see it, {@code null} if there is none. */
    @Nullable
    Scriptable exec(Context context, Scriptable scope, String text) {
        boolean keepsPlace = has('g') || has('y');
        double start = Math.max(0, ScriptRuntime.toInteger(get(LAST_INDEX, this)));
        MatchResult match = keepsPlace && start > text.length() ? null : match(text, keepsPlace ? (int) start : 0);
        if (keepsPlace) {
            ScriptRuntime.setObjectProp(this, LAST_INDEX, match == null ? 0 : match.end(), context, scope);
        }
        return match == null ? null : result(context, scope, text, match);
    }

    private @Nullable MatchResult match(String text, int start) {
        return translation.match(text, start, has('y'));
    }

    private Scriptable result(Context context, Scriptable scope, String text, MatchResult match) {
        @Nullable Object[] parts = new @Nullable Object[match.groupCount() + 1];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = match.start(i) < 0 ? Undefined.instance : match.group(i);
        }
        Scriptable result = context.newArray(scope, parts);
        putProperty(result, "index", match.start());
        putProperty(result, "input", text);
        putProperty(result, "groups", named(context, scope, parts));
        if (has('d')) {
            putProperty(result, "indices", indices(context, scope, match));
        }
        return result;
    }

    /** Where the parts are. */
    private Scriptable indices(Context context, Scriptable scope, MatchResult match) {
        @Nullable Object[] places = new @Nullable Object[match.groupCount() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = match.start(i) < 0
                    ? Undefined.instance
                    : context.newArray(scope, new Object[] {match.start(i), match.end(i)});
        }
        Scriptable indices = context.newArray(scope, places);
        putProperty(indices, "groups", named(context, scope, places));
        return indices;
    }

    /** Some values of groups by the names of the groups. */
    private Object named(Context context, Scriptable scope, @Nullable Object[] values) {
        if (translation.names().isEmpty()) {
            return Undefined.instance;
        }
        Scriptable groups = context.newObject(scope);
        groups.setPrototype(null);
        translation.names().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(group -> putProperty(groups, group.getKey(), values[group.getValue()]));
        return groups;
    }

    @Override
    public String getClassName() {
        return "RegExp";
    }
}
