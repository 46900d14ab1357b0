package dev.abide.suite;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compiles what changed: {@code Chapter/name.c} or {@code .cc} becomes {@code target/addons/Chapter/name.node}, and the
 * machine of {@code programs} becomes {@code target/addons/programs/machineVERSION.node}.
 */
public final class AddonBuild {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final Path NPM = Suite.FOLDER.resolve("target/npm");
    private static final Path PACKAGES = NPM.resolve("node_modules");
    private static final Path MANIFEST = Suite.FOLDER.resolve("package.json");

    private AddonBuild() {}

    /** Brings every addon up to date. */
    static void run() throws IOException, InterruptedException {
        installHeaders();
        List<Path> headers = Suite.list(Suite.SOURCES).stream()
                .filter(file -> file.toString().endsWith(".h"))
                .toList();
        compile(Suite.chapters().stream()
                .flatMap(chapter -> Suite.list(chapter).stream())
                .filter(AddonBuild::isSource)
                .map(file -> new Addon(addon(file), List.of(file), headers, List.of()))
                .toList());
    }

    /** Brings the machine that runs programs up to date. */
    public static void machine(int version) throws IOException, InterruptedException {
        installHeaders();
        List<Path> sources =
                Suite.list(Suite.PROGRAMS).stream().filter(AddonBuild::isSource).toList();
        Path addon = Suite.ADDONS.resolve("programs/machine" + version + ".node");
        compile(List.of(new Addon(
                addon, sources, List.of(Suite.PROGRAMS.resolve("machine.h")), List.of("-DNAPI_VERSION=" + version))));
    }

    private static void compile(List<Addon> addons) throws IOException, InterruptedException {
        List<Callable<Path>> steps = new ArrayList<>();
        for (Addon addon : addons) {
            if (addon.isOutdated()) {
                steps.add(() -> compile(addon));
            }
        }
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Path> step : pool.invokeAll(steps)) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
        }
    }

    /** The headers are dependencies, not copies: npm brings them, at the versions that package.json pins. */
    private static void installHeaders() throws IOException, InterruptedException {
        Path installed = NPM.resolve("package.json");
        if (Files.exists(installed) && Files.isDirectory(PACKAGES) && Files.mismatch(installed, MANIFEST) < 0) {
            return;
        }
        Files.createDirectories(NPM);
        Files.deleteIfExists(installed);
        Path npm = tool("npm", "it installs the headers of Node-API (npm comes with Node.js)");
        Files.copy(MANIFEST, installed);
        Outcome outcome = new Execution(
                        List.of(
                                npm.toString(),
                                "install",
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "--no-package-lock",
                                "--loglevel=error"),
                        NPM,
                        DEADLINE)
                .run();
        if (outcome.isTimeout() || outcome.exitCode() != 0) {
            Files.deleteIfExists(installed);
            throw new IllegalStateException(
                    "npm could not install the headers of Node-API: " + String.join(" ", outcome.errorLines(4)));
        }
    }

    private static Path compile(Addon addon) throws IOException, InterruptedException {
        Files.createDirectories(addon.file().getParent());
        // Not in place: whoever runs the scripts by hand may have the old one open.
        Path fresh = Files.createTempFile(addon.file().getParent(), "compiling", ".node");
        try {
            Outcome outcome = new Execution(command(addon, fresh), Suite.FOLDER, DEADLINE).run();
            if (outcome.exitCode() != 0) {
                throw new IllegalStateException(Suite.ADDONS.relativize(addon.file()) + " does not compile: "
                        + String.join("\n", outcome.errorLines(20)));
            }
            return Files.move(fresh, addon.file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static List<String> command(Addon addon, Path output) {
        List<String> command = new ArrayList<>();
        if (isPlusPlus(addon.sources().getFirst())) {
            command.add(tool("c++", "it compiles the C++ addons of the suite").toString());
            // Not optimized: that would take longer than all the scripts.
            command.addAll(List.of("-std=c++17", "-O0", "-I" + PACKAGES.resolve("node-addon-api")));
        } else {
            command.add(tool("cc", "it compiles the C addons of the suite").toString());
            command.addAll(List.of("-std=c11", "-O1", "-D_POSIX_C_SOURCE=200809L"));
        }
        // A function that an older Node lacks must not keep the addon from being loaded: bind lazily, and let callbacks
        // ignore arguments.
        command.addAll(List.of("-fPIC", "-shared", "-pthread", "-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror"));
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
            command.addAll(List.of("-undefined", "dynamic_lookup"));
        } else {
            command.add("-Wl,-z,lazy");
        }
        command.addAll(
                List.of("-isystem", PACKAGES.resolve("node-api-headers/include").toString(), "-I" + Suite.SOURCES));
        command.addAll(addon.flags());
        command.addAll(List.of("-o", output.toString()));
        addon.sources().forEach(source -> command.add(source.toString()));
        return command;
    }

    private static Path tool(String name, String why) {
        return Programs.find(name)
                .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH; " + why + "."));
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".c") || isPlusPlus(file);
    }

    private static boolean isPlusPlus(Path file) {
        return file.toString().endsWith(".cc");
    }

    private static Path addon(Path source) {
        String name = source.getFileName().toString().replaceFirst("\\.cc?$", ".node");
        return Suite.ADDONS.resolve(Suite.SOURCES.relativize(source)).resolveSibling(name);
    }

    /** What one addon is made of. */
    private record Addon(Path file, List<Path> sources, List<Path> headers, List<String> flags) {
        boolean isOutdated() throws IOException {
            if (!Files.exists(file)) {
                return true;
            }
            FileTime built = Files.getLastModifiedTime(file);
            List<Path> inputs = new ArrayList<>(sources);
            inputs.addAll(headers);
            inputs.add(MANIFEST);
            for (Path input : inputs) {
                if (Files.getLastModifiedTime(input).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
