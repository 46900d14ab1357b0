package dev.abide.host.node.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds files as Node's {@code Module._findPath}. Package files are read once. */
final class Resolver {
    /**
     * The conditions of require; {@code module-sync} is left out: it names ES modules where a CommonJS one is offered
     * too.
     */
    private static final Set<String> REQUIRE = Set.of("node", "require", "node-addons", "default");

    /** The conditions of import. */
    private static final Set<String> IMPORT = Set.of("node", "import", "node-addons", "default");

    private static final Pattern PACKAGE = Pattern.compile("^((?:@[^/\\\\%]+/)?[^./\\\\%][^/\\\\%]*)(/.*)?$");
    private static final Pattern FOLDER = Pattern.compile("(?:^|/)\\.?\\.?/?$");

    private final Map<Path, PackageConfig> configs = new HashMap<>();
    private final Map<Path, Boolean> absent = new HashMap<>();
    private final Set<String> conditions;
    private final Set<String> importConditions;

    /** Makes a resolver that has some conditions besides. */
    Resolver(Collection<String> further) {
        conditions = both(REQUIRE, further);
        importConditions = both(IMPORT, further);
    }

    private static Set<String> both(Set<String> some, Collection<String> further) {
        Set<String> all = new HashSet<>(some);
        all.addAll(further);
        return Set.copyOf(all);
    }

    /** Returns the conditions of import. */
    Set<String> importConditions() {
        return importConditions;
    }

