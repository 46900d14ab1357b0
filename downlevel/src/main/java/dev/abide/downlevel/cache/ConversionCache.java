package dev.abide.downlevel.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of conversions by content, in files. An entry begins with the digest of the rest: one that was cut off or
 * changed is no entry.
 */
public final class ConversionCache {
    private static final String EXTENSION = ".js";

    private final CacheFolder folder;
    private final String converter;

    ConversionCache(Path folder, String converter, Clock clock) {
        this(new CacheFolder(folder, EXTENSION, clock), converter);
    }

    private ConversionCache(CacheFolder folder, String converter) {
        this.folder = folder;
        this.converter = converter;
    }

    /**
     * Returns the cache of the converter at hand.
     *
     * @param environment names the place, with {@code ABIDE_CACHE} or {@code XDG_CACHE_HOME}
     */
    public static ConversionCache at(Map<String, String> environment) {
        return new ConversionCache(CacheFolder.at(environment, "downlevel", EXTENSION), Fingerprint.own());
    }

    /**
     * Returns the key of a conversion.
     *
     * @param variant tells apart what this converter makes of the same source
     */
    public String keyOf(String variant, String source) {
        return Digests.of(converter + "\0" + variant + "\0" + source);
    }

    /** Returns the result that is kept under a key, or null. */
    public @Nullable String get(String key) {
        byte[] bytes = folder.read(key);
        String entry = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        if (entry.length() <= Digests.LENGTH) {
            return null;
        }
        String code = entry.substring(Digests.LENGTH + 1);
        if (!entry.startsWith(Digests.of(code))) {
            return null;
        }
        folder.noteUse(key);
        return code;
    }

    /** Keeps a result. */
    public void put(String key, String code) {
        folder.write(key, (Digests.of(code) + "\n" + code).getBytes(StandardCharsets.UTF_8));
    }
}
