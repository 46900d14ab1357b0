package dev.abide.bridge.loading;

import dev.abide.bridge.library.Libraries;
import dev.abide.bridge.platform.Platform;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * OpenSSL, zlib and Brotli, which Node has built in and whose functions addons take from the process as they take
 * libuv's. The system's are opened for all to see once an addon refers to what they define; an addon that brings its
 * own never sees them.
 */
final class NodeLibraries {
    private NodeLibraries() {}

    /** Returns the names that neither a library, with those that it needs, nor the process defines. */
    static NavigableSet<String> missing(long library, NavigableSet<String> names) {
        NavigableSet<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> Libraries.findSymbol(library, name) != 0 || Libraries.findSymbol(0, name) != 0);
        return missing;
    }

    /** Opens what defines one of some names. Returns whether anything does. */
    static boolean offer(NavigableSet<String> names) {
        boolean opened = false;
        for (String file : Platform.HERE.nodeLibraries()) {
            long library = Libraries.open(file);
            if (library != 0 && names.stream().anyMatch(name -> Libraries.findSymbol(library, name) != 0)) {
                Libraries.openGlobally(file);
                opened = true;
            }
        }
        return opened;
    }
}
