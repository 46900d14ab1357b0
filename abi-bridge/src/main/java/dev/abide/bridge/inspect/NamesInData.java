package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names of Node-API functions among the constants of a file: what an addon looks up by {@code dlsym} when it
 * runs, as napi-rs, neon and the header's table of functions do. An addon may hold more names than it ever looks up,
 * and a compiler may hide short ones in code.
 */
final class NamesInData {
    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_NAME = 64;

    private NamesInData() {}

    static Set<String> find(FileBytes file, ElfHeader header) throws IOException {
        Set<String> names = new TreeSet<>();
        for (ElfHeader.Segment segment : header.segments()) {
            if (segment.type() == ElfHeader.LOAD && !segment.isWritable()) {
                long end = segment.offset() + segment.fileSize();
                for (long at = segment.offset(); at < end; at += WINDOW) {
                    scan(file.bytes("a segment", at, Math.min(WINDOW + LONGEST_NAME, end - at)), names);
                }
            }
        }
        return names;
    }

    private static void scan(byte[] bytes, Set<String> names) {
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (bytes[i] == 'n' && (matches(bytes, i, "napi_") || matches(bytes, i, "node_api_"))) {
                int length = Math.min(LONGEST_NAME, bytes.length - i);
                String text = new String(bytes, i, length, StandardCharsets.ISO_8859_1);
                KnownFunctions.longestAtStartOf(text).ifPresent(names::add);
            }
        }
    }

    private static boolean matches(byte[] bytes, int at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
