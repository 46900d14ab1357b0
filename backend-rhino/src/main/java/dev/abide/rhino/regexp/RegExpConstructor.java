package dev.abide.rhino.regexp;

import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Makes regular expressions: Rhino's own, or where Rhino does not know what they use, {@linkplain ModernRegExp ours}.
 */
final class RegExpConstructor {
    private static final String FLAGS = "dgimsuvy";

    private final BaseFunction stock;
    private final Class<?> stockClass;

    /** Takes Rhino's constructor, and the class of its expressions, which its prototype has as well. */
    RegExpConstructor(BaseFunction stock, Class<?> stockClass) {
        this.stock = stock;
        this.stockClass = stockClass;
    }

    /** Tells whether a value is an expression of either kind. */
    boolean isRegExp(@Nullable Object value) {
        return value instanceof ModernRegExp || isStock(value);
    }

    /** Tells whether a value is an expression of Rhino's. */
    boolean isStock(@Nullable Object value) {
        return stockClass.isInstance(value);
    }

    /** {@code new RegExp(pattern, flags)}. */
    Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        Object pattern = at(arguments, 0);
        Object given = at(arguments, 1);
        boolean isCopy = isRegExp(pattern);
        String source = isCopy ? property(pattern, "source") : text(pattern);
        String flags = isCopy && Undefined.isUndefined(given) ? property(pattern, "flags") : text(given);
        return make(context, scope, escaped(source), flags);
    }

    private static Object at(@Nullable Object[] arguments, int index) {
        Object value = arguments.length > index ? arguments[index] : Undefined.instance;
        return value == null ? "null" : value;
    }

    private static String text(Object value) {
        return Undefined.isUndefined(value) ? "" : ScriptRuntime.toString(value);
    }

    private static String property(Object regExp, String name) {
        return regExp instanceof ModernRegExp modern
                ? (name.equals("source") ? modern.source() : modern.flags())
                : ScriptRuntime.toString(ScriptableObject.getProperty((Scriptable) regExp, name));
    }

    private Scriptable make(Context context, Scriptable scope, String source, String flags) {
        boolean isKnown = flags.chars()
                .allMatch(flag -> FLAGS.indexOf(flag) >= 0 && flags.indexOf(flag) == flags.lastIndexOf(flag));
        if (!isKnown || (flags.contains("u") && flags.contains("v"))) {
            throw syntaxError("Invalid flags supplied to RegExp constructor '" + flags + "'");
        }
        try {
            return stock.construct(context, scope, new Object[] {source, flags});
        } catch (EcmaError refused) {
            if (!isModern(source, flags)) {
                throw invalid(source, flags, refused.getErrorMessage());
            }
        }
        try {
            return new ModernRegExp(source, flags);
        } catch (PatternSyntaxException e) {
            throw invalid(source, flags, e.getDescription());
        }
    }

    /** Tells whether Rhino may have refused an expression for what it does not know. */
    private static boolean isModern(String source, String flags) {
        boolean isUnicode = flags.contains("u");
        return flags.contains("d")
                || flags.contains("v")
                || (isUnicode && (flags.contains("i") || source.contains("\\p{") || source.contains("\\P{")));
    }

    private static EcmaError invalid(String source, String flags, String reason) {
        return syntaxError("Invalid regular expression: /" + source + "/" + flags + ": " + reason);
    }

    private static EcmaError syntaxError(String message) {
        return ScriptRuntime.constructError("SyntaxError", message);
    }

    /** Makes a source that can be written between slashes. */
    private static String escaped(String source) {
        if (source.isEmpty()) {
            return "(?:)";
        }
        StringBuilder result = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                i++;
                result.append(escape(source.charAt(i), "\\" + source.charAt(i)));
            } else {
                inClass = (inClass || c == '[') && c != ']';
                result.append(c == '/' && !inClass ? "\\/" : escape(c, String.valueOf(c)));
            }
        }
        return result.toString();
    }

    private static String escape(char c, String otherwise) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> otherwise;
        };
    }
}
