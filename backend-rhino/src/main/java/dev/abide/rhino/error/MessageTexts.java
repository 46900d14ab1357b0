package dev.abide.rhino.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rhino's messages in V8's words, which packages' tests compare. A receiver that Rhino does not tell is an
 * {@code (intermediate value)}.
 */
final class MessageTexts {
    private record Text(Pattern pattern, String replacement) {
        Text(String pattern, String replacement) {
            this(Pattern.compile(pattern, Pattern.DOTALL), replacement);
        }
    }

    private static final List<Text> TEXTS = List.of(
            new Text("Cannot read property \"(.*)\" from (\\w+)", "Cannot read properties of $2 (reading '$1')"),
            new Text("Cannot call method \"(.*)\" of (\\w+)", "Cannot read properties of $2 (reading '$1')"),
            new Text(
                    "Cannot set property \"(.*?)\" of (undefined|null) to \".*\"",
                    "Cannot set properties of $2 (setting '$1')"),
            new Text("Cannot delete property \"(.*)\" of (\\w+)", "Cannot convert undefined or null to object"),
            new Text(
                    "org\\.mozilla\\.javascript\\.Undefined@\\w+ is not a function, it is .*",
                    "undefined is not a function"),
            new Text("(.*) is not a function, it is \\w+\\.", "$1 is not a function"),
            new Text(
                    "Cannot find function Symbol\\(Symbol\\.iterator\\).*",
                    "object is not iterable (cannot read property Symbol(Symbol.iterator))"),
            new Text("Cannot find function (.*?)(?: in object .*)?\\.", "(intermediate value).$1 is not a function"),
            new Text("\"(.*)\" is not defined\\.", "$1 is not defined"),
            new Text("\"(.*)\" is not a constructor\\.", "$1 is not a constructor"),
            new Text("Assignment to undefined \"(.*)\" in strict mode", "$1 is not defined"),
            new Text(
                    "Cannot set property (.*) that has only a getter to value '.*'\\.",
                    "Cannot set property $1 of #<Object> which has only a getter"),
            new Text(
                    "Cannot modify readonly property: (.*)\\.",
                    "Cannot assign to read only property '$1' of object '#<Object>'"),
            new Text(
                    "Cannot modify a property of a sealed object: (.*)\\.",
                    "Cannot assign to read only property '$1' of object '#<Object>'"),
            new Text(
                    "Cannot delete \"(.*)\" property because configurable is false\\.",
                    "Cannot delete property '$1' of #<Object>"),
            new Text(
                    "Cannot remove a property from a sealed object: (.*)\\.",
                    "Cannot delete property '$1' of #<Object>"),
            new Text(
                    "Cannot change (?:the .* of )?(?:attribute )?\"(.*?)\" .*because \\w+ is false\\.",
                    "Cannot redefine property: $1"),
            new Text(
                    "Cannot add properties to this object because extensible is false\\.",
                    "Cannot add property, object is not extensible"),
            new Text("Can't use 'in' on a non-object\\.", "Cannot use 'in' operator to search in a non-object"),
            new Text("Can't use 'instanceof' on a non-object\\.", "Right-hand side of 'instanceof' is not an object"),
            new Text("Target of ``instanceof`` must be callable .*", "Right-hand side of 'instanceof' is not callable"),
            new Text("Cannot convert (?:undefined|null) to an object\\.", "Cannot convert undefined or null to object"),
            new Text(
                    "(?:Cannot find default value for object|Cannot convert object to primitive value)\\.",
                    "Cannot convert object to primitive value"),
            new Text("The object is not a string", "Cannot convert a Symbol value to a string"),
            new Text("The object is not a number", "Cannot convert a Symbol value to a number"),
            new Text(
                    "Cannot convert BigInt to a number", "Cannot mix BigInt and other types, use explicit conversions"),
            new Text(
                    "Cannot convert (.*) to an BigInt\\. It isn'?t an integer\\.",
                    "The number $1 cannot be converted to a BigInt because it is not an integer"),
            new Text("Inappropriate array length\\.", "Invalid array length"),
            new Text("Date is invalid\\.", "Invalid time value"),
            new Text("illegal radix .*", "toString() radix argument must be between 2 and 36"),
            new Text(
                    "The constructor for Promise may not be invoked as a function",
                    "Promise constructor cannot be invoked without 'new'"),
            new Text("The constructor for (.*) may not be invoked as a function", "Constructor $1 requires 'new'"),
            new Text(
                    "(\\w+)\\.prototype\\.(\\w+) method called on null or undefined",
                    "$1.prototype.$2 called on null or undefined"),
            new Text("Method \"(.*)\" called on incompatible object.*", "Method $1 called on incompatible receiver"),
            new Text("Symbol objects may not be constructed using \"new\"", "Symbol is not a constructor"),
            new Text(
                    "second argument to Function\\.prototype\\.apply must be an array",
                    "CreateListFromArrayLike called on non-object"));

    private MessageTexts() {}

    static String likeNode(String message) {
        for (Text text : TEXTS) {
            Matcher matcher = text.pattern.matcher(message);
            if (matcher.matches()) {
                return matcher.replaceFirst(text.replacement);
            }
        }
        return message;
    }
}
