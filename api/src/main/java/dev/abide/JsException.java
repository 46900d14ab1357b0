package dev.abide;

import org.jspecify.annotations.Nullable;

/**
 * Carries a value that JavaScript threw.
 *
 * @since 1
 */
public final class JsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsValue value;
    private final @Nullable String stack;

    /** Makes an exception that throws the value; the message is what {@code String(value)} gives. */
    public JsException(JsValue value) {
        this(value, value.toString(), null, null);
    }

    /**
     * Makes an exception.
     *
     * @param stack the JavaScript stack, {@code null} if the engine has none
     */
    public JsException(JsValue value, String message, @Nullable String stack, @Nullable Throwable cause) {
        super(message, cause);
        this.value = value;
        this.stack = stack;
    }

    /** Returns the value thrown, with its identity. */
    public JsValue value() {
        return value;
    }

    /** Returns the {@code stack} of the error thrown, {@code null} if what was thrown has none. */
    public @Nullable String jsStack() {
        return stack;
    }
}
