package dev.abide.cli.project;

import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with scripts, and perhaps with a {@code package.json}. Its member {@code abide} may hold {@code scripts}
 * (their paths; otherwise all {@code *.js} of the folder itself), {@code native} (the folder of C sources,
 * {@code native} otherwise), {@code build} (where their addons go, {@code build} otherwise), {@code test} (a shell's
 * command that runs the project's own tests) and {@code timeout} (seconds for one script, or for the tests).
 */
public final class Project {
    private final Path folder;
    private final @Nullable Object description;

    private Project(Path folder, @Nullable Object description) {
        this.folder = folder;
        this.description = description;
    }

    /** Reads what describes a folder. */
    public static Project at(Path anyFolder) throws ProjectException {
        Path folder = anyFolder.toAbsolutePath().normalize();
        Path file = folder.resolve("package.json");
        if (!Files.exists(file)) {
            return new Project(folder, null);
        }
        try {
            return new Project(folder, Json.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProjectException(ShownPath.of(file) + " cannot be read: " + e.getMessage());
        }
    }

    /** Returns the scripts, sorted by name unless {@code package.json} names them. */
    public List<Path> scripts() throws ProjectException {
        if (setting("scripts") instanceof List<?> names) {
            return names.stream()
                    .map(name -> folder.resolve(String.valueOf(name)))
                    .toList();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".js"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProjectException(ShownPath.of(folder) + " cannot be listed: " + e.getMessage());
        }
    }

    /**
     * Returns the shell's command that runs the project's own tests: the member {@code test} of {@code abide}, or what
     * {@code npm test} runs; nothing if {@code package.json} names scripts to prove, or no tests.
     */
    public Optional<String> tests() {
        if (setting("scripts") instanceof List<?>) {
            return Optional.empty();
        }
        if (setting("test") instanceof String own) {
            return Optional.of(own);
        }
        Map<?, ?> scripts = Json.object(description, "scripts");
        if (!(scripts.get("test") instanceof String test) || test.contains("Error: no test specified")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of("pretest", "test", "posttest")
                .map(scripts::get)
                .filter(String.class::isInstance)
                .map(String::valueOf)
                .collect(Collectors.joining(" && ")));
    }

    /** Returns how long one script may take. */
    public Duration timeout(Duration otherwise) {
        return setting("timeout") instanceof Number seconds
                ? Duration.ofMillis((long) (seconds.doubleValue() * 1000))
                : otherwise;
    }

    /** Installs the npm packages and compiles the C sources, as far as that has not been done. */
    public void prepare(Consumer<String> progress) throws ProjectException, InterruptedException {
        new NpmPackages(folder, dependencies()).install(progress);
        new NativeSources(folder.resolve(text("native", "native")), folder.resolve(text("build", "build")), folder)
                .compile(progress);
    }

    private Map<String, String> dependencies() {
        Map<String, String> versions = new TreeMap<>();
        for (String kind : List.of("devDependencies", "dependencies")) {
            Json.object(description, kind)
                    .forEach((name, version) -> versions.put(String.valueOf(name), String.valueOf(version)));
        }
        return versions;
    }

    private String text(String name, String otherwise) {
        return setting(name) instanceof String text ? text : otherwise;
    }

    private @Nullable Object setting(String name) {
        return Json.object(description, "abide").get(name);
    }
}
