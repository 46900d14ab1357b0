package dev.abide.cli.project;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The npm packages that a folder's {@code package.json} names, with the versions wanted. */
record NpmPackages(Path folder, Map<String, String> versions) {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** No install scripts: addons come prebuilt, and nothing else of a package needs to run on this machine. */
    private static final List<String> OPTIONS =
            List.of("install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");

    void install(Consumer<String> progress) throws ProjectException, InterruptedException {
        if (versions.entrySet().stream().allMatch(entry -> isInstalled(entry.getKey(), entry.getValue()))) {
            return;
        }
        Path npm = Programs.find("npm")
                .orElseThrow(
                        () -> new ProjectException("npm is not on the PATH; it is needed to install the packages of "
                                + ShownPath.of(folder) + " (it comes with Node.js)"));
        progress.accept("installing the npm packages of " + ShownPath.of(folder));
        List<String> command =
                Stream.concat(Stream.of(npm.toString()), OPTIONS.stream()).toList();
        try {
            Outcome outcome = new Execution(command, folder, DEADLINE).run();
            if (outcome.isTimeout() || outcome.exitCode() != 0) {
                String why = outcome.isTimeout() ? "no end after 10 minutes" : String.join(" ", outcome.errorLines(4));
                throw new ProjectException(
                        "npm could not install the packages of " + ShownPath.of(folder) + ": " + why);
            }
        } catch (IOException e) {
            throw new ProjectException("npm cannot be started: " + e.getMessage());
        }
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
