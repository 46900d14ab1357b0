package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * What an engine made of scripts, kept by the host from one process to the next. An entry belongs to all that it was
 * made of: to be handed out, none of it may differ. What is handed out was put in by the same engine, and is whole. May
 * be called on any thread.
 *
 * @since 1
 */
public interface CodeCache {
    /** Keeps nothing. */
    CodeCache NONE = new CodeCache() {
        @Override
        public byte @Nullable [] get(String variant, String name, String source) {
            return null;
        }

        @Override
        public void put(String variant, String name, String source, byte[] code) {}
    };

    /**
     * Returns what was kept, or null.
     *
     * @param variant what else the code depends on: the engine, its version, its settings, the layout of the bytes
     * @param name of the script
     * @param source of the script
     */
    byte @Nullable [] get(String variant, String name, String source);

    /** Keeps what was made of a script, if there is room for it. */
    void put(String variant, String name, String source, byte[] code);
}
