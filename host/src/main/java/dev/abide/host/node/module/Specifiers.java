package dev.abide.host.node.module;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the specifier of an import means among packages, as Node's resolver of ES modules: no extension is tried,
 * and whether the file is there is another question.
 */
final class Specifiers {
    private static final Pattern INVALID_NAME = Pattern.compile("^\\.|[%\\\\]");
    private static final List<String> TRIED_FOR_MAIN = List.of(".js", ".json", ".node");

    private final Resolver resolver;
    private final Predicate<String> isBuiltin;

    /**
     * Makes a finder.
     *
     * @param isBuiltin tells whether a name is a builtin's
     */
    Specifiers(Resolver resolver, Predicate<String> isBuiltin) {
        this.resolver = resolver;
        this.isBuiltin = isBuiltin;
    }

    /**
     * Where a specifier leads.
     *
     * @param path what a package says
     * @param folder the package, if it says nothing of its files
     * @param subpath what the specifier names in that package, a part of a URL
     */
    record Found(
            @Nullable Path path,
            @Nullable Path folder,
            @Nullable String subpath) {
        static Found at(Path path) {
            return new Found(path, null, null);
        }
    }

    /**
     * Resolves a bare specifier.
     *
     * @param importer the file that imports, or a folder with a slash at its end
     */
    Found find(String specifier, String importer) throws ResolutionException {
        String name = nameOf(specifier, importer);
        String subpath = "." + specifier.substring(name.length());
        PackageConfig own = resolver.scope(folderOf(importer));
        if (own != null && own.exports() != null && name.equals(own.name())) {
            return exported(own, subpath, importer);
        }
        for (Path folder = folderOf(importer); folder != null; folder = folder.getParent()) {
            Path directory = folder.resolve("node_modules").resolve(name);
            if (!folder.endsWith("node_modules") && Files.isDirectory(directory)) {
                return inPackage(directory, subpath, importer);
            }
        }
        throw notFound(name, importer);
    }

    private Found inPackage(Path directory, String subpath, String importer) throws ResolutionException {
        PackageConfig config = resolver.config(directory);
        if (config != null && config.exports() != null) {
            return exported(config, subpath, importer);
        }
        if (!subpath.equals(".")) {
            return new Found(null, directory, subpath);
        }
        Path main = resolver.mainOf(directory, TRIED_FOR_MAIN);
        if (main == null) {
            String wanted = config == null || config.main() == null ? "index.js" : config.main();
            throw notFound(directory.resolve(wanted).toString(), importer);
        }
        return Found.at(main);
    }

    private Found exported(PackageConfig config, String subpath, String importer) throws ResolutionException {
        try {
            return Found.at(targets(config).exported(subpath));
        } catch (ResolutionException e) {
            throw from(importer, e);
        }
    }

    /** Resolves {@code #name}; what is found may be the name of a builtin. */
    Found findImport(String specifier, String importer) throws ResolutionException {
        if (specifier.equals("#") || specifier.startsWith("#/")) {
            throw invalid(specifier, "is not a valid internal imports specifier name", importer);
        }
        PackageConfig config = resolver.scope(folderOf(importer));
        if (config == null) {
            String message = "Package import specifier \"" + specifier + "\" is not defined";
            throw from(importer, new ResolutionException("ERR_PACKAGE_IMPORT_NOT_DEFINED", message));
        }
        try {
            return Found.at(targets(config).imported(specifier, importer));
        } catch (ResolutionException e) {
            throw e.code().equals("ERR_INVALID_PACKAGE_TARGET") ? from(importer, e) : e;
        }
    }

    private PackageTargets targets(PackageConfig config) {
        return new PackageTargets(config, resolver.importConditions(), this::named);
    }

    /** What {@code imports} of a package name of another one. */
    private Path named(String specifier, Path folder) throws ResolutionException {
        if (isBuiltin.test(specifier)) {
            return Path.of(specifier);
        }
        Found found = find(specifier, folder.resolve("package.json").toString());
        return found.path() != null
                ? found.path()
                : Path.of(String.valueOf(found.folder()))
                        .resolve(String.valueOf(found.subpath()))
                        .normalize();
    }

    /** Tells what lies at a path: {@code file}, {@code directory}, or nothing. */
    static @Nullable String kindOf(String path) {
        try {
            Path file = Path.of(path);
            return Files.isDirectory(file) ? "directory" : Files.exists(file) ? "file" : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String nameOf(String specifier, String importer) throws ResolutionException {
        int slash = specifier.indexOf('/');
        boolean isScoped = specifier.startsWith("@");
        int end = isScoped && slash > 0 ? specifier.indexOf('/', slash + 1) : slash;
        String name = end < 0 ? specifier : specifier.substring(0, end);
        if (INVALID_NAME.matcher(name).find() || (isScoped && slash < 0)) {
            throw invalid(specifier, "is not a valid package name", importer);
        }
        return name;
    }

    private static Path folderOf(String importer) {
        return Path.of(importer.substring(0, importer.lastIndexOf('/') + 1));
    }

    private static ResolutionException notFound(String what, String importer) {
        return from(importer, new ResolutionException("ERR_MODULE_NOT_FOUND", "Cannot find package '" + what + "'"));
    }

    private static ResolutionException invalid(String specifier, String reason, String importer) {
        String message = "Invalid module \"" + specifier + "\" " + reason;
        return from(importer, new ResolutionException("ERR_INVALID_MODULE_SPECIFIER", message));
    }

    private static ResolutionException from(String importer, ResolutionException problem) {
        return new ResolutionException(problem.code(), problem.getMessage() + " imported from " + importer);
    }
}
