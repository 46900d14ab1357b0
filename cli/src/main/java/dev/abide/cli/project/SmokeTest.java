package dev.abide.cli.project;

import dev.abide.host.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An npm package in a folder of its own, with a script that loads it and lists what it exports.
 *
 * @param name the package with the version that was installed
 */
public record SmokeTest(String name, Path script) {
    private static final String PRIVATE = "{ \"private\": true }\n";

    /**
     * Installs a package and writes the script.
     *
     * @param wanted as npm names it: a name, {@code name@range}, an archive or a folder
     * @param folder made if needed
     */
    public static SmokeTest install(String wanted, Path folder, Consumer<String> progress)
            throws ProjectException, InterruptedException {
        try {
            Path description = Files.createDirectories(folder).resolve("package.json");
            Files.writeString(description, PRIVATE);
            Npm.install(folder, List.of(wanted), wanted, progress);
            String name = Json.object(Json.read(Files.readString(description)), "dependencies").keySet().stream()
                    .map(String::valueOf)
                    .findFirst()
                    .orElseThrow(() -> new ProjectException("npm installed nothing for " + wanted));
            Path manifest = folder.resolve("node_modules").resolve(name).resolve("package.json");
            Object version =
                    Json.read(Files.readString(manifest)) instanceof Map<?, ?> members ? members.get("version") : null;
            Path script = Files.writeString(folder.resolve("smoke.js"), script(name));
            return new SmokeTest(name + "@" + version, script);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProjectException(wanted + " cannot be installed into " + ShownPath.of(folder) + ": " + e);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SmokeTest.class.getResourceAsStream("smoke.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("PACKAGE", name);
        }
    }
}