    /**
     * Finds the file of a request.
     *
     * @param request absolute, relative or bare
     * @param folders where to look, for an absolute request ignored; for a relative one the folder of the module that
     *     asks, for a bare one {@code node_modules} folders
     * @param extensions tried in this order, with dot
     * @return the real path, {@code null} if there is none
     */
    public @Nullable Path find(String request, List<Path> folders, List<String> extensions) throws ResolutionException {
        if (request.startsWith("/")) {
            return findIn(Path.of("/"), request, extensions);
        }
        for (Path folder : folders) {
            if (!request.startsWith(".") && !Files.isDirectory(folder)) {
                continue;
            }
            Path file = findIn(folder, request, extensions);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private @Nullable Path findIn(Path folder, String request, List<String> extensions) throws ResolutionException {
        Path exported = exported(folder, request);
        if (exported != null) {
            return exported;
        }
        Path base;
        try {
            base = folder.resolve(request).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
        boolean asFolder = request.endsWith("/") || FOLDER.matcher(request).find();
        if (!asFolder) {
            Path file = file(base);
            if (file == null) {
                file = withExtension(base, extensions);
            }
            if (file != null) {
                return file;
            }
        }
        return Files.isDirectory(base) ? inPackage(base, extensions) : null;
    }

    private @Nullable Path exported(Path folder, String request) throws ResolutionException {
        if (request.startsWith(".") || request.startsWith("/")) {
            return null;
        }
        Matcher parts = PACKAGE.matcher(request);
        if (!parts.matches()) {
            return null;
        }
        PackageConfig config = config(folder.resolve(parts.group(1)));
        if (config == null || config.exports() == null) {
            return null;
        }
        return exported(config, "." + (parts.group(2) == null ? "" : parts.group(2)));
    }

    private Path exported(PackageConfig config, String subpath) throws ResolutionException {
        return existing(new PackageTargets(config, conditions, this::imported).exported(subpath));
    }

    /**
     * Resolves a request for a package by its own name, which its {@code exports} offer.
     *
     * @return {@code null} if the package around {@code from} has another name
     */
    @Nullable
    Path findSelf(String request, Path from) throws ResolutionException {
        PackageConfig config = scope(from);
        if (config == null || config.exports() == null || config.name() == null) {
            return null;
        }
        if (request.equals(config.name())) {
            return exported(config, ".");
        }
        return request.startsWith(config.name() + "/")
                ? exported(config, "." + request.substring(config.name().length()))
                : null;
    }

    /**
     * Resolves {@code #name} by the {@code imports} of the package around the file that asks.
     *
     * @return {@code null} if that package has none
     */
    @Nullable
    Path findImport(String request, Path file) throws ResolutionException {
        Path folder = file.getParent();
        PackageConfig config = folder == null ? null : scope(folder);
        return config == null || config.imports() == null
                ? null
                : existing(new PackageTargets(config, conditions, this::imported).imported(request, file.toString()));
    }

    private Path imported(String request, Path from) throws ResolutionException {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path file = findIn(folder.resolve("node_modules"), request, List.of(".js", ".json", ".node"));
            if (file != null) {
                return file;
            }
        }
        // The caller asks whether it is a builtin.
        return Path.of(request);
    }

    private static Path existing(Path target) throws ResolutionException {
        if (!target.isAbsolute()) {
            return target;
        }
        Path file = file(target);
        if (file == null) {
            throw new ResolutionException("MODULE_NOT_FOUND", "Cannot find module '" + target + "'");
        }
        return file;
    }

    /** Tells whether only a file's text says whether it is an ES module: neither its extension nor the package does. */
    boolean isUndecided(Path file) {
        String name = file.toString();
        if (!name.endsWith(".js") && name.indexOf('.', name.lastIndexOf('/') + 1) >= 0) {
            return false;
        }
        try {
            Path folder = file.getParent();
            PackageConfig config = folder == null ? null : scope(folder);
            return config == null || config.type() == null;
        } catch (ResolutionException e) {
            return false;
        }
    }

    /** Tells whether a file is an ES module: by its extension, else by the package around it. */
    boolean isModule(Path file) {
        String name = file.toString();
        if (name.endsWith(".mjs")) {
            return true;
        }
        if (!name.endsWith(".js") && name.indexOf('.', name.lastIndexOf('/') + 1) >= 0) {
            return false;
        }
        try {
            Path folder = file.getParent();
            PackageConfig config = folder == null ? null : scope(folder);
            return config != null && config.isModule();
        } catch (ResolutionException e) {
            return false;
        }
    }

    /** Returns the configuration of the package that a folder lies in. */
    @Nullable
    PackageConfig scope(Path from) throws ResolutionException {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (folder.endsWith("node_modules")) {
                return null;
            }
            PackageConfig config = config(folder);
            if (config != null) {
                return config;
            }
        }
        return null;
    }

    @Nullable
    PackageConfig config(Path directory) throws ResolutionException {
        PackageConfig known = configs.get(directory);
        if (known != null || absent.containsKey(directory)) {
            return known;
        }
        PackageConfig config = PackageConfig.read(directory);
        if (config == null) {
            absent.put(directory, true);
        } else {
            configs.put(directory, config);
        }
        return config;
    }

    /** Returns the file that a package without {@code exports} names by {@code main}, or that stands in for it. */
    @Nullable
    Path mainOf(Path directory, List<String> extensions) {
        try {
            return inPackage(directory, extensions);
        } catch (ResolutionException e) {
            return null;
        }
    }

    private @Nullable Path inPackage(Path directory, List<String> extensions) throws ResolutionException {
        PackageConfig config = config(directory);
        String main = config == null ? null : config.main();
        if (main == null || main.isEmpty()) {
            return withExtension(directory.resolve("index"), extensions);
        }
        Path target = directory.resolve(main).normalize();
        Path file = main.endsWith("/") ? null : file(target);
        if (file == null) {
            file = withExtension(target, extensions);
        }
        if (file == null) {
            file = withExtension(target.resolve("index"), extensions);
        }
        if (file == null) {
            file = withExtension(directory.resolve("index"), extensions);
        }
        if (file == null) {
            throw new ResolutionException(
                    "MODULE_NOT_FOUND",
                    "Cannot find module '" + target
                            + "'. Please verify that the package.json has a valid \"main\" entry");
        }
        return file;
    }

    private static @Nullable Path withExtension(Path base, List<String> extensions) {
        for (String extension : extensions) {
            Path file = file(Path.of(base + extension));
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private static @Nullable Path file(Path path) {
        if (!Files.exists(path) || Files.isDirectory(path)) {
            return null;
        }
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? path.toAbsolutePath() : null;
        }
    }
}
