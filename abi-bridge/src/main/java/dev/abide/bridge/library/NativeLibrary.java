package dev.abide.bridge.library;

import dev.abide.bridge.memory.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The export library, {@code libabide}: unpacked from the jar, opened with global visibility so that addons find every
 * {@code napi_*}, and the downcalls into it and into addons. Never closed: addons keep pointers into it. If the system
 * property {@code abide.trace} names a file, {@code libabide-trace} is put before it, which adds a line to the file for
 * each call.
 */
public final class NativeLibrary {
    /** {@code RTLD_NOW | RTLD_GLOBAL} on Linux. */
    private static final int NOW_GLOBAL = 2 | 0x100;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final SymbolLookup LIBRARY = open();

    /**
     * {@code long abide_invoke(function, env, arguments, target, data)}; the two in the middle are {@link Memory#pair
     * pairs}.
     */
    public static final MethodHandle INVOKE =
            downcall("abide_invoke", FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG));

    public static final MethodHandle CREATE_ENV = downcall("abide_create_env", FunctionDescriptor.of(LONG, INT, INT));
    public static final MethodHandle RELEASE_ENV = downcall("abide_release_env", FunctionDescriptor.ofVoid(LONG));
    public static final MethodHandle BIND_THREAD =
            downcall("abide_bind_thread", FunctionDescriptor.ofVoid(LONG, LONG, LONG));
    public static final MethodHandle LAYOUT = downcall("abide_layout", FunctionDescriptor.of(INT, INT));
    public static final MethodHandle START = downcall("abide_start", FunctionDescriptor.ofVoid(LONG, LONG, LONG, LONG));
    public static final MethodHandle OPEN_LIBRARY =
            downcall("abide_open_library", FunctionDescriptor.of(LONG, LONG, INT, LONG, LONG));
    public static final MethodHandle FIND_SYMBOL =
            downcall("abide_find_symbol", FunctionDescriptor.of(LONG, LONG, LONG));
    public static final MethodHandle SET_NODE_VERSION =
            downcall("abide_set_node_version", FunctionDescriptor.ofVoid(INT, INT, INT));
    public static final MethodHandle CREATE_MODULE_HANDLE =
            downcall("abide_create_module_handle", FunctionDescriptor.of(LONG, LONG));

    /** {@code napi_value (env, exports)}. */
    public static final MethodHandle CALL_INIT = addon(FunctionDescriptor.of(LONG, LONG, LONG));

    /** {@code int32_t (void)}. */
    public static final MethodHandle CALL_VERSION = addon(FunctionDescriptor.of(INT));

    /** {@code void (env, data, hint)}: finalizers. */
    public static final MethodHandle CALL_FINALIZER = addon(FunctionDescriptor.ofVoid(LONG, LONG, LONG));

    /** {@code void (argument)}: cleanup hooks. */
    public static final MethodHandle CALL_HOOK = addon(FunctionDescriptor.ofVoid(LONG));

    /** {@code void (handle, argument)}: async cleanup hooks, execute callbacks (env, data), finalizers without env. */
    public static final MethodHandle CALL_TWO = addon(FunctionDescriptor.ofVoid(LONG, LONG));

    /** {@code void (env, status, data)}. */
    public static final MethodHandle CALL_COMPLETE = addon(FunctionDescriptor.ofVoid(LONG, INT, LONG));

    /** {@code void (env, callback, context, data)}. */
    public static final MethodHandle CALL_JS = addon(FunctionDescriptor.ofVoid(LONG, LONG, LONG, LONG));

    private NativeLibrary() {}

    /** Makes a downcall whose first argument is the address of the addon's function. */
    private static MethodHandle addon(FunctionDescriptor descriptor) {
        MethodHandle handle = LINKER.downcallHandle(descriptor);
        MethodType type = handle.type().changeParameterType(0, long.class);
        try {
            MethodHandle ofAddress = java.lang.invoke.MethodHandles.lookup()
                    .findStatic(
                            MemorySegment.class, "ofAddress", MethodType.methodType(MemorySegment.class, long.class));
            return java.lang.invoke.MethodHandles.filterArguments(handle, 0, ofAddress)
                    .asType(type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("MemorySegment.ofAddress", e);
        }
    }

    private static MethodHandle downcall(String name, FunctionDescriptor descriptor) {
        return downcall(LIBRARY.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), descriptor);
    }

    /** Makes a downcall of a function of another library. */
    public static MethodHandle downcall(MemorySegment function, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(function, descriptor);
    }

    /** Returns the address of a symbol of an open library, 0 if absent. */
    public static long findSymbol(long library, String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long)
                    FIND_SYMBOL.invokeExact(library, arena.allocateFrom(name).address());
        } catch (Throwable e) {
            throw new LinkageError(name, e);
        }
    }

    /** Opens a library; 0 if it cannot be opened. */
    public static long open(String file) {
        return open(file, 0);
    }

    /** Opens a library so that those opened later find its symbols; 0 if it cannot be opened. */
    public static long openGlobally(String file) {
        return open(file, NOW_GLOBAL);
    }

    private static long open(String file, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            long out = arena.allocate(16, 8).address();
            return (long) OPEN_LIBRARY.invokeExact(arena.allocateFrom(file).address(), flags, out, out + 8);
        } catch (Throwable e) {
            throw new LinkageError(file, e);
        }
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
        Path library = unpack("libabide");
        String trace = System.getProperty("abide.trace");
        if (trace != null) {
            // Opened first, it is found first: by addons, and by the v-tables of the other.
            startTrace(openGlobally(unpack("libabide-trace")), trace, library);
        }
        return openGlobally(library);
    }

    private static SymbolLookup openGlobally(Path file) {
        MethodHandle dlopen = LINKER.downcallHandle(
                LINKER.defaultLookup().find("dlopen").orElseThrow(() -> new UnsatisfiedLinkError("dlopen")),
                FunctionDescriptor.of(LONG, ValueLayout.ADDRESS, INT));
        try (Arena arena = Arena.ofConfined()) {
            if ((long) dlopen.invokeExact(arena.allocateFrom(file.toString()), NOW_GLOBAL) == 0) {
                throw new UnsatisfiedLinkError("cannot open " + file);
            }
        } catch (Throwable e) {
            throw new LinkageError("cannot open " + file, e);
        }
        return SymbolLookup.libraryLookup(file, Arena.global());
    }

    private static void startTrace(SymbolLookup tracer, String trace, Path library) {
        MethodHandle start = LINKER.downcallHandle(
                tracer.findOrThrow("abide_trace_start"),
                FunctionDescriptor.of(ValueLayout.JAVA_BOOLEAN, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        boolean isStarted = false;
        try (Arena arena = Arena.ofConfined()) {
            isStarted = (boolean) start.invokeExact(arena.allocateFrom(trace), arena.allocateFrom(library.toString()));
        } catch (Throwable e) {
            throw new LinkageError("abide_trace_start", e);
        }
        if (!isStarted) {
            throw new LinkageError("cannot write the trace to " + trace);
        }
    }

    /** Puts the library of this platform into the cache, named by its content, and returns its path. */
    private static Path unpack(String library) {
        String platform = platform();
        String name = library + (platform.startsWith("macos") ? ".dylib" : ".so");
        String resource = "/dev/abide/bridge/native/" + platform + "/" + name;
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnsatisfiedLinkError("Abide has no native library for " + platform);
            }
            byte[] content = in.readAllBytes();
            Path folder = cacheFolder().resolve("native");
            Path file = folder.resolve(digest(content) + "-" + name);
            if (!Files.exists(file) || Files.size(file) != content.length) {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, name, ".part");
                Files.write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new LinkageError("cannot unpack Abide's native library: " + e, e);
        }
    }

    private static Path cacheFolder() throws IOException {
        String own = System.getenv("ABIDE_CACHE");
        String shared = System.getenv("XDG_CACHE_HOME");
        Path folder = own != null && !own.isEmpty()
                ? Path.of(own)
                : shared != null && !shared.isEmpty()
                        ? Path.of(shared, "abide")
                        : Path.of(System.getProperty("user.home"), ".cache", "abide");
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            return Files.createTempDirectory("abide");
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("SHA-256", e);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return (os.contains("mac") ? "macos" : os.contains("win") ? "windows" : "linux")
                + "-"
                + (arch.equals("amd64") ? "x86_64" : arch);
    }
}
