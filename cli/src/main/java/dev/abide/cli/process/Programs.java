package dev.abide.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds programs, and the way to run a script with Abide itself. */
public final class Programs {
    private static final Duration VERSION_DEADLINE = Duration.ofSeconds(30);

    private Programs() {}

    /** Finds a program by its path or by its name on the PATH. */
    public static Optional<Path> find(String name) {
        if (name.contains(File.separator)) {
            return Optional.of(Path.of(name)).filter(Files::isExecutable).map(Path::toAbsolutePath);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst();
    }

    /** Asks a program for its version: the first line that it prints; empty if it does not answer. */
    public static String version(Path program) throws IOException, InterruptedException {
        List<String> command = List.of(program.toString(), "--version");
        Outcome outcome = new Execution(command, Path.of("").toAbsolutePath(), VERSION_DEADLINE).run();
        return outcome.exitCode() == 0 ? outcome.stdout().lines().findFirst().orElse("") : "";
    }

    /**
     * Returns the command that starts Abide with arguments: by the launcher, which picks the engine's JVM options, or,
     * where none started us, by this JVM with its own class path.
     */
    public static List<String> abide(String... arguments) {
        String launcher = System.getenv("ABIDE_LAUNCHER");
        List<String> command = new ArrayList<>();
        if (launcher != null) {
            command.add(launcher);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.abide.cli.Abide"));
        }
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
