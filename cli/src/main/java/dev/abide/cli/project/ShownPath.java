package dev.abide.cli.project;

import java.nio.file.Path;

/** Paths as people know them: seen from the working directory, where that is shorter. */
public final class ShownPath {
    private ShownPath() {}

    /** Returns the text of a path. */
    public static String of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.equals(here)) {
            return ".";
        }
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }
}
