package dev.abide.host.node.module;

import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What resolution needs of a {@code package.json}.
 *
 * @param directory the folder it is in
 * @param exports {@code null} if there is none
 * @param imports {@code null} if there is none
 */
record PackageConfig(
        Path directory,
        @Nullable String name,
        @Nullable String main,
        @Nullable String type,
        @Nullable Object exports,
        @Nullable Object imports) {

    /** Reads a folder's file; {@code null} if there is none. */
    static @Nullable PackageConfig read(Path directory) throws ResolutionException {
        Path file = directory.resolve("package.json");
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            return null;
        }
        try {
            return Json.read(text) instanceof Map<?, ?> object ? of(directory, object) : of(directory, Map.of());
        } catch (IllegalArgumentException e) {
            throw new ResolutionException(
                    "ERR_INVALID_PACKAGE_CONFIG", "Invalid package config " + file + ". " + e.getMessage());
        }
    }

    private static PackageConfig of(Path directory, Map<?, ?> object) {
        return new PackageConfig(
                directory,
                string(object.get("name")),
                string(object.get("main")),
                string(object.get("type")),
                object.get("exports"),
                object.get("imports"));
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    boolean isModule() {
        return "module".equals(type);
    }
}
