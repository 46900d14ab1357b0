package dev.abide.cli.project;

import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The npm packages that a folder's {@code package.json} names, with the versions wanted. */
record NpmPackages(Path folder, Map<String, String> versions) {
    void install(Consumer<String> progress) throws ProjectException, InterruptedException {
        if (versions.entrySet().stream().allMatch(entry -> isInstalled(entry.getKey(), entry.getValue()))) {
            return;
        }
        Npm.install(folder, List.of(), "the npm packages of " + ShownPath.of(folder), progress);
    }

    /**
     * A version that is no range must be there exactly: pins change, and an install that was interrupted leaves gaps.
     */
    private boolean isInstalled(String name, String version) {
        Path manifest = folder.resolve("node_modules").resolve(name).resolve("package.json");
        if (!Files.exists(manifest)) {
            return false;
        }
        try {
            Object installed = Json.read(Files.readString(manifest)) instanceof Map<?, ?> m ? m.get("version") : null;
            return !version.matches("\\d+\\.\\d+\\.\\d+([-+].*)?") || version.equals(installed);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
