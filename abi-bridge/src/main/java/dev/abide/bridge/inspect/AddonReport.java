package dev.abide.bridge.inspect;

import dev.abide.bridge.platform.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Tells what an addon file is and needs, as far as the file shows without being loaded.
 *
 * @param file the file
 * @param size its size in bytes; 0 if it cannot be read
 * @param format what kind of file it is
 * @param architecture the processor that it was built for
 * @param libc the C library that it was built for
 * @param neededLibraries the libraries that the system loads with it, in the file's order
 * @param lacks what of libraries is not there, of all that it needs directly or not; empty if that was not asked for
 * @param layer what it was written with; {@link BindingLayer#NONE} if that was not asked for
 * @param imports the symbols that it takes from the process
 * @param registration how it announces itself
 * @param damage what contradicts the format, or why the file cannot be read
 */
public record AddonReport(
        Path file,
        long size,
        FileFormat format,
        Architecture architecture,
        Libc libc,
        List<String> neededLibraries,
        List<Lack> lacks,
        BindingLayer layer,
        Imports imports,
        Registration registration,
        Optional<String> damage) {

    /** The newest version of Node-API that Abide supports. */
    public static final int NEWEST_SUPPORTED = 10;

    /**
     * Something that the system's loader would not find.
     *
     * @param library its name, as the file that needs it has it
     * @param version the version of symbols that the library which is there does not define; empty if there is none
     * @param user the name of the file that needs it
     */
    public record Lack(String library, String version, String user) {
        /** Returns a part of a sentence. */
        @Override
        public String toString() {
            return version.isEmpty()
                    ? "there is no library " + library + ", which " + user + " needs"
                    : user + " needs a newer " + library + ", with " + version;
        }
    }

    /**
     * The C library that an addon was built for.
     *
     * @param name {@code glibc}, {@code musl} or {@code none}, if it needs none by name
     * @param newestVersion the newest version of glibc's symbols that it needs, for instance {@code 2.17}
     * @param missingVersions the versions of symbols that it needs and the C library of this process lacks; empty if
     *     that was not asked for
     */
    public record Libc(String name, Optional<String> newestVersion, NavigableSet<String> missingVersions) {
        static final Libc NONE = new Libc("none", Optional.empty(), new TreeSet<>());
    }

    /**
     * Symbols that an addon takes from the process that loads it.
     *
     * @param nodeApi functions of Node-API that it is linked with
     * @param lookedUp names of functions of Node-API that it may look up by name; empty if that was not asked for
     * @param libuv functions of libuv
     * @param v8 functions of V8 and of Node.js in C++, mangled
     * @param others what any library may define, one that the addon needs or that Node has built in: without what is
     *     bound to a library's version
     */
    public record Imports(
            NavigableSet<String> nodeApi,
            NavigableSet<String> lookedUp,
            NavigableSet<String> libuv,
            NavigableSet<String> v8,
            NavigableSet<String> others) {
        static final Imports NONE =
                new Imports(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

        /** Returns all functions of Node-API that the addon may call. */
        public NavigableSet<String> allNodeApi() {
            NavigableSet<String> all = new TreeSet<>(nodeApi);
            all.addAll(lookedUp);
            return all;
        }
    }

    /**
     * How an addon announces itself.
     *
     * @param entryPoints the exported functions that a loader looks for
     * @param byConstructor whether it imports {@code napi_module_register}, which a constructor calls while the file is
     *     loaded
     * @param declaredVersion the version of Node-API that it declares; empty if its code is not plain enough to tell; 8
     *     if it declares none
     */
    public record Registration(NavigableSet<String> entryPoints, boolean byConstructor, OptionalInt declaredVersion) {
        static final Registration NONE = new Registration(new TreeSet<>(), false, OptionalInt.empty());
    }

    /** Reads everything that can be known. Never throws: a file that cannot be read gives a report that says so. */
    public static AddonReport of(Path file) {
        return AddonReader.read(file, true);
    }

    /** Reads what {@link #refusal()} needs, which takes a few reads of a file of any size. */
    public static AddonReport forLoading(Path file) {
        return AddonReader.read(file, false);
    }

    /**
     * Tells why this file must not be given to the system's loader, as a part of a sentence; empty if it may be tried.
     * What the system's loader reports well by itself, a missing library for instance, is left to it.
     */
    public Optional<String> refusal() {
        return switch (format) {
            case UNREADABLE -> damage;
            case EMPTY, TEXT, GIT_LFS, WASM, UNKNOWN -> Optional.of("not a shared library: " + format);
            case MACH_O -> Optional.of("built for macOS (" + architecture + "), this is " + here());
            case PE -> Optional.of("built for Windows (" + architecture + "), this is " + here());
            case ELF_OTHER -> Optional.of("built for " + architecture + " (" + format + "), this is " + here());
            case ELF64 -> elfRefusal();
        };
    }

    private Optional<String> elfRefusal() {
        if (!Platform.HERE.loadsElf()) {
            return Optional.of("built for Linux (" + architecture + "), this is " + here());
        }
        if (architecture != Architecture.ofThisMachine()) {
            return Optional.of("built for " + architecture + ", this is " + here());
        }
        if (damage.isPresent()) {
            return damage;
        }
        if (!imports.v8.isEmpty()) {
            return Optional.of(
                    "needs V8: it was built for one release of Node.js and not for Node-API only (it imports "
                            + readable(imports.v8) + ")");
        }
        if (mayRegister()) {
            return Optional.empty();
        }
        return Optional.of(
                registration.entryPoints.isEmpty()
                        ? "no entry point: it neither exports napi_register_module_v1 nor calls napi_module_register"
                        : "needs V8: its only entry point is " + registration.entryPoints.first());
    }

    /** A library of its own that it needs could register it; that is rare, and only loading tells. */
    private boolean mayRegister() {
        return registration.byConstructor
                || registration.entryPoints.contains(AddonReader.ENTRY_POINT)
                || !Platform.HERE.systemLibraries().containsAll(neededLibraries);
    }

    /** Tells all reasons why the addon cannot run here, the {@link #refusal()} first, each as a part of a sentence. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>(refusal().stream().toList());
        if (obstacles.isEmpty()) {
            if (!libc.missingVersions.isEmpty()) {
                obstacles.add("needs a newer C library, with " + String.join(", ", libc.missingVersions));
            }
            if (libc.name.equals("musl") && SystemLibc.versions().isPresent()) {
                obstacles.add("built for the C library musl, this system has glibc");
            }
            if (!libc.name.equals("musl")) {
                lacks.forEach(lack -> obstacles.add(lack.toString()));
            }
            int declared = registration.declaredVersion.orElse(NEWEST_SUPPORTED);
            if (declared > NEWEST_SUPPORTED && declared != KnownFunctions.EXPERIMENTAL) {
                obstacles.add(
                        "requires Node-API version " + declared + ", the newest supported is " + NEWEST_SUPPORTED);
            }
        }
        return List.copyOf(obstacles);
    }

    /** Tells what may go wrong although the addon can be loaded, each as a part of a sentence. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!imports.libuv.isEmpty()) {
            remarks.add("needs libuv, which must be installed: " + shortened(imports.libuv, 4));
        }
        NavigableSet<String> unknown = new TreeSet<>(imports.nodeApi);
        unknown.removeIf(name -> KnownFunctions.named(name).isPresent());
        if (!unknown.isEmpty()) {
            remarks.add("ends the process if it calls unknown functions: " + shortened(unknown, 4));
        }
        NavigableSet<String> experimental = new TreeSet<>(imports.nodeApi);
        experimental.removeIf(name -> KnownFunctions.named(name).stream()
                .noneMatch(function -> function.since() == KnownFunctions.EXPERIMENTAL));
        if (!experimental.isEmpty()) {
            remarks.add("uses experimental functions: " + shortened(experimental, 4));
        }
        return List.copyOf(remarks);
    }

    private static String shortened(NavigableSet<String> names, int atMost) {
        String first = String.join(", ", names.stream().limit(atMost).toList());
        int more = names.size() - atMost;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String readable(NavigableSet<String> mangled) {
        NavigableSet<String> names = new TreeSet<>();
        mangled.forEach(name -> names.add(MangledName.readable(name)));
        return shortened(names, 1);
    }

    private static String here() {
        return System.getProperty("os.name", "an unknown system") + " on " + Architecture.ofThisMachine();
    }
}
