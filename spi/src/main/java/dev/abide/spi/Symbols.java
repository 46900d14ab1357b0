package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Symbols.
 *
 * @since 1
 */
public interface Symbols {
    /**
     * Makes a new symbol; {@code description} {@code null}: without description, which is not the same as an empty one.
     */
    Object create(@Nullable String description);

    /** Returns the symbol that {@code Symbol.for(key)} returns in scripts. */
    Object registered(String key);
}
