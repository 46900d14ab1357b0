package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * One hidden slot per JavaScript object, for the host. Invisible to scripts; works on every object: frozen ones,
 * functions, arrays, proxies, externals. The slot lives as long as the object and does not keep it alive; the data
 * stored never refers strongly to the object.
 *
 * @since 1
 */
public interface Associations {
    /** Returns what was stored in the object's slot, or {@code null}. Runs no JavaScript. */
    @Nullable
    Object get(Object target);

    /**
     * Stores into the object's slot. Runs no JavaScript.
     *
     * @param data an object of the host's, never a raw value
     */
    void put(Object target, Object data);
}
