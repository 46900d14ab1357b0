package dev.abide.nashorn.library;

import dev.abide.nashorn.realm.ArrayLike;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.regexp.RegExpLibrary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.parser.Lexer;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Functions of String since ECMAScript 2015. */
public final class StringLibrary {
    /** As V8 has it; a Java string holds more, but nobody wants to wait for it. */
    private static final double LENGTH_LIMIT = 536870888;

    private static final Pattern META = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    private StringLibrary() {}

    public static void install(NashornRealm realm) {
        Library.methods(realm, Library.global(realm, "String"), "fromCodePoint/1 raw/1", StringLibrary::construct);
        ScriptObject prototype = Library.prototype(realm, "String");
        Library.methods(
                realm,
                prototype,
                "includes/1 startsWith/1 endsWith/1 repeat/1 padStart/1 padEnd/1 trimStart/0 trimEnd/0 at/1"
                        + " codePointAt/1 normalize/0 replaceAll/2 matchAll/1 isWellFormed/0 toWellFormed/0",
                StringLibrary::call);
    }

    private static @Nullable Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        return name.equals("raw") ? raw(realm, arguments) : fromCodePoints(realm, arguments);
    }

    private static String fromCodePoints(NashornRealm realm, @Nullable Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (Object argument : arguments) {
            double point = realm.values().toNumber(argument);
            if (!(point >= 0 && point <= Character.MAX_CODE_POINT) || Math.rint(point) != point) {
                throw Library.rangeError(realm, "Invalid code point " + ScriptRuntime.safeToString(argument));
            }
            text.appendCodePoint((int) point);
        }
        return text.toString();
    }

    private static String raw(NashornRealm realm, @Nullable Object[] arguments) {
        ScriptObject template = (ScriptObject) realm.values().toObject(Library.at(arguments, 0));
        ScriptObject parts = (ScriptObject) realm.values().toObject(template.get("raw"));
        long count = ArrayLike.length(realm, parts);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(Library.string(realm, parts.get(i)));
            if (i + 1 < count && i + 1 < arguments.length) {
                text.append(Library.string(realm, arguments[i + 1]));
            }
        }
        return text.toString();
    }

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (self == null || self == ScriptRuntime.UNDEFINED) {
            throw Library.typeError(realm, "String.prototype." + name + " called on null or undefined");
        }
        String text = Library.string(realm, self);
        Object first = Library.at(arguments, 0);
        Object second = Library.at(arguments, 1);
        return switch (name) {
            case "includes" -> text.indexOf(needle(realm, first), clip(realm, second, text, 0)) >= 0;
            case "startsWith" -> text.startsWith(needle(realm, first), clip(realm, second, text, 0));
            case "endsWith" ->
                text.substring(0, clip(realm, second, text, text.length())).endsWith(needle(realm, first));
            case "repeat" -> repeat(realm, text, Library.integer(realm, first));
            case "padStart" -> padding(realm, text, first, second) + text;
            case "padEnd" -> text + padding(realm, text, first, second);
            case "trimStart" -> text.substring(leading(text));
            case "trimEnd" -> text.substring(0, trailing(text));
            case "at" -> at(realm, text, first);
            case "codePointAt" -> codePoint(text, Library.integer(realm, first));
            case "normalize" -> normalize(realm, text, first);
            case "replaceAll" -> replaceAll(realm, text, first, second);
            case "matchAll" -> matchAll(realm, text, first);
            case "isWellFormed" -> wellFormed(text).equals(text);
            case "toWellFormed" -> wellFormed(text);
            default -> throw new AssertionError(name);
        };
    }

    private static String needle(NashornRealm realm, @Nullable Object value) {
        if (value instanceof NativeRegExp) {
            throw Library.typeError(realm, "First argument must not be a regular expression");
        }
        return Library.string(realm, value);
    }

    private static int clip(NashornRealm realm, @Nullable Object position, String text, int whenAbsent) {
        return position == ScriptRuntime.UNDEFINED
                ? whenAbsent
                : (int) Math.clamp(Library.integer(realm, position), 0, text.length());
    }

    private static String repeat(NashornRealm realm, String text, double count) {
        if (count < 0 || Double.isInfinite(count)) {
            throw Library.rangeError(realm, "Invalid count value: " + JSType.toString(count));
        }
        checkLength(realm, text.length() * count);
        return text.repeat(text.isEmpty() ? 0 : (int) count);
    }

    private static void checkLength(NashornRealm realm, double length) {
        if (length > LENGTH_LIMIT) {
            throw Library.rangeError(realm, "Invalid string length");
        }
    }

    private static String padding(NashornRealm realm, String text, @Nullable Object length, @Nullable Object filler) {
        double missing = Library.integer(realm, length) - text.length();
        String fill = filler == ScriptRuntime.UNDEFINED ? " " : Library.string(realm, filler);
        if (missing <= 0 || fill.isEmpty()) {
            return "";
        }
        checkLength(realm, missing + text.length());
        return fill.repeat((int) missing / fill.length() + 1).substring(0, (int) missing);
    }

    private static int leading(String text) {
        int start = 0;
        while (start < text.length() && Lexer.isJSWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int trailing(String text) {
        int end = text.length();
        while (end > 0 && Lexer.isJSWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Object at(NashornRealm realm, String text, @Nullable Object position) {
        double index = Library.integer(realm, position);
        double from = index < 0 ? text.length() + index : index;
        return from >= 0 && from < text.length() ? String.valueOf(text.charAt((int) from)) : ScriptRuntime.UNDEFINED;
    }

    private static Object codePoint(String text, double index) {
        return index >= 0 && index < text.length() ? (Object) text.codePointAt((int) index) : ScriptRuntime.UNDEFINED;
    }

    private static String normalize(NashornRealm realm, String text, @Nullable Object form) {
        String name = form == ScriptRuntime.UNDEFINED ? "NFC" : Library.string(realm, form);
        return switch (name) {
            case "NFC", "NFD", "NFKC", "NFKD" -> Normalizer.normalize(text, Normalizer.Form.valueOf(name));
            default -> throw Library.rangeError(realm, "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
        };
    }

    /** Leaves the work, with the rules for {@code $} and for functions, to {@code replace}. */
    private static @Nullable Object replaceAll(
            NashornRealm realm, String text, @Nullable Object pattern, @Nullable Object replacement) {
        Object global = pattern instanceof NativeRegExp regExp
                ? globalOnly(realm, regExp, "replaceAll")
                : Global.newRegExp(META.matcher(Library.string(realm, pattern)).replaceAll("\\\\$0"), "g");
        Object replace = Library.prototype(realm, "String").get("replace");
        return realm.functions()
                .call(Library.callback(realm, replace), text, new @Nullable Object[] {global, replacement});
    }

    private static NativeRegExp globalOnly(NashornRealm realm, NativeRegExp regExp, String name) {
        if (!JSType.toBoolean(regExp.get("global"))) {
            throw Library.typeError(realm, name + " must be called with a global RegExp");
        }
        return regExp;
    }

    /** All matches at once: the copy of the expression makes that unobservable. */
    private static @Nullable Object matchAll(NashornRealm realm, String text, @Nullable Object pattern) {
        NativeRegExp copy = pattern instanceof NativeRegExp regExp
                ? (NativeRegExp) Global.regExpCopy(globalOnly(realm, regExp, "matchAll"))
                : (NativeRegExp) Global.newRegExp(
                        pattern == ScriptRuntime.UNDEFINED ? "(?:)" : Library.string(realm, pattern), "g");
        List<Object> matches = new ArrayList<>();
        for (ScriptObject match = RegExpLibrary.exec(copy, text);
                match != null;
                match = RegExpLibrary.exec(copy, text)) {
            matches.add(match);
            if (Library.string(realm, match.get(0)).isEmpty()) {
                copy.set("lastIndex", JSType.toInt32(copy.get("lastIndex")) + 1, 0);
            }
        }
        ScriptObject array = Global.allocate(matches.toArray());
        return realm.functions().call(Library.callback(realm, array.get(NativeSymbol.iterator)), array, new Object[0]);
    }

    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
