package dev.abide.host.binding;

import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/** How Node names a value in the message of an argument error. */
public final class ValueDescription {
    private static final int LONGEST = 28;

    private ValueDescription() {}

    public static String of(HostContext context, @Nullable Object value) {
        ValueKind kind = context.realm().values().kindOf(value);
        return switch (kind) {
            case UNDEFINED -> "undefined";
            case NULL -> "null";
            case FUNCTION -> "function " + nameOf(context, value);
            case OBJECT -> "an instance of " + constructorOf(context, value);
            case EXTERNAL -> "an instance of Object";
            case BOOLEAN -> "type boolean (" + context.text(value) + ")";
            case NUMBER -> "type number (" + context.text(value) + ")";
            case BIGINT -> "type bigint (" + context.text(value) + "n)";
            case STRING -> "type string (" + quote(context.text(value)) + ")";
            case SYMBOL -> "type symbol";
        };
    }

    private static String nameOf(HostContext context, @Nullable Object function) {
        return function == null ? "" : context.text(context.get(function, "name"));
    }

    private static String constructorOf(HostContext context, @Nullable Object object) {
        Object constructor = object == null ? null : context.get(object, "constructor");
        return constructor != null && context.realm().values().kindOf(constructor) == ValueKind.FUNCTION
                ? nameOf(context, constructor)
                : "Object";
    }

    private static String quote(String text) {
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST - 3) + "..." : text) + "'";
    }
}
