package dev.abide.cli;

import dev.abide.cli.process.Execution;
import dev.abide.cli.project.Project;
import dev.abide.cli.project.ProjectException;
import dev.abide.cli.project.ShownPath;
import dev.abide.cli.project.SmokeTest;
import dev.abide.cli.prove.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code abide prove} is to run: what scripts, folders and packages stand for, once all that they need is there.
 *
 * @param keep where packages are installed; null: where they are deleted again
 * @param seconds how long one task may take; null: as its kind is wont to
 */
record ProveTasks(
        List<Path> paths,
        List<String> packages,
        @Nullable Path keep,
        @Nullable Integer seconds,
        List<Path> temporary,
        Consumer<String> progress) {
    private static final Duration OF_SCRIPT = Duration.ofMinutes(2);
    private static final Duration OF_TESTS = Duration.ofMinutes(30);

    ProveTasks(
            List<Path> paths,
            List<String> packages,
            @Nullable Path keep,
            @Nullable Integer seconds,
            Consumer<String> progress) {
        this(paths, packages, keep, seconds, new ArrayList<>(), progress);
    }

    List<Task> all() throws ProjectException, IOException, InterruptedException {
        List<Task> tasks = new ArrayList<>();
        for (Path path : paths) {
            tasks.addAll(of(path));
        }
        for (String wanted : packages) {
            SmokeTest smoke = SmokeTest.install(wanted, folder(wanted), progress);
            tasks.add(Task.of(smoke.name(), smoke.script(), timeout(OF_SCRIPT)));
        }
        return tasks;
    }

    private Duration timeout(Duration otherwise) {
        return seconds == null ? otherwise : Duration.ofSeconds(seconds);
    }

    private Path folder(String wanted) throws IOException {
        if (keep != null) {
            return keep.toAbsolutePath().resolve(wanted.replaceAll("[^A-Za-z0-9.@_-]+", "-"));
        }
        Path folder = Files.createTempDirectory("abide-install");
        temporary.add(folder);
        return folder;
    }

    private List<Task> of(Path path) throws ProjectException, InterruptedException {
        Path absolute = path.toAbsolutePath().normalize();
        boolean isFolder = Files.isDirectory(absolute);
        if (!isFolder && !Files.isRegularFile(absolute)) {
            throw new Failure(Failure.USAGE, "no such script or folder: " + path);
        }
        Project project = Project.at(isFolder ? absolute : Objects.requireNonNull(absolute.getParent()));
        Optional<String> tests = isFolder ? project.tests() : Optional.empty();
        if (tests.isPresent()) {
            project.prepare(progress);
            String name = "tests of " + Objects.requireNonNullElse(absolute.getFileName(), absolute);
            Duration timeout = project.timeout(timeout(OF_TESTS));
            return List.of(Task.ofTests(name, absolute.resolve("package.json"), tests.orElseThrow(), timeout));
        }
        List<Path> scripts = isFolder ? project.scripts() : List.of(absolute);
        if (scripts.isEmpty()) {
            throw new Failure(Failure.USAGE, "no scripts in " + path);
        }
        project.prepare(progress);
        Duration timeout = project.timeout(timeout(OF_SCRIPT));
        return scripts.stream()
                .map(script -> Task.of(name(script), script, timeout))
                .toList();
    }

    /** Paths are told only where names alone would be ambiguous. */
    private String name(Path script) {
        boolean isOneFolder = paths.size() == 1 && Files.isDirectory(paths.getFirst());
        return isOneFolder
                ? paths.getFirst()
                        .toAbsolutePath()
                        .normalize()
                        .relativize(script)
                        .toString()
                : ShownPath.of(script);
    }

    /** Deletes what was installed and is not to be kept. */
    void delete() throws IOException, InterruptedException {
        for (Path folder : temporary) {
            Execution.delete(folder);
        }
    }
}
