package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Evaluation of source text.
 *
 * @since 1
 */
public interface Scripts {
    /**
     * Runs a classic script in the global scope and returns its completion value. Runs no jobs afterwards. Throws a
     * SyntaxError into the caller if the text does not parse.
     *
     * @param name shown in stack traces: a path or URL
     * @param source the text, in syntax that the engine understands (see {@link Capability#MODERN_SYNTAX})
     */
    @Nullable
    Object evaluate(String name, String source);
}
