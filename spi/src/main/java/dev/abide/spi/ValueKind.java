package dev.abide.spi;

/**
 * The kinds of JavaScript values, as {@code typeof} tells them, with {@code null} and externals told apart.
 *
 * @since 1
 */
public enum ValueKind {
    /** {@code undefined}. */
    UNDEFINED,
    /** {@code null}. */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A Number. */
    NUMBER,
    /** A String primitive. */
    STRING,
    /** A Symbol primitive. */
    SYMBOL,
    /** An object that cannot be called and is no external. */
    OBJECT,
    /** A callable object. */
    FUNCTION,
    /** An object made by {@link Externals#create}. */
    EXTERNAL,
    /** A BigInt, or its stand-in where the engine has none. */
    BIGINT
}
