package dev.abide.downlevel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionCacheTest {
    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    private ConversionCache cacheAfter(Duration time) {
        return cacheAfter(time, "converter");
    }

    private ConversionCache cacheAfter(Duration time, String converter) {
        return new ConversionCache(folder, converter, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    /** Puts an entry whose time is that of its cache, not of the machine. */
    private String put(ConversionCache cache, String source, Duration time) throws IOException {
        String key = cache.keyOf("", source);
        cache.put(key, source);
        Files.setLastModifiedTime(file(key), FileTime.from(NOW.plus(time)));
        return key;
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".js");
    }

    @Test
    void whatOneConverterMadeIsNotWhatAnotherOneMakes() {
        String key = cacheAfter(Duration.ZERO, "one").keyOf("", "source");
        assertEquals(key, cacheAfter(Duration.ZERO, "one").keyOf("", "source"));
        assertNotEquals(key, cacheAfter(Duration.ZERO, "another").keyOf("", "source"));
        assertNotEquals(key, cacheAfter(Duration.ZERO, "one").keyOf("variant", "source"));
    }

    @Test
    void thePlaceIsTheOneOfTheEnvironmentThenOfTheProcessThenOfTheUser() {
        Map<String, String> process = Map.of("ABIDE_CACHE", "/process");
        assertEquals(Path.of("/own"), CacheFolder.root(Map.of("ABIDE_CACHE", "/own"), process));
        assertEquals(Path.of("/process"), CacheFolder.root(Map.of("XDG_CACHE_HOME", "/xdg"), process));
        assertEquals(Path.of("/xdg/abide"), CacheFolder.root(Map.of("XDG_CACHE_HOME", "/xdg"), Map.of()));
        assertEquals(Path.of(System.getProperty("user.home"), ".cache/abide"), CacheFolder.root(Map.of(), Map.of()));
    }

    @Test
    void aBuildHasACacheOfItsOwn() {
        Path target = Path.of(System.getProperty("abide.root"), "target");
        assertTrue(CacheFolder.root(Map.of(), System.getenv()).startsWith(target));
        assertTrue(CacheFolder.root(System.getenv(), Map.of()).startsWith(target), "what the build starts");
    }

    @Test
    void whatNobodyReadForAMonthGoes() throws IOException {
        ConversionCache first = cacheAfter(Duration.ZERO);
        String unused = put(first, "unused", Duration.ZERO);
        String used = put(first, "used", Duration.ZERO);
        assertEquals("used", cacheAfter(Duration.ofDays(20)).get(used));
        cacheAfter(Duration.ofDays(31)).put(first.keyOf("", "new"), "new");
        assertNull(first.get(unused));
        assertEquals("used", first.get(used));
    }

    @Test
    void draftsOfProcessesThatDiedGo() throws IOException {
        Path left = Files.createDirectories(folder.resolve("aa")).resolve("draft1.tmp");
        Path written = left.resolveSibling("draft2.tmp");
        Files.setLastModifiedTime(Files.createFile(left), FileTime.from(NOW.minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(Files.createFile(written), FileTime.from(NOW));
        put(cacheAfter(Duration.ZERO), "source", Duration.ZERO);
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(written));
    }

    @Test
    void whatWasReadLongestAgoGoesIfAllIsTooMuch() throws IOException {
        ConversionCache cache = cacheAfter(Duration.ZERO);
        String older = put(cache, "older", Duration.ofHours(-2));
        String newer = put(cache, "newer", Duration.ofHours(-1));
        Files.delete(folder.resolve("swept"));
        long roomForOne = Files.size(file(newer));
        new CacheSweep(folder, Clock.fixed(NOW, ZoneOffset.UTC), roomForOne).runIfDue();
        assertNull(cache.get(older));
        assertEquals("newer", cache.get(newer));
    }

    @Test
    void aDayPassesBetweenTwoSweeps() throws IOException {
        String old = put(cacheAfter(Duration.ZERO), "source", Duration.ofDays(-40));
        put(cacheAfter(Duration.ofHours(23)), "another", Duration.ofHours(23));
        assertTrue(Files.exists(file(old)));
        put(cacheAfter(Duration.ofHours(25)), "a third", Duration.ofHours(25));
        assertFalse(Files.exists(file(old)));
    }
}
