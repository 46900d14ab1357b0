package dev.abide.cli;

import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;

/** A program that takes node's arguments, as the launcher's link named node does. */
final class NodeLink {
    private NodeLink() {}

    /** Makes one for an engine in a folder. */
    static Path in(Path folder, String engine) throws IOException {
        String command = Programs.abide("run", "--engine", engine, "--node", "--").stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path file = Files.writeString(folder.resolve("node"), "#!/bin/sh\nexec " + command + " \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
