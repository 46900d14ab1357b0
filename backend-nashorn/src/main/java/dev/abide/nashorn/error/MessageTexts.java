package dev.abide.nashorn.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nashorn's messages in V8's words, which packages' tests compare. */
final class MessageTexts {
    private record Text(Pattern pattern, String replacement) {
        Text(String pattern, String replacement) {
            this(Pattern.compile(pattern, Pattern.DOTALL), replacement);
        }
    }

    private static final Pattern OBJECT = Pattern.compile("\\[object (?!Array\\])(\\w+)\\]");

    private static final List<Text> TEXTS = List.of(
            new Text(
                    "Cannot (?:read|get) property \"(.*)\" (?:from|of) (undefined|null)",
                    "Cannot read properties of $2 (reading '$1')"),
            new Text("Cannot set property \"(.*)\" of (undefined|null)", "Cannot set properties of $2 (setting '$1')"),
            new Text(
                    "Cannot delete property \"(.*)\" of (undefined|null)",
                    "Cannot convert undefined or null to object"),
            new Text("Cannot call undefined", "undefined is not a function"),
            new Text("(.*) has no such function \"(.*)\"", "(intermediate value).$2 is not a function"),
            new Text("\\[<unknown>\\].* is not a function", "(intermediate value) is not a function"),
            new Text("\"(.*)\" is not defined", "$1 is not defined"),
            new Text(
                    "\"(.*)\" is not a writable property of (.*)",
                    "Cannot assign to read only property '$1' of object '$2'"),
            new Text(
                    "Cannot add new property \"(.*)\" to non-extensible .*",
                    "Cannot add property $1, object is not extensible"),
            new Text(
                    "Cannot set property \"(.*)\" of (.*) that has only a getter",
                    "Cannot set property $1 of $2 which has only a getter"),
            new Text("Cannot delete property \"(.*)\" of (.*)", "Cannot delete property '$1' of $2"),
            new Text("Cannot redefine property \"(.*)\" of .*", "Cannot redefine property: $1"),
            new Text(
                    "Right hand side of \"in\" cannot be non-Object, found (.*)",
                    "Cannot use 'in' operator to search in $1"),
            new Text("instanceof must be called with .*", "Right-hand side of 'instanceof' is not callable"),
            new Text("Cannot get default (?:string|number) value", "Cannot convert object to primitive value"),
            new Text("Can not convert Symbol value to (string|number)\\.", "Cannot convert a Symbol value to a $1"),
            new Text("Constructor (.*) requires \"new\"\\.", "Constructor $1 requires 'new'"),
            new Text(
                    "invalid initialValue for Array\\.prototype\\.reduce(?:Right)?",
                    "Reduce of empty array with no initial value"),
            new Text(
                    "Function\\.prototype\\.apply expects an Array for second argument",
                    "CreateListFromArrayLike called on non-object"),
            new Text("(.*) is not a symbol\\.", "$1 is not a symbol"),
            new Text("(.*) is not a Date", "this is not a Date object."),
            new Text("inappropriate array length: .*", "Invalid array length"),
            new Text(
                    "fractionDigits argument to (\\w+) must be in .*",
                    "$1() digits argument must be between 0 and 100"),
            new Text(
                    "precision argument toPrecision\\(\\) must be in .*",
                    "toPrecision() argument must be between 1 and 100"),
            new Text("radix argument must be in .*", "toString() radix argument must be between 2 and 36"),
            new Text("Invalid Date", "Invalid time value"));

    private MessageTexts() {}

    static String likeNode(String message) {
        for (Text text : TEXTS) {
            Matcher matcher = text.pattern.matcher(message);
            if (matcher.matches()) {
                return OBJECT.matcher(matcher.replaceFirst(text.replacement)).replaceAll("#<$1>");
            }
        }
        return message;
    }
}
