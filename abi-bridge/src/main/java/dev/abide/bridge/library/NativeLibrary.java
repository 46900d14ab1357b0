package dev.abide.bridge.library;

import dev.abide.bridge.platform.Platform;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The export library, {@code libabide}: unpacked from the jar, opened with global visibility so that addons find every
 * {@code napi_*}. Never closed: addons keep pointers into it. If the system property {@code abide.trace} names a file,
 * {@code libabide-trace} is put before it, which adds a line to the file for each call; so it is for
 * {@link EvidenceFiles}, where it counts them.
 */
public final class NativeLibrary {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = open();

    private NativeLibrary() {}

    /** Makes a downcall whose first argument is the function. */
    static MethodHandle downcall(FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(descriptor);
    }

    /** Makes a downcall of a function at an address. */
    public static MethodHandle downcall(long function, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(MemorySegment.ofAddress(function), descriptor);
    }

    /** Makes an upcall stub that lives as long as the process. */
    public static long stub(MethodHandle target, FunctionDescriptor descriptor) {
        return stub(target, descriptor, Arena.global());
    }

    /** Makes an upcall stub. */
    public static long stub(MethodHandle target, FunctionDescriptor descriptor, Arena lifetime) {
        return LINKER.upcallStub(target, descriptor, lifetime).address();
    }

    /** Returns the address of an exported symbol of this library, 0 if absent. */
    public static long symbol(String name) {
        return LIBRARY.find(name).map(MemorySegment::address).orElse(0L);
    }

    /** Returns a NUL-terminated copy of the text that is never freed. */
    public static long permanentCString(String text) {
        return Arena.global().allocateFrom(text).address();
    }

    private static SymbolLookup open() {
        Path library = UnpackedLibrary.find("libabide");
        String trace = System.getProperty("abide.trace");
        if (trace != null) {
            // Opened first, it is found first: by addons, and by the v-tables of the other.
            startTrace("abide_trace_start", trace, library);
        } else {
            EvidenceFiles.calls().ifPresent(counts -> startTrace("abide_count_start", counts.toString(), library));
        }
        return openGlobally(library);
    }

    private static SymbolLookup openGlobally(Path file) {
        MethodHandle dlopen = LINKER.downcallHandle(
                LINKER.defaultLookup().find("dlopen").orElseThrow(() -> new UnsatisfiedLinkError("dlopen")),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file.toString());
            int flags = Platform.HERE.openNowForAll();
            if (Downcall.of(() -> (long) dlopen.invokeExact(path, flags)) == 0) {
                throw new UnsatisfiedLinkError("cannot open " + file);
            }
        }
        return SymbolLookup.libraryLookup(file, Arena.global());
    }

    private static void startTrace(String function, String trace, Path library) {
        MethodHandle start = LINKER.downcallHandle(
                openGlobally(UnpackedLibrary.find("libabide-trace")).findOrThrow(function),
                FunctionDescriptor.of(ValueLayout.JAVA_BOOLEAN, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocateFrom(trace);
            MemorySegment path = arena.allocateFrom(library.toString());
            if (Downcall.of(() -> (boolean) start.invokeExact(file, path) ? 1 : 0) == 0) {
                throw new LinkageError("cannot write the trace to " + trace);
            }
        }
    }
}
