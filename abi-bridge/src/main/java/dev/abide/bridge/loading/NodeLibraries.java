package dev.abide.bridge.loading;

import dev.abide.bridge.library.NativeLibrary;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * OpenSSL, zlib and Brotli, which Node has built in and whose functions addons take from the process as they take
 * libuv's. The system's are opened for all to see once an addon refers to what they define; an addon that brings its
 * own never sees them.
 */
final class NodeLibraries {
    private static final List<String> NAMES =
            List.of("libcrypto.so.3", "libssl.so.3", "libz.so.1", "libbrotlidec.so.1", "libbrotlienc.so.1");

    private NodeLibraries() {}

    /** Returns the names that neither a library, with those that it needs, nor the process defines. */
    static NavigableSet<String> missing(long library, NavigableSet<String> names) {
        NavigableSet<String> missing = new TreeSet<>(names);
        missing.removeIf(
                name -> NativeLibrary.findSymbol(library, name) != 0 || NativeLibrary.findSymbol(0, name) != 0);
        return missing;
    }

    /** Opens what defines one of some names. Returns whether anything does. */
    static boolean offer(NavigableSet<String> names) {
        boolean opened = false;
        for (String file : NAMES) {
            long library = NativeLibrary.open(file);
            if (library != 0 && names.stream().anyMatch(name -> NativeLibrary.findSymbol(library, name) != 0)) {
                NativeLibrary.openGlobally(file);
                opened = true;
            }
        }
        return opened;
    }
}
