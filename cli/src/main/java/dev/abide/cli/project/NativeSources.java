package dev.abide.cli.project;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of C sources, each of which becomes one addon of the same name. */
record NativeSources(Path sources, Path addons, Path project) {
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    void compile(Consumer<String> progress) throws ProjectException, InterruptedException {
        try {
            for (Path source : listed()) {
                String name = source.getFileName().toString().replaceFirst("\\.c$", ".node");
                compile(source, addons.resolve(name), progress);
            }
        } catch (IOException e) {
            throw new ProjectException("the addons of " + ShownPath.of(sources) + " cannot be built: " + e);
        }
    }

    private List<Path> listed() throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".c"))
                    .sorted()
                    .toList();
        }
    }

    private void compile(Path source, Path addon, Consumer<String> progress)
            throws IOException, ProjectException, InterruptedException {
        if (Files.exists(addon) && Files.getLastModifiedTime(addon).compareTo(Files.getLastModifiedTime(source)) >= 0) {
            return;
        }
        Path compiler = Programs.find("cc")
                .orElseThrow(() -> new ProjectException(
                        "cc is not on the PATH; a C compiler is needed to build " + ShownPath.of(source)));
        progress.accept("compiling " + ShownPath.of(source));
        Files.createDirectories(addons);
        // Not in place: another process may be loading the old one.
        Path fresh = Files.createTempFile(addons, "compiling", ".node");
        try {
            Outcome outcome = new Execution(command(compiler, source, fresh), project, DEADLINE).run();
            if (outcome.exitCode() != 0) {
                throw new ProjectException(
                        ShownPath.of(source) + " does not compile: " + String.join("\n", outcome.errorLines(10)));
            }
            Files.move(fresh, addon, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private List<String> command(Path compiler, Path source, Path addon) {
        Path headers = project.resolve("node_modules/node-api-headers/include");
        List<String> command = new ArrayList<>(List.of(compiler.toString(), "-std=c11", "-O2", "-fPIC", "-shared"));
        command.addAll(List.of("-I", headers.toString(), "-o", addon.toString(), source.toString()));
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
            command.addAll(List.of("-undefined", "dynamic_lookup"));
        }
        return command;
    }
}
