package dev.abide.projects;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where suites are kept: a folder for each, which is the unpacked npm package with its tests and its runner.
 *
 * @param place the folder of the folders
 * @param sources where clones of repositories are
 */
record Workshop(Path place, @Nullable Path sources) {
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final String DONE = ".abide-prepared";

    /** Why a suite cannot be run, in one sentence. */
    static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }

    /** Returns the folder of a project, which is made if it is not there. */
    Path folder(Project project) throws MissingException, IOException, InterruptedException {
        Path folder = place.toAbsolutePath().resolve(project.name());
        Path mark = folder.resolve(DONE);
        if (Files.exists(mark) && Files.readString(mark).equals(project.toString())) {
            return folder;
        }
        for (Project.Source source : project.tests()) {
            clone(project, source);
        }
        shell(place, "rm -rf \"$1\" && mkdir -p \"$1\"", folder.toString());
        unpack(project, folder);
        for (Project.Source source : project.tests()) {
            copy(clone(project, source), source, folder);
        }
        install(project, folder);
        for (String command : project.prepare()) {
            shell(folder, "PATH=\"$PWD/node_modules/.bin:$PATH\"; " + command);
        }
        Files.writeString(mark, project.toString());
        return folder;
    }

    private Path clone(Project project, Project.Source source) throws MissingException {
        String wanted = "the tests of " + project.npm() + " come from " + source.repository() + " at " + source.tag();
        if (sources == null) {
            throw new MissingException(wanted + ": name the folder that holds its clone by --sources");
        }
        Path clone = sources.toAbsolutePath().resolve(source.cloneName());
        if (!Files.isDirectory(clone)) {
            throw new MissingException(wanted + ", and there is no clone of it at " + clone);
        }
        return clone.resolve(source.folder());
    }

    private static void unpack(Project project, Path folder)
            throws MissingException, IOException, InterruptedException {
        shell(
                folder,
                "npm pack \"$1\" --silent --pack-destination . && tar xzf ./*.tgz --strip-components=1 && rm ./*.tgz",
                project.npm());
    }

    static void copy(Path clone, Project.Source source, Path folder)
            throws MissingException, IOException, InterruptedException {
        Path target = Files.createDirectories(folder.resolve(source.to()));
        for (String path : source.paths()) {
            Path destination = target.resolve(path);
            Files.createDirectories(destination.resolve("..").normalize());
            shell(
                    folder,
                    "rm -rf \"$2\" && cp -r \"$1\" \"$2\"",
                    clone.resolve(path).toString(),
                    destination.toString());
        }
        for (String path : source.except()) {
            Files.deleteIfExists(target.resolve(path));
        }
    }

    /** Without what is for developers only, linters and compilers: the list names what the tests need. */
    private static void install(Project project, Path folder)
            throws MissingException, IOException, InterruptedException {
        shell(
                folder,
                "npm pkg delete devDependencies && npm install --ignore-scripts --no-audit --no-fund --no-package-lock"
                        + " --no-save --loglevel=error \"$@\"",
                project.install().toArray(String[]::new));
    }

    private static void shell(Path folder, String script, String... arguments)
            throws MissingException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        Stream.of(arguments).forEach(command::add);
        Files.createDirectories(folder);
        Outcome outcome = new Execution(command, folder, Map.of(), DEADLINE).run();
        if (outcome.isTimeout() || outcome.exitCode() != 0) {
            throw new MissingException(
                    "it cannot be prepared: " + script + ": " + String.join(" ", outcome.errorLines(3)));
        }
    }
}
