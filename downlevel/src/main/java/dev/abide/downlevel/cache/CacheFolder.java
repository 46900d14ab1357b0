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
 * Entries in files of the user, by key. They appear whole or not at all, whoever writes at the same time. Without a
 * writable place nothing is kept. What nobody has read for long goes, see {@link CacheSweep}. Whether what is read is
 * what was written is for the caller to check.
 */
public final class CacheFolder {
    /** The environment variable that names the place. */
    static final String VARIABLE = "ABIDE_CACHE";

    /** How exact the time is at which an entry was last read. */
    private static final Duration PRECISION = Duration.ofDays(1);

    private final Path folder;
    private final String extension;
    private final Clock clock;
    private final CacheSweep sweep;

    CacheFolder(Path folder, String extension, Clock clock) {
        this.folder = folder;
        this.extension = extension;
        this.clock = clock;
        this.sweep = new CacheSweep(folder, clock);
    }

    /**
     * Returns the folder of a name.
     *
     * @param environment names the place, with {@code ABIDE_CACHE} or {@code XDG_CACHE_HOME}
     * @param extension what the names of entries end with, for people who look
     */
    public static CacheFolder at(Map<String, String> environment, String name, String extension) {
        return new CacheFolder(root(environment, System.getenv()).resolve(name), extension, Clock.systemUTC());
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

    /** Returns the entry of a key, or null. */
    public byte @Nullable [] read(String key) {
        try {
            return Files.readAllBytes(file(key));
        } catch (IOException e) {
            return null;
        }
    }

    /** Notes that an entry was used, so that it stays. */
    public void noteUse(String key) {
        Path file = file(key);
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

    /**
     * Keeps an entry.
     *
     * @param key of more than two characters, as names of files may have them
     */
    public void write(String key, byte[] entry) {
        Path file = file(key);
        try {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Path draft = Files.createTempFile(parent, "draft", CacheSweep.DRAFT);
            Files.write(draft, entry);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            sweep.runIfDue();
        } catch (IOException e) {
            // A cache that cannot be written costs time only.
            return;
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + extension);
    }
}
