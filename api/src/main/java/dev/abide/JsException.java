package dev.abide;

import org.jspecify.annotations.Nullable;

/**
 * Carries a value that JavaScript threw. What was known of it when it was thrown can be read on any thread, also after
 * the runtime was closed; {@link #value()} belongs to the runtime's thread.
 *
 * <p>The {@linkplain #getCause() cause} is the Java exception that a {@link JsFunction} threw, if that is what came
 * back; else what the error's own {@code cause} holds, as another {@code JsException}; else the engine's exception.
 *
 * @since 1
 */
public final class JsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsValue value;
    private final @Nullable String stack;
    private final transient Details details;

    /**
     * What an error object says of itself; {@code null} for what it does not have as a string.
     *
     * @param name as {@code TypeError}
     * @param code as {@code ERR_INVALID_ARG_TYPE}
     * @param message without the name
     * @since 1
     */
    public record Details(
            @Nullable String name,
            @Nullable String code,
            @Nullable String message) {}

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
        this(value, message, stack, cause, new Details(null, null, null));
    }

    /** Makes an exception of an error object. */
    public JsException(
            JsValue value, String message, @Nullable String stack, @Nullable Throwable cause, Details details) {
        super(message, cause);
        this.value = value;
        this.stack = stack;
        this.details = details;
    }

    /** Returns the value thrown, with its identity. */
    public JsValue value() {
        return value;
    }

    /** Returns the error's name, as {@code TypeError}; {@code null} if what was thrown has none. */
    public @Nullable String name() {
        return details.name();
    }

    /** Returns the error's code, as {@code ENOENT}; {@code null} if what was thrown has none. */
    public @Nullable String code() {
        return details.code();
    }

    /** Returns the error's message without its name; {@code null} if what was thrown has none. */
    public @Nullable String text() {
        return details.message();
    }

    /** Returns the {@code stack} of the error thrown, {@code null} if what was thrown has none. */
    public @Nullable String jsStack() {
        return stack;
    }
}
