package dev.abide.bridge.inspect;

import dev.abide.bridge.inspect.AddonReport.Lack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Looks for the libraries that a file needs, and for those that they need, where glibc's loader does
 * ({@code ld.so(8)}): RPATH, {@code LD_LIBRARY_PATH}, RUNPATH, the system's cache, the system's folders.
 */
final class NeededLibraries {
    private static final String LIBC_VERSIONS = "GLIBC_";

    private final Architecture architecture;
    private final Map<String, List<Path>> cache;
    private final List<Path> environment;
    private final Map<String, Optional<Path>> found = new HashMap<>();
    private final Set<Lack> lacks = new LinkedHashSet<>();
    private final Queue<Loaded> open = new ArrayDeque<>();

    /** A file that is looked at, and the folders of RPATH that its users hand on. */
    private record Loaded(Path file, List<Path> inherited) {}

    NeededLibraries(Architecture architecture, Map<String, List<Path>> cache, String libraryPath) {
        this.architecture = architecture;
        this.cache = cache;
        this.environment = folders(libraryPath, Path.of("").toAbsolutePath());
    }

    /** Returns what a file lacks here, by the system's cache and this process's environment. */
    static List<Lack> lacking(Path file, Architecture architecture) {
        String libraryPath =
                Optional.ofNullable(System.getenv("LD_LIBRARY_PATH")).orElse("");
        return new NeededLibraries(architecture, SystemLibraryCache.ofSystem(), libraryPath).lackedBy(file);
    }

    List<Lack> lackedBy(Path file) {
        open.add(new Loaded(file.toAbsolutePath(), List.of()));
        for (Loaded next = open.poll(); next != null; next = open.poll()) {
            try (FileBytes bytes = FileBytes.open(next.file)) {
                look(next, bytes);
            } catch (IOException e) {
                lacks.add(new Lack(next.file.toString(), "", "that can be read"));
            }
        }
        return List.copyOf(lacks);
    }

    private void look(Loaded user, FileBytes bytes) throws IOException {
        ElfHeader header = ElfHeader.read(bytes);
        DynamicSection dynamic = new DynamicSection(bytes, header);
        Path folder = Optional.ofNullable(real(user.file).getParent()).orElse(Path.of("/"));
        List<Path> runpath = folders(dynamic.text(DynamicSection.RUNPATH), folder);
        List<Path> rpath = new ArrayList<>();
        if (!dynamic.has(DynamicSection.RUNPATH)) {
            rpath.addAll(folders(dynamic.text(DynamicSection.RPATH), folder));
            rpath.addAll(user.inherited);
        }
        for (String name : dynamic.neededLibraries()) {
            if (!found.containsKey(name)) {
                Optional<Path> library = find(name, rpath, runpath);
                found.put(name, library);
                library.ifPresentOrElse(
                        path -> open.add(new Loaded(path, rpath)),
                        () -> lacks.add(
                                new Lack(name, "", user.file.getFileName().toString())));
            }
        }
        SymbolVersions.neededByLibrary(bytes, header, dynamic).forEach((name, versions) -> {
            Optional<Path> library = found.getOrDefault(name, Optional.empty());
            library.ifPresent(path -> compare(user.file, name, path, versions));
        });
    }

    private void compare(Path user, String name, Path library, Set<String> versions) {
        try (FileBytes bytes = FileBytes.open(library)) {
            ElfHeader header = ElfHeader.read(bytes);
            Set<String> defined = SymbolVersions.defined(bytes, header, new DynamicSection(bytes, header));
            versions.stream()
                    .filter(version -> !version.startsWith(LIBC_VERSIONS) && !defined.contains(version))
                    .forEach(version ->
                            lacks.add(new Lack(name, version, user.getFileName().toString())));
        } catch (IOException e) {
            lacks.add(new Lack(library.toString(), "", user.getFileName().toString()));
        }
    }

    private Optional<Path> find(String name, List<Path> rpath, List<Path> runpath) {
        if (name.contains("/")) {
            return Optional.of(Path.of(name)).filter(Files::exists);
        }
        List<Path> candidates = new ArrayList<>();
        for (List<Path> folders : List.of(rpath, environment, runpath)) {
            folders.forEach(folder -> candidates.add(folder.resolve(name)));
        }
        candidates.addAll(cache.getOrDefault(name, List.of()));
        systemFolders().forEach(folder -> candidates.add(folder.resolve(name)));
        return candidates.stream().filter(this::isForUs).findFirst();
    }

    /** The loader passes over files of other processors. */
    private boolean isForUs(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileBytes bytes = FileBytes.open(file)) {
            return Architecture.ofElf(Short.toUnsignedInt(bytes.head(64).getShort(18)), true) == architecture;
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Those that glibc has built in; Debian's name the processor. */
    private List<Path> systemFolders() {
        List<Path> folders = new ArrayList<>();
        for (String name : List.of("lib/" + architecture + "-linux-gnu", "lib64", "lib")) {
            folders.add(Path.of("/", name));
            folders.add(Path.of("/usr", name));
        }
        return folders;
    }

    private static List<Path> folders(String path, Path origin) {
        List<Path> folders = new ArrayList<>();
        for (String each : path.split(":", -1)) {
            if (!each.isEmpty()) {
                folders.add(
                        Path.of(each.replace("${ORIGIN}", origin.toString()).replace("$ORIGIN", origin.toString())));
            }
        }
        return folders;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }
}
