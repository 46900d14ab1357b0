package dev.abide.host.runtime;

import java.nio.file.Path;

/** The working directory of one runtime, which is not the process's: {@code process.chdir} changes it. */
public final class WorkingDirectory {
    private Path path;

    WorkingDirectory(Path path) {
        this.path = path;
    }

    /** Returns the directory. */
    public Path path() {
        return path;
    }

    /** Replaces the directory. */
    public void change(Path directory) {
        path = directory;
    }
}
