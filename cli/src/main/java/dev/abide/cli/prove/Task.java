package dev.abide.cli.prove;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A script to run on everything.
 *
 * @param name what it is called in the table
 * @param script its absolute path
 * @param timeout how long it may take
 * @param exitCode what it means to exit with
 */
public record Task(String name, Path script, Duration timeout, int exitCode) {
    /** Makes the task of a script, which may announce its exit code: {@code // abide: exit 3}. */
    public static Task of(String name, Path script, Duration timeout) {
        return new Task(name, script, timeout, Announcement.exitCode(script));
    }
}
