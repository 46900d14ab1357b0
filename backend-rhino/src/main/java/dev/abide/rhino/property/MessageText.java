package dev.abide.rhino.property;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/** What the message of an error says of a value. */
public final class MessageText {
    private MessageText() {}

    /** Returns a text for a message; runs no script. */
    public static String of(@Nullable Object value) {
        return value instanceof Scriptable && !(value instanceof Symbol) && !Undefined.isUndefined(value)
                ? "#<Object>"
                : value instanceof Symbol ? value.toString() : ScriptRuntime.toString(value);
    }
}
