package dev.abide.bridge.library;

import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.memory.NativeText;
import dev.abide.bridge.platform.Platform;
import java.lang.foreign.Arena;

/** Opens libraries of others: the system's, and addons. None is ever closed. Any thread. */
public final class Libraries {
    private Libraries() {}

    /**
     * What the opening of a library gave.
     *
     * @param address the library; 0 if it cannot be opened
     * @param registered the {@code napi_module} that its constructors registered meanwhile; 0 for none
     * @param error why it cannot be opened
     */
    public record Opened(long address, long registered, String error) {}

    /**
     * Opens a library.
     *
     * @param flags the system's own; what they say of functions and who sees them counts for a library that is open
     */
    public static Opened open(String file, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long out = arena.allocate(2L * Long.BYTES, Long.BYTES).address();
            long path = arena.allocateFrom(file).address();
            long library = Downcalls.openLibrary(path, flags, out, out + Long.BYTES);
            long error = Memory.getLong(out + Long.BYTES);
            return new Opened(
                    library, Memory.getLong(out), error == 0 ? file + ": cannot be opened" : NativeText.utf8(error));
        }
    }

    /** Opens a library; 0 if it cannot be opened. */
    public static long open(String file) {
        return open(file, Platform.HERE.openLazily()).address();
    }

    /** Opens a library so that those opened later find its symbols; 0 if it cannot be opened. */
    public static long openGlobally(String file) {
        return open(file, Platform.HERE.openNowForAll()).address();
    }

    /** Returns the address of a symbol of an open library, 0 if absent; library 0 is the process. */
    public static long findSymbol(long library, String name) {
        try (Arena arena = Arena.ofConfined()) {
            return Downcalls.findSymbol(library, arena.allocateFrom(name).address());
        }
    }
}
