package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Evaluation of source text.
 *
 * @since 1
 */
public interface Scripts {
    /**
     * How the names of global variables begin that are the host's own. An engine without
     * {@link Capability#MODERN_SYNTAX} shows none of them among the keys of the global object.
     */
    String HIDDEN = "$abide$";

    /**
     * Runs a classic script in the global scope and returns its completion value. Runs no jobs afterwards. Throws a
     * SyntaxError into the caller if the text does not parse.
     *
     * @param name shown in stack traces: a path or URL
     * @param source the text, in syntax that the engine understands (see {@link Capability#MODERN_SYNTAX})
     */
    @Nullable
    Object evaluate(String name, String source);

    /**
     * Throws the SyntaxError that {@link #evaluate} would throw if the text does not parse. Runs nothing.
     *
     * @since 1
     */
    void check(String name, String source);

    /**
     * Makes a proxy that stands for the global object: from now on it is {@code this} of scripts, and a name that no
     * script declared with {@code let}, {@code const} or {@code class} is a property of it. Only in a world that
     * {@link Realm#newWorld} made, before its first script that declares something; {@link Values#global} remains what
     * it was. Needs {@link Capability#GLOBAL_PROXY}.
     *
     * @param handler as that of a {@code Proxy}
     * @since 1
     */
    default Object proxyGlobal(Object target, Object handler) {
        throw new UnsupportedOperationException("This engine has no " + Capability.GLOBAL_PROXY);
    }
}
