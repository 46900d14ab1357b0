package dev.abide.host.node.module;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code exports} and {@code imports} of a package, as Node's "Resolution Algorithm Specification" has them. */
final class PackageTargets {
    private static final Pattern INVALID_SEGMENT =
            Pattern.compile("(^|[\\\\/])(\\.\\.?|node_modules)([\\\\/]|$)", Pattern.CASE_INSENSITIVE);

    private final PackageConfig config;
    private final Set<String> conditions;
    private final Fallback fallback;

    /** Resolves a bare request from a folder, for imports that name another package. */
    @FunctionalInterface
    interface Fallback {
        Path resolve(String request, Path from) throws ResolutionException;
    }

    PackageTargets(PackageConfig config, Set<String> conditions, Fallback fallback) {
        this.config = config;
        this.conditions = conditions;
        this.fallback = fallback;
    }

    /** Resolves a subpath, {@code .} or {@code ./x}, of {@code exports}. */
    Path exported(String subpath) throws ResolutionException {
        Path target = match(subpath, exportsMap(), false);
        if (target == null) {
            throw new ResolutionException(
                    "ERR_PACKAGE_PATH_NOT_EXPORTED",
                    subpath.equals(".")
                            ? "No \"exports\" main defined in " + file()
                            : "Package subpath '" + subpath + "' is not defined by \"exports\" in " + file());
        }
        return target;
    }

    /** Resolves a name of {@code imports}, {@code #x}. */
    Path imported(String name, String from) throws ResolutionException {
        Map<?, ?> imports = config.imports() instanceof Map<?, ?> map ? map : Map.of();
        Path target = name.equals("#") || name.startsWith("#/") ? null : match(name, imports, true);
        if (target == null) {
            throw new ResolutionException(
                    "ERR_PACKAGE_IMPORT_NOT_DEFINED",
                    "Package import specifier \"" + name + "\" is not defined in package " + file() + " imported from "
                            + from);
        }
        return target;
    }

    private Path file() {
        return config.directory().resolve("package.json");
    }

    private Map<?, ?> exportsMap() throws ResolutionException {
        Object exports = config.exports();
        if (!(exports instanceof Map<?, ?> map)) {
            return singleton(exports);
        }
        long paths = map.keySet().stream()
                .filter(key -> String.valueOf(key).startsWith("."))
                .count();
        if (paths != 0 && paths != map.size()) {
            throw new ResolutionException(
                    "ERR_INVALID_PACKAGE_CONFIG",
                    "Invalid package config " + file()
                            + ". \"exports\" cannot contain some keys starting with '.' and some not.");
        }
        return paths == 0 && !map.isEmpty() ? singleton(exports) : map;
    }

    private static Map<String, @Nullable Object> singleton(@Nullable Object target) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(".", target);
        return map;
    }

    private @Nullable Path match(String key, Map<?, ?> map, boolean imports) throws ResolutionException {
        if (map.containsKey(key) && key.indexOf('*') < 0 && !key.endsWith("/")) {
            return target(map.get(key), "", key, false, imports).path();
        }
        String best = null;
        for (Object each : map.keySet()) {
            String pattern = String.valueOf(each);
            if (matches(pattern, key) && (best == null || isMoreSpecific(pattern, best))) {
                best = pattern;
            }
        }
        if (best == null) {
            return null;
        }
        int star = best.indexOf('*');
        String part = key.substring(star, key.length() - (best.length() - star - 1));
        return target(map.get(best), part, best, true, imports).path();
    }

    private static boolean matches(String pattern, String key) {
        int star = pattern.indexOf('*');
        return star >= 0
                && star == pattern.lastIndexOf('*')
                && key.length() >= pattern.length()
                && key.startsWith(pattern.substring(0, star))
                && key.endsWith(pattern.substring(star + 1));
    }

    private static boolean isMoreSpecific(String left, String right) {
        int byStar = Integer.compare(left.indexOf('*'), right.indexOf('*'));
        return byStar != 0 ? byStar > 0 : left.length() > right.length();
    }

    /**
     * What a target gives: a path; nothing by {@code null} (final); or nothing, so that the next condition is tried.
     */
    private record Outcome(@Nullable Path path, boolean isFinal) {
        static final Outcome NONE = new Outcome(null, false);
        static final Outcome NULL = new Outcome(null, true);
    }

    private Outcome target(@Nullable Object target, String part, String key, boolean pattern, boolean imports)
            throws ResolutionException {
        return switch (target) {
            case null -> Outcome.NULL;
            case String text -> new Outcome(path(text, part, key, pattern, imports), true);
            case Map<?, ?> targets -> conditional(targets, part, key, pattern, imports);
            case List<?> alternatives -> firstOf(alternatives, part, key, pattern, imports);
            default -> throw invalid(String.valueOf(target), key, imports);
        };
    }

    private Outcome conditional(Map<?, ?> targets, String part, String key, boolean pattern, boolean imports)
            throws ResolutionException {
        for (Map.Entry<?, ?> condition : targets.entrySet()) {
            if (conditions.contains(String.valueOf(condition.getKey()))) {
                Outcome outcome = target(condition.getValue(), part, key, pattern, imports);
                if (outcome.isFinal()) {
                    return outcome;
                }
            }
        }
        return Outcome.NONE;
    }

    private Outcome firstOf(List<?> alternatives, String part, String key, boolean pattern, boolean imports)
            throws ResolutionException {
        ResolutionException failure = null;
        for (Object alternative : alternatives) {
            try {
                Outcome outcome = target(alternative, part, key, pattern, imports);
                if (outcome.path() != null) {
                    return outcome;
                }
            } catch (ResolutionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return Outcome.NULL;
    }

    private Path path(String target, String part, String key, boolean pattern, boolean imports)
            throws ResolutionException {
        String filled = pattern ? target.replace("*", part) : target;
        if (!target.startsWith("./")) {
            if (imports && !target.startsWith("../") && !target.startsWith("/")) {
                return fallback.resolve(filled, config.directory());
            }
            throw invalid(target, key, imports);
        }
        if (INVALID_SEGMENT.matcher(target.substring(2)).find()
                || INVALID_SEGMENT.matcher(part).find()) {
            throw invalid(target, key, imports);
        }
        return config.directory().resolve(filled.substring(2));
    }

    private ResolutionException invalid(String target, String key, boolean imports) {
        return new ResolutionException(
                "ERR_INVALID_PACKAGE_TARGET",
                "Invalid \"" + (imports ? "imports" : "exports") + "\" target \"" + target + "\" defined "
                        + (key.equals(".") ? "in the package config " : "for '" + key + "' in the package config ")
                        + file());
    }
}
