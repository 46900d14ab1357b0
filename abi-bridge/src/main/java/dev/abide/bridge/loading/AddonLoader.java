package dev.abide.bridge.loading;

import dev.abide.bridge.AddonLoadException;
import dev.abide.bridge.call.AddonCalls;
import dev.abide.bridge.env.Bridge;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.inspect.AddonReport;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.EvidenceFiles;
import dev.abide.bridge.library.Libraries;
import dev.abide.bridge.memory.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens addon libraries, in the order in which Node looks for their entry, and runs their init. */
final class AddonLoader {
    /** The version that a module without a declared one gets. */
    private static final int DEFAULT_VERSION = 8;

    private static final int NEWEST_VERSION = 10;

    /** Offset of {@code nm_register_func} in {@code napi_module}. */
    private static final int REGISTER_FUNCTION = 16;

    /**
     * Descriptors that library constructors registered, by library: a constructor runs at the first opening only, and
     * libraries are never closed.
     */
    private static final Map<Long, Long> REGISTERED = new ConcurrentHashMap<>();

    private final Bridge bridge;

    AddonLoader(Bridge bridge) {
        this.bridge = bridge;
    }

    @Nullable
    public Object load(Path file, int flags, Object exports) throws AddonLoadException {
        Library library = open(file, flags);
        long init = initOf(file, library);
        int version = versionOf(file, library);
        EvidenceFiles.loaded(file);
        Env env = bridge.openEnv(file.toUri().toString(), version);
        return init(env, init, exports);
    }

    private Library open(Path file, int flags) throws AddonLoadException {
        if (!Files.exists(file)) {
            throw new AddonLoadException(file + ": cannot open shared object file: No such file or directory");
        }
        AddonReport report = AddonReport.forLoading(file);
        Optional<String> refusal = report.refusal();
        if (refusal.isPresent()) {
            throw new AddonLoadException(file + ": " + refusal.get());
        }
        if (!report.imports().libuv().isEmpty()) {
            bridge.loop().offer(file, report.imports().libuv());
        }
        NavigableSet<String> imports = report.imports().others();
        Library library = openWithNodeLibraries(file, flags, imports);
        NavigableSet<String> missing = NodeLibraries.missing(library.address, imports);
        if (!missing.isEmpty() && NodeLibraries.offer(missing)) {
            missing = NodeLibraries.missing(library.address, missing);
        }
        if (!missing.isEmpty()) {
            bridge.host()
                    .warn("abide: " + file
                            + " refers to what no library here defines, and ends the process where it calls it: "
                            + String.join(", ", missing));
        }
        return library;
    }

    /**
     * Functions are looked up when they are called; an address that the library holds must be found when it is opened.
     */
    private static Library openWithNodeLibraries(Path file, int flags, NavigableSet<String> imports)
            throws AddonLoadException {
        try {
            return openLibrary(file, flags);
        } catch (AddonLoadException e) {
            if (NodeLibraries.offer(NodeLibraries.missing(0, imports))) {
                return openLibrary(file, flags);
            }
            throw e;
        }
    }

    /** Opens a library and keeps what its constructors registered, before another thread can open it, too. */
    private static synchronized Library openLibrary(Path file, int flags) throws AddonLoadException {
        Libraries.Opened opened = Libraries.open(file.toString(), flags);
        if (opened.address() == 0) {
            throw new AddonLoadException(opened.error());
        }
        if (opened.registered() != 0) {
            REGISTERED.put(opened.address(), opened.registered());
        }
        return new Library(opened.address());
    }

    private static long initOf(Path file, Library library) throws AddonLoadException {
        long registered = REGISTERED.getOrDefault(library.address, 0L);
        long exported = library.symbol("napi_register_module_v1");
        if (registered == 0 && exported == 0) {
            throw new AddonLoadException("Module did not self-register: '" + file + "'.");
        }
        long init = registered != 0 ? Memory.getLong(registered + REGISTER_FUNCTION) : exported;
        if (init == 0) {
            throw new AddonLoadException("Module has no declared entry point.", false);
        }
        return init;
    }

    private int versionOf(Path file, Library library) throws AddonLoadException {
        long function = library.symbol("node_api_module_get_api_version_v1");
        int version = function == 0 ? DEFAULT_VERSION : Downcalls.version(function);
        if (version > NEWEST_VERSION && version != Env.EXPERIMENTAL) {
            throw new AddonLoadException(
                    "%s requires Node-API version %d, but this version of Node.js only supports version %d add-ons."
                            .formatted(file, version, NEWEST_VERSION),
                    false);
        }
        return Math.max(version, DEFAULT_VERSION);
    }

    private @Nullable Object init(Env env, long init, Object exports) {
        Object result = exports;
        AddonCalls.Scope scope = env.calls().new Scope();
        try {
            long handle = env.handles().handleOf(exports);
            long returned = Downcalls.init(init, env.address(), handle);
            if (returned != 0 && !env.exceptions().isPending()) {
                result = env.handles().result(returned);
            }
        } finally {
            scope.close();
        }
        if (env.exceptions().isPending()) {
            throw env.exceptions().pendingThrowable();
        }
        return result;
    }

    /** An open library. */
    private record Library(long address) {
        /** Returns the address of a symbol, 0 if absent. */
        long symbol(String name) {
            return Libraries.findSymbol(address, name);
        }
    }
}
