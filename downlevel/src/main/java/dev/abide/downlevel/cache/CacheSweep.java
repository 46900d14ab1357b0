package dev.abide.downlevel.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries of a cache away that nobody has read for a month, and those read longest ago if all together are large.
 * Once a day at most, and only after a conversion, which takes longer: where all is cached a start does not pay for it.
 * Any number of processes may use the cache meanwhile: an entry that is gone is converted again.
 */
final class CacheSweep {
    /** How the names of files end that are not entries yet. */
    static final String DRAFT = ".tmp";

    private static final Duration INTERVAL = Duration.ofDays(1);
    private static final Duration LIFE = Duration.ofDays(30);

    /** Who writes a draft is done within seconds, or has died. */
    private static final Duration LIFE_OF_DRAFT = Duration.ofHours(1);

    private static final long MAX_BYTES = 256L << 20;

    private final Path folder;
    private final Clock clock;
    private final long maxBytes;

    private record Entry(Path file, Instant used, long size) {}

    CacheSweep(Path folder, Clock clock) {
        this(folder, clock, MAX_BYTES);
    }

    CacheSweep(Path folder, Clock clock, long maxBytes) {
        this.folder = folder;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    void runIfDue() throws IOException {
        Path mark = folder.resolve("swept");
        Instant now = clock.instant();
        if (Files.exists(mark) && Files.getLastModifiedTime(mark).toInstant().isAfter(now.minus(INTERVAL))) {
            return;
        }
        // First, so that others do not begin as well. Two that begin all the same do no harm.
        Files.writeString(mark, "");
        Files.setLastModifiedTime(mark, FileTime.from(now));
        run(now);
    }

    private void run(Instant now) throws IOException {
        long kept = 0;
        for (Entry entry : entriesByUse()) {
            boolean isDraft = entry.file.toString().endsWith(DRAFT);
            boolean isOld = entry.used.isBefore(now.minus(isDraft ? LIFE_OF_DRAFT : LIFE));
            if (isOld || kept + entry.size > maxBytes) {
                delete(entry.file);
            } else {
                kept += entry.size;
            }
        }
    }

    // Entries stand in folders; what stands beside these is no entry.
    private List<Entry> entriesByUse() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(file -> !folder.equals(file.getParent())).forEach(file -> {
                Entry entry = entry(file);
                if (entry != null) {
                    entries.add(entry);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        entries.sort(Comparator.comparing(Entry::used).reversed());
        return entries;
    }

    private static @Nullable Entry entry(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant used = attributes.lastModifiedTime().toInstant();
            return attributes.isRegularFile() ? new Entry(file, used, attributes.size()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Somebody else's, or in use where that forbids it.
            return;
        }
    }
}
