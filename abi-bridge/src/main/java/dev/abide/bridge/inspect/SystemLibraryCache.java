package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file by which glibc's loader finds the libraries of the system, as {@code ldconfig} writes it. */
final class SystemLibraryCache {
    private static final Path FILE = Path.of("/etc/ld.so.cache");

    /** See {@code sysdeps/generic/dl-cache.h} of glibc. */
    private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 48;
    private static final int ENTRY = 24;

    private SystemLibraryCache() {}

    /** Returns the system's files by name, in the loader's order, as they were when first asked for. */
    static Map<String, List<Path>> ofSystem() {
        return OfSystem.FILES;
    }

    /** Read once: a folder has many addons. */
    private static final class OfSystem {
        static final Map<String, List<Path>> FILES = read();
    }

    /** Nothing if there is no such file, or it has another format. */
    private static Map<String, List<Path>> read() {
        try {
            return read(ByteBuffer.wrap(Files.readAllBytes(FILE)).order(ByteOrder.nativeOrder()));
        } catch (IOException e) {
            return Map.of();
        }
    }

    static Map<String, List<Path>> read(ByteBuffer cache) {
        Map<String, List<Path>> files = new HashMap<>();
        if (cache.limit() < HEADER || !cache.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            return files;
        }
        int count = cache.getInt(MAGIC.length);
        for (int i = 0; i < count && HEADER + (i + 1L) * ENTRY <= cache.limit(); i++) {
            int entry = HEADER + i * ENTRY;
            String name = text(cache, cache.getInt(entry + 4));
            files.computeIfAbsent(name, any -> new ArrayList<>()).add(Path.of(text(cache, cache.getInt(entry + 8))));
        }
        return files;
    }

    private static String text(ByteBuffer cache, int start) {
        int end = start;
        while (end >= 0 && end < cache.limit() && cache.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[Math.max(0, end - start)];
        if (bytes.length > 0) {
            cache.get(start, bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
