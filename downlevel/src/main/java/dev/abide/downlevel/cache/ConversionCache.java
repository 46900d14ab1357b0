package dev.abide.downlevel.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of conversions by content, in files. An entry begins with the digest of the rest: one that was cut off or
 * changed is no entry. Entries appear whole or not at all. Without a writable place everything is converted each time.
 * What nobody has read for long goes, see {@link CacheSweep}.
 */
public final class ConversionCache {
    /** The environment variable that names the place. */
    static final String VARIABLE = "ABIDE_CACHE";

    /** How exact the time is at which an entry was last read. */
    private static final Duration PRECISION = Duration.ofDays(1);

    private final Path folder;
    private final String converter;
    private final Clock clock;
    private final CacheSweep sweep;

    ConversionCache(Path folder, String converter, Clock clock) {
        this.folder = folder;
        this.converter = converter;
        this.clock = clock;
        this.sweep = new CacheSweep(folder, clock);
    }

    /**
     * Returns the cache of the converter at hand.
     *
     * @param environment names the place, with {@code ABIDE_CACHE} or {@code XDG_CACHE_HOME}
     */
    public static ConversionCache at(Map<String, String> environment) {
        Path folder = root(environment, System.getenv()).resolve("downlevel");
        return new ConversionCache(folder, Fingerprint.own(), Clock.systemUTC());
    }

    // A worker's environment may be empty, and yet its process has been told a place.
    static Path root(Map<String, String> environment, Map<String, String> ofProcess) {
        for (Map<String, String> each : List.of(environment, ofProcess)) {
            String place = each.getOrDefault(VARIABLE, "");
            if (!place.isEmpty()) {
                return Path.of(place);
            }
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg))
                .resolve("abide");
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
        Path file = file(key);
        try {
            String entry = Files.readString(file);
            if (entry.length() <= Digests.LENGTH) {
                return null;
            }
            String code = entry.substring(Digests.LENGTH + 1);
            if (!entry.startsWith(Digests.of(code))) {
                return null;
            }
            noteUse(file);
            return code;
        } catch (IOException e) {
            return null;
        }
    }

    private void noteUse(Path file) {
        try {
            Instant now = clock.instant();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(PRECISION))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // Swept by somebody else at this moment, or a place that is only read.
            return;
        }
    }

    /** Keeps a result. */
    public void put(String key, String code) {
        Path file = file(key);
        try {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Path draft = Files.createTempFile(parent, "draft", CacheSweep.DRAFT);
            Files.writeString(draft, Digests.of(code) + "\n" + code);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            sweep.runIfDue();
        } catch (IOException e) {
            // A cache that cannot be written costs time only.
            return;
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".js");
    }
}
