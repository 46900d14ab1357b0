package dev.abide.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A program named node that takes node's arguments and runs them on an engine. First on the PATH, it is what npm's
 * scripts ({@code #!/usr/bin/env node}) start; what a script starts by {@code process.execPath} is the same engine.
 */
public final class NodeStandIn {
    private NodeStandIn() {}

    /**
     * Makes one for an engine in a folder, which may be put on the PATH.
     *
     * @return the program
     * @throws IOException if it cannot be written
     */
    public static Path in(Path folder, String engine) throws IOException {
        Path file = folder.toAbsolutePath().resolve("node");
        List<String> command = new ArrayList<>(Programs.abide("run", "--engine", engine, "--node", "--"));
        if (System.getenv("ABIDE_LAUNCHER") == null) {
            // The launcher names a program of its own.
            command.add(1, "-Dabide.exec=" + file);
        }
        return write(file, command);
    }

    /** Makes one, in a folder, that is a program with these first arguments: node itself under another name. */
    public static Path of(Path folder, List<String> command) throws IOException {
        return write(folder.toAbsolutePath().resolve("node"), command);
    }

    private static Path write(Path file, List<String> command) throws IOException {
        String words = command.stream().map(NodeStandIn::quoted).collect(Collectors.joining(" "));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
